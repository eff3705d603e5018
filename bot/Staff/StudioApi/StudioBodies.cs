using AdviceBot.Staff.Api;

namespace AdviceBot.Staff.StudioApi;

internal sealed record Beginning(string Title)
{
    private const int Longest = 200;

    public bool IsGiven => Title.Length <= Longest && !string.IsNullOrWhiteSpace(Title);
}

/// <summary>
/// A file as it is to be; <paramref name="Remove"/> takes it away. <paramref name="From"/> is the hash of the text that was begun with, null for a new file. <paramref name="Over"/> is asked for when the file
/// is in conflict: the hash of the published text that was looked at.
/// </summary>
internal sealed record Writing(string Path, string? Text = null, bool Remove = false, string? From = null, string? Over = null)
{
    public bool IsWellFormed => Text is null == Remove;
}

/// <summary>Ids of accounts, and the version that they are to look at.</summary>
internal sealed record Sending(string Version, IReadOnlyList<string> Reviewers);

internal sealed record Signing(string Version, string? Words = null)
{
    public bool IsWellFormed => Words is null || Words.Length <= Acts.LongestNote;
}

internal sealed record AskingForChanges(string Version, string Words)
{
    public bool IsGiven => Words.Length <= Acts.LongestNote && !string.IsNullOrWhiteSpace(Words);
}

/// <summary>Why, and the number of the last publication that whoever publishes has seen.</summary>
internal sealed record MakingCurrent(string Reason, long After, string? Version = null)
{
    public bool IsGiven => Reason.Length <= Acts.LongestNote && !string.IsNullOrWhiteSpace(Reason);
}
