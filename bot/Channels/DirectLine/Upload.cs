using AdviceBot.Conversations;

namespace AdviceBot.Channels.DirectLine;

/// <summary>POST conversations/{id}/upload: no picture is ever taken in. Refused before the body is read, so nothing of it is kept anywhere.</summary>
public sealed class Upload(Callers callers, ConversationService conversations, RefusalWords words)
{
    public async Task HandleAsync(HttpContext context)
    {
        var id = Routes.ConversationId(context);
        var (_, error) = callers.Identify(context.Request, id);
        error ??= (await conversations.HeadAsync(id)).IsOpen() ? await words.NoFilesAsync(id) : DirectLineError.Gone;
        await context.Response.RefuseAsync(error);
    }
}
