namespace AdviceBot.Channels.Page.Requests;

/// <summary>What a page calls itself, so that two tabs of one visitor are told apart. It names nothing else and is kept nowhere.</summary>
internal static class PageName
{
    /// <summary>Of a browser without a script there is one page at most that asks now and then.</summary>
    public const string WithoutScript = "page";

    private const int Longest = 40;

    /// <summary>Null for what no page of ours calls itself.</summary>
    public static string? Of(string? said) => said is { Length: > 0 and <= Longest } && said.All(char.IsAsciiLetterOrDigit) ? said : null;
}
