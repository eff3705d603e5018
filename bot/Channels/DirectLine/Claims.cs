namespace AdviceBot.Channels.DirectLine;

/// <summary>
/// What a token says. <paramref name="User"/> has the name that clients look for: Web Chat and DirectLineJS take the visitor's id from it.
/// </summary>
/// <param name="Conv">The one conversation that the token opens.</param>
/// <param name="Bot">The service that the token is for.</param>
/// <param name="Exp">Seconds since 1970.</param>
/// <param name="Use">stream for the token in a stream's address, null for one in a header: neither passes as the other.</param>
/// <param name="Jti">Tells two streams' tokens apart.</param>
public sealed record Claims(
    string Conv, string Bot, long Exp, string? User = null, IReadOnlyList<string>? Origins = null, string? Use = null, string? Jti = null)
{
    public const string ThisBot = "advicebot";
    public const string Stream = "stream";
}
