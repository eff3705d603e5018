using AdviceBot.Conversations;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Channels.DirectLine;

/// <summary>Why a post was refused, in the pack's words where the visitor may be shown them.</summary>
public sealed class RefusalWords(ConversationService conversations)
{
    public async Task<DirectLineError> ForAsync(string conversationId, string code) => code switch
    {
        "attachments" => await NoFilesAsync(conversationId),
        "too-long" => await TooLongAsync(conversationId),
        "empty" => DirectLineError.Empty,
        _ => DirectLineError.Malformed,
    };

    /// <summary>The reason, and the place that can help with pictures at the visitor's age.</summary>
    public async Task<DirectLineError> NoFilesAsync(string conversationId)
    {
        if (await conversations.DialogAsync(conversationId) is not { } found) return DirectLineError.Gone;
        var said = StateMachine.RefuseFiles(found.Script, found.Dialog).Select(reply => reply.Markdown);
        return DirectLineError.NoFiles(string.Join("\n\n", said));
    }

    private async Task<DirectLineError> TooLongAsync(string conversationId) =>
        await conversations.DialogAsync(conversationId) is { } found ? DirectLineError.TooLong(found.Script.Label("page.too-long")) : DirectLineError.Gone;
}
