using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Tests.Checking;

/// <summary>The pack of letters with three questions of its own instead, whose ways, rows and promises are thrown by dice: most of them have mistakes.</summary>
internal sealed class RandomPack
{
    public const int Questions = 3;
    private static readonly string[] Values = ["a", "b", "c"];
    private static readonly string[] Earned = ["earned-a", "earned-c", "earned-adult", "earned-child"];
    private readonly Random _dice;

    private RandomPack(int seed) => _dice = new Random(seed);

    public static Script Of(int seed) => new RandomPack(seed).Read();

    private Script Read()
    {
        var good = PackFiles.FromFolder(Packs.Letters);
        var labels = new StringBuilder(good.Files["letters/messages/en-GB/labels.yaml"].TrimEnd()).Append('\n');
        var (slots, states, promises) = (new StringBuilder(), new StringBuilder(), new StringBuilder("promises:\n"));
        for (var at = 0; at < Questions; at++)
        {
            slots.Append(CultureInfo.InvariantCulture, $"  x{at}: {{ values: [a, b, c] }}\n");
            labels.Append(CultureInfo.InvariantCulture, $"x{at}.a: A\nx{at}.b: B\nx{at}.c: C\nslot.x{at}: X\n");
            states.Append(CultureInfo.InvariantCulture, $"  s{at}:\n    fills: x{at}\n    answers: [a, b, c]\n{Rows("ask", "say: ask-letter")}{Rows("earns", $"say: {Earned[_dice.Next(Earned.Length)]}")}{Ways(at)}");
            promises.Append(CultureInfo.InvariantCulture, $"  - before close when {Test()}: said {Earned[_dice.Next(Earned.Length)]}\n  - when {Test()}: never says {Earned[_dice.Next(Earned.Length)]}\n");
        }

        var text = good.Files["letters/script.yaml"].Replace("start: story", "start: s0", StringComparison.Ordinal)
            .Replace("slots:\n", $"hears:\n  x2: {{ from: platform, as: {{ instagram: a, facebook: b }} }}\nslots:\n{slots}", StringComparison.Ordinal)
            .Replace("    - { state: letter, label: return.letter }\n    - { state: sum, label: return.sum }\n", "", StringComparison.Ordinal);
        text = Regex.Replace(text, @"\nstates:\n.*\n(?=  close:\n)", "\nstates:\n" + states, RegexOptions.Singleline, TimeSpan.FromSeconds(1)).TrimEnd() + "\n" + promises;
        var (script, problems) = PackReader.Read(good with { Files = good.Files.SetItem("letters/script.yaml", text).SetItem("letters/messages/en-GB/labels.yaml", labels.ToString()) });
        return script ?? throw new InvalidOperationException(string.Join('\n', problems));
    }

    private string Rows(string name, string what) => $"    {name}:\n      - {{ when: {Test()}, {what} }}\n" + (_dice.Next(3) > 0 ? $"      - {{ {what} }}\n" : $"      - {{ when: {Test()}, {what} }}\n");

    private string Ways(int at)
    {
        var states = Enumerable.Range(at + 1, Questions - at - 1).Select(later => $"s{later}").Append("close").ToArray();
        return $"    next:\n      - {{ when: {Test()}, go: {states[_dice.Next(states.Length)]} }}\n      - {{ {(_dice.Next(4) == 0 ? $"when: {Test()}, " : "")}go: {states[0]} }}\n";
    }

    private string Test()
    {
        string[] asked = [.. Values, "not a", "unknown"];
        var one = $"x{_dice.Next(Questions)} is {asked[_dice.Next(asked.Length)]}";
        return _dice.Next(3) == 0 ? $"{one} {(_dice.Next(2) == 0 ? "and" : "or")} {Test()}" : one;
    }
}
