namespace AdviceBot.Channels.DirectLine;

/// <summary>Who calls: the holder of a secret (no claims) or of a token.</summary>
public sealed record Caller(Claims? Claims)
{
    public bool HoldsSecret => Claims is null;

    public string? User => Claims?.User;
}

/// <summary>Finds out who calls from the Authorization header, and whether the call is theirs to make.</summary>
public sealed class Callers(Tokens tokens, Secrets secrets)
{
    private const string Scheme = "Bearer ";

    /// <summary>The caller, or why there is none.</summary>
    public (Caller? Caller, DirectLineError? Error) Identify(HttpRequest request)
    {
        var header = request.Headers.Authorization;
        if (header.Count != 1 || header[0] is not { } value || !value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return (null, DirectLineError.NoToken);
        var given = value[Scheme.Length..].Trim();
        if (given.Length == 0) return (null, DirectLineError.NoToken);
        var (claims, error) = ReadToken(given, use: null, request);
        if (claims is null && error == DirectLineError.WrongToken && secrets.Contains(given)) return (new(Claims: null), null);
        return claims is null ? (null, error) : (new(claims), null);
    }

    /// <summary>The same for one conversation.</summary>
    public (Caller? Caller, DirectLineError? Error) Identify(HttpRequest request, string conversationId)
    {
        var (caller, error) = Identify(request);
        if (caller is null) return (null, error);
        return caller.Claims is { } claims && claims.Conv != conversationId ? (null, DirectLineError.WrongConversation) : (caller, null);
    }

    /// <summary>For a stream the token is in its address: a browser's WebSocket has no header to put it in.</summary>
    public (Claims? Claims, DirectLineError? Error) IdentifyStream(HttpRequest request, string conversationId)
    {
        if (request.Query["t"] is not [{ Length: > 0 } token]) return (null, DirectLineError.NoToken);
        var (claims, error) = ReadToken(token, Claims.Stream, request);
        return claims is not null && claims.Conv != conversationId ? (null, DirectLineError.WrongConversation) : (claims, error);
    }

    private (Claims? Claims, DirectLineError? Error) ReadToken(string token, string? use, HttpRequest request) => tokens.Read(token) switch
    {
        Expired => (null, DirectLineError.TokenExpired),
        Valid { Claims: var claims } when claims.Use != use => (null, DirectLineError.WrongToken),
        Valid { Claims: var claims } when !Origins.IsTrusted(claims.Origins, Origins.Of(request)) => (null, DirectLineError.WrongOrigin),
        Valid { Claims: var claims } => (claims, null),
        _ => (null, DirectLineError.WrongToken),
    };
}
