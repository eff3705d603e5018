using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking;

/// <summary>The languages of a pack: every folder of messages is one.</summary>
public static class Languages
{
    /// <summary>The one that the others are translated from.</summary>
    public static string WrittenIn(PackFiles pack) => WordRules.Read(pack, new ProblemList())?.WrittenIn is { Length: > 0 } language ? language : "en-GB";

    public static IEnumerable<string> Of(PackFiles pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var folder = $"{pack.Pack}/messages/";
        return pack.Files.Keys
            .Where(file => file.StartsWith(folder, StringComparison.Ordinal))
            .Select(file => file[folder.Length..].Split('/')[0])
            .Distinct(StringComparer.Ordinal);
    }
}
