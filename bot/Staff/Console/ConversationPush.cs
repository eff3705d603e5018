using System.Threading.Channels;
using AdviceBot.Conversations;
using AdviceBot.Http;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Console;

/// <summary>Tells one console about the conversation it has open, for as long as its operator may read it.</summary>
internal sealed class ConversationPush(ConversationService conversations, Scripts scripts, ConversationView view)
{
    public async Task RunAsync(Operator viewer, string id, long after, Html token, ChannelWriter<Push> pushes, CancellationToken cancellation)
    {
        if (await conversations.ReadForStaffAsync(id, 0, cancellation) is not { } log) return;
        var holder = Relations.LastHolder(log.Events);
        var transcript = new TranscriptView(await scripts.GetAsync(log.Head.ScriptVersion));
        await foreach (var update in conversations.SubscribeForStaffAsync(id, after, cancellation))
        {
            holder = Relations.LastHolder(update.Events) ?? holder;
            var relation = Relations.Of(update.Head, viewer, holder);
            if (!relation.MayRead())
            {
                await pushes.WriteAsync(new Push("gone", new { id, html = ConsolePage.Gone(update.Head, relation).ToString() }), cancellation);
                return;
            }

            await pushes.WriteAsync(new Push("talk", await ToldAsync(id, update, relation, transcript, token)), cancellation);
        }
    }

    private async Task<object> ToldAsync(string id, Update update, Relation relation, TranscriptView transcript, Html token) => new
    {
        id,
        number = update.Head.Number,
        about = (await view.HeadAsync(update.Head, relation)).ToString(),
        foot = ConversationView.Foot(update.Head, relation, token).ToString(),
        footKey = ConversationView.FootKey(update.Head, relation),
        standing = update.Head.LeftQuickly ? "left-quickly" : relation.ToString().ToLowerInvariant(),
        events = transcript.Of(update.Events).ToString(),
        seen = update.Head.SeenByVisitor,
        typing = update.Typing == Typist.Visitor,
    };
}
