namespace AdviceBot.Channels.DirectLine;

/// <summary>
/// A refusal as the protocol has it: <c>{"error":{"code":"...","message":"..."}}</c>. Codes are stable, messages are for
/// whoever writes a client. 403 makes a client believe that its token ran out, 404 that the conversation is over.
/// </summary>
public sealed record DirectLineError(int Status, string Code, string Message)
{
    public static readonly DirectLineError NoToken = new(401, "BadArgument", "Missing token or secret: send Authorization: Bearer <token or secret>.");
    public static readonly DirectLineError WrongToken = new(403, "BadArgument", "The token or secret is not one of this service, or not for this.");
    public static readonly DirectLineError TokenExpired = new(403, "TokenExpired", "The token has expired.");
    public static readonly DirectLineError NeedsSecret = new(403, "NotAllowed", "Tokens are made with a secret, or by a page of DirectLine:AllowedOrigins.");
    public static readonly DirectLineError WrongConversation = new(403, "NotAllowed", "The token is for another conversation.");
    public static readonly DirectLineError WrongOrigin = new(403, "NotAllowed", "The token is not for pages of this origin.");
    public static readonly DirectLineError Gone = new(404, "ConversationNotFound", "There is no such conversation.");
    public static readonly DirectLineError NoSuchPath = new(404, "NotFound", "Direct Line 3.0 has no such path.");
    public static readonly DirectLineError Malformed = new(400, "BadSyntax", "The body is not the JSON that this call expects.");
    public static readonly DirectLineError NoType = new(400, "MissingProperty", "An activity has a type.");
    public static readonly DirectLineError Empty = new(400, "MissingProperty", "A message has a text.");
    public static readonly DirectLineError UserId = new(400, "BadArgument", "user.id of a token starts with dl_.");
    public static readonly DirectLineError Origin = new(400, "BadArgument", "trustedOrigins are origins: https://host or https://host:port.");
    public static readonly DirectLineError NotWebSocket = new(400, "BadArgument", "This address is for a WebSocket.");
    public static readonly DirectLineError TooBig = new(413, "MessageSizeTooBig", "An activity has at most 256 K characters.");
    public static readonly DirectLineError TooManySockets = new(409, "NotAllowed", "The conversation has as many streams open as it may.");
    public static readonly DirectLineError TooMany = new(429, "TooManyRequests", "Too many calls: wait as long as Retry-After says, in seconds.");
    public static readonly DirectLineError Failed = new(500, "ServiceError", "The service failed; send it again.");

    /// <summary>The words come from the pack: a client may show them to the visitor.</summary>
    public static DirectLineError NoFiles(string words) => new(415, "AttachmentsNotAccepted", words);

    public static DirectLineError TooLong(string words) => new(400, "MessageSizeTooBig", words);
}
