namespace AdviceBot.Channels.DirectLine;

/// <summary>What a new token is to hold.</summary>
public sealed record TokenGrant(string? User, IReadOnlyList<string>? Origins)
{
    public const string UserPrefix = "dl_";

    /// <summary>Good for pages of one origin, with an id of its own so that nobody else can write as this visitor.</summary>
    public static TokenGrant Anonymous(string origin) => new(UserPrefix + RandomId.New(), [origin]);

    /// <summary>What the holder of a secret asked for.</summary>
    public static (TokenGrant? Grant, DirectLineError? Error) From(TokenParameters asked)
    {
        var user = asked.User?.Id;
        if (!string.IsNullOrEmpty(user) && !user.StartsWith(UserPrefix, StringComparison.Ordinal)) return (null, DirectLineError.UserId);
        if (asked.TrustedOrigins?.All(DirectLine.Origins.IsOrigin) == false) return (null, DirectLineError.Origin);
        return (new(string.IsNullOrEmpty(user) ? null : user, asked.TrustedOrigins), null);
    }
}
