using System.Globalization;
using System.Text;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Tests;

/// <summary>
/// The pack of letters with as many questions as are wanted, for how the checker grows: each has three answers, one of which skips the next question, earns guidance by its own
/// answer and that of the question before, and every tenth is looked at again at the end.
/// </summary>
internal static class SyntheticPack
{
    private const string Script = "letters/script.yaml";
    private const string Labels = "letters/messages/en-GB/labels.yaml";

    public static Script Of(int questions)
    {
        var good = PackFiles.FromFolder(Packs.Letters);
        var text = good.Files[Script];
        var slots = new StringBuilder();
        var states = new StringBuilder();
        var labels = new StringBuilder(good.Files[Labels].TrimEnd()).Append('\n');
        for (var at = 0; at < questions; at++)
        {
            slots.Append(CultureInfo.InvariantCulture, $"  x{at}: {{ values: [a, b, c] }}\n");
            labels.Append(CultureInfo.InvariantCulture, $"x{at}.a: A\nx{at}.b: B\nx{at}.c: C\nslot.x{at}: X\n");
            var before = at < 2 ? "" : $" and x{at - 1} is b";
            states.Append(CultureInfo.InvariantCulture, $$"""
                  s{{at}}:
                    ask: ask-letter
                    fills: x{{at}}
                    answers: [a, b, c]
                    earns: [{ when: x{{at}} is c{{before}}, say: earned-c }]
                    next: [{ when: x{{at}} is a, go: {{(at + 2 < questions ? $"s{at + 2}" : "story")}} }, { go: {{(at + 1 < questions ? $"s{at + 1}" : "story")}} }]

                """);
        }

        var seen = string.Concat(Enumerable.Range(0, questions / 10).Select(tenth => $"  - heading: plan.first\n    say: [{{ when: x{tenth * 10} is b, say: plan-a }}]\n"));
        text = text.Replace("start: story", "start: s0", StringComparison.Ordinal)
            .Replace("slots:\n", "slots:\n" + slots, StringComparison.Ordinal)
            .Replace("\nstates:\n", "\nstates:\n" + states, StringComparison.Ordinal)
            .Replace("advice:\n", seen + "advice:\n", StringComparison.Ordinal);
        var (script, problems) = PackReader.Read(good with { Files = good.Files.SetItem(Script, text).SetItem(Labels, labels.ToString()) });
        return script ?? throw new InvalidOperationException(string.Join('\n', problems.Take(5)));
    }
}
