namespace AdviceBot.Channels.DirectLine;

/// <summary>The one thing that routes of this channel hold; routing has undone its percent-encoding.</summary>
public static class Routes
{
    public const string Id = "conversationId";

    public static string ConversationId(HttpContext context) => (string)context.Request.RouteValues[Id]!;
}
