using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Tests.Checking;

/// <summary>
/// A slip of an editor's pen and what the checker must say of it: <paramref name="Code"/>, in <paramref name="File"/>, at each place where <paramref name="At"/> stands
/// after the slip ("" is the beginning of the file).
/// </summary>
internal sealed record Mutation(string Code, string File, Func<PackFiles, PackFiles> Slip, params string[] At)
{
    /// <summary>The real pack, in English alone.</summary>
    public static readonly PackFiles InEnglish = English(PackFiles.FromFolder(Packs.Sextortion));

    /// <summary>The same with a translation that is a copy.</summary>
    public static readonly PackFiles InTwoLanguages = WithACopy(InEnglish);

    /// <summary>What the slip is made in.</summary>
    public PackFiles Good { get; init; } = InEnglish;

    public PackFiles Bad => Slip(Good);

    public IEnumerable<string> Expected => At.Select(part =>
    {
        var before = part.Length == 0 ? "" : TextBefore(Bad.Files[File], part);
        return $"{File}:{before.Count(c => c == '\n') + 1}:{before.Length - (before.LastIndexOf('\n') + 1) + 1}: {Code}";
    });

    public static Func<PackFiles, PackFiles> Change(string file, string from, string to) => pack =>
    {
        var text = pack.Files[file];
        var before = TextBefore(text, from);
        return pack with { Files = pack.Files.SetItem(file, before + to + text[(before.Length + from.Length)..]) };
    };

    public static Func<PackFiles, PackFiles> Add(string file, string text) => pack => pack with { Files = pack.Files.SetItem(file, pack.Files.GetValueOrDefault(file) + text) };

    public static Func<PackFiles, PackFiles> Remove(string file) => pack => pack with { Files = pack.Files.Remove(file) };

    private static string TextBefore(string text, string part)
    {
        var at = text.IndexOf(part, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{part}' is not there");
        return text[..at];
    }

    private static PackFiles English(PackFiles pack) => pack with { Files = pack.Files.RemoveRange(pack.Files.Keys.Where(IsWelsh)) };

    private static PackFiles WithACopy(PackFiles pack)
    {
        var files = pack.Files.AddRange(pack.Files.Where(file => file.Key.Contains("/messages/en-GB/", StringComparison.Ordinal) || file.Key == $"{pack.Pack}/phrases/en-GB.yaml")
            .Select(file => KeyValuePair.Create(file.Key.Replace("en-GB", "cy", StringComparison.Ordinal), file.Value)).ToList());
        var copied = pack with { Files = files };
        return copied with { Files = files.SetItems(TranslationStamps.Renew(copied, []).Select(file => KeyValuePair.Create(file.File, file.Text))) };
    }

    private static bool IsWelsh(string file) => file.Contains("/messages/cy/", StringComparison.Ordinal) || file.EndsWith("/phrases/cy.yaml", StringComparison.Ordinal);
}
