using AdviceBot.Activities;

namespace AdviceBot.Channels.DirectLine;

/// <summary>
/// Whose name a posted activity carries. A token's id always wins; a page's own id is taken unless it claims to be the bot,
/// an operator, or somebody with a token.
/// </summary>
public static class Author
{
    private const string Nobody = "visitor";
    private const int Longest = 200;

    public static string IdOf(string? tokenUser, string? posted) => tokenUser ?? (IsFree(posted) ? posted! : Nobody);

    public static ChannelAccount Of(string? tokenUser, ChannelAccount? posted) =>
        Speakers.Visitor(IdOf(tokenUser, posted?.Id), posted?.Name);

    private static bool IsFree(string? id) =>
        !string.IsNullOrWhiteSpace(id) && id.Length <= Longest && id != Speakers.BotId
        && !id.StartsWith(Speakers.OperatorPrefix, StringComparison.Ordinal)
        && !id.StartsWith(TokenGrant.UserPrefix, StringComparison.Ordinal);
}
