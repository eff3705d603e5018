using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Tests.Checking;

/// <summary>
/// A mistake that an editor could make in the good pack: the text that stands there once, what becomes of it, and the code and the line with which it must be found. The line is given
/// by words that stand on it in the changed file.
/// </summary>
public sealed record FlowMutation(string Name, string Code, string At, params (string From, string To)[] Edits)
{
    private const string Pack = "sextortion/";

    /// <summary>The file of the words, relative to the pack.</summary>
    public string File { get; init; } = "script.yaml";

    public string FoundIn { get; init; } = "script.yaml";

    public override string ToString() => Name;

    /// <summary>The good pack with this mistake in it.</summary>
    public PackFiles In(PackFiles good)
    {
        var text = good.Files[Pack + File];
        foreach (var (from, to) in Edits)
        {
            var at = text.IndexOf(from, StringComparison.Ordinal);
            Assert.True(at >= 0 && text.IndexOf(from, at + 1, StringComparison.Ordinal) < 0, $"not once in {File}: {from}");
            text = text.Replace(from, to, StringComparison.Ordinal);
        }

        return good with { Files = good.Files.SetItem(Pack + File, text) };
    }

    /// <summary>The line that the words of <see cref="At"/> stand on, from 1; words before " » " must stand above it.</summary>
    public int LineIn(PackFiles pack)
    {
        var lines = pack.Files[Pack + FoundIn].Split('\n');
        var from = 0;
        foreach (var words in At.Split(" » "))
        {
            from = Array.FindIndex(lines, from, line => line.Contains(words, StringComparison.Ordinal));
            Assert.True(from >= 0, $"nowhere in {FoundIn}: {words}");
        }

        return from + 1;
    }
}
