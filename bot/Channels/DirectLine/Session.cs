namespace AdviceBot.Channels.DirectLine;

/// <summary>GET session/getsessionid: clients ask for it before a sign-in card. This service has none and keeps no session; the id is good for nothing.</summary>
public static class Session
{
    public static Task HandleAsync(HttpContext context) =>
        context.Response.WriteAsync(200, new SessionResponse(RandomId.New()), DirectLineJson.Default.SessionResponse);
}
