using AdviceBot.Activities;
using AdviceBot.Conversations;

namespace AdviceBot.Channels.DirectLine;

/// <summary>
/// POST conversations/{id}/activities: answered once the activity is on the disk. The bot's reply is not waited for: it comes by
/// the stream or the next poll, as the echo of the activity does.
/// </summary>
public sealed class PostActivity(Callers callers, ConversationService conversations, OpenStreams streams, RefusalWords words, TimeProvider time)
{
    public async Task HandleAsync(HttpContext context)
    {
        var id = Routes.ConversationId(context);
        var (caller, error) = callers.Identify(context.Request, id);
        if (error is null)
        {
            var (activity, malformed) = await JsonBody.ReadAsync(context.Request, ActivityJson.Default.Activity);
            error = malformed ?? Problem(activity) ?? await PostAsync(context, id, caller!, activity!);
        }

        if (error is not null) await context.Response.RefuseAsync(error);
    }

    private static DirectLineError? Problem(Activity? activity) => activity switch
    {
        null => DirectLineError.Malformed,
        { Type.Length: > 0 } => null,
        _ => DirectLineError.NoType,
    };

    private async Task<DirectLineError?> PostAsync(HttpContext context, string id, Caller caller, Activity posted)
    {
        // A token was made by this channel; a secret could name any conversation.
        if (caller.HoldsSecret && !(await conversations.HeadAsync(id)).IsOpen()) return DirectLineError.Gone;
        if (IsQuickLeave(posted)) return await LeaveAsync(context, id);
        if (Here.Of(posted, id) is { } here) return await HereAsync(context, id, here);
        var activity = Received(posted, id, caller);
        return await conversations.PostAsync(id, activity) switch
        {
            Posted { Number: 0 } => await PassOnAsync(context, id, activity),
            Posted { Number: var number } => await AcceptAsync(context, ActivityId.Of(id, number)),
            Refused { Code: var code } => await words.ForAsync(id, code),
            _ => DirectLineError.Gone,
        };
    }

    /// <summary>What the client says about itself and this server is not believed; its channelData is kept as it came.</summary>
    private static Activity Received(Activity posted, string id, Caller caller) => posted with
    {
        Id = null,
        Timestamp = null,
        ChannelId = Heads.Channel,
        ServiceUrl = null,
        From = Author.Of(caller.User, posted.From),
        Conversation = new(id),
        Recipient = null,
    };

    /// <summary>Typing and events of other bots are in no log, but their sender waits for the echo.</summary>
    private async Task<DirectLineError?> PassOnAsync(HttpContext context, string id, Activity activity)
    {
        var passing = activity with { Id = ActivityId.Passing(id), Timestamp = time.GetUtcNow() };
        if (activity.Type is ActivityTypes.Typing or ActivityTypes.Event) streams.Show(id, passing);
        return await AcceptAsync(context, passing.Id);
    }

    private static async Task<DirectLineError?> AcceptAsync(HttpContext context, string activityId)
    {
        await context.Response.WriteAsync(200, new(activityId), DirectLineJson.Default.ResourceResponse);
        return null;
    }

    private static bool IsQuickLeave(Activity activity) => activity is { Type: ActivityTypes.Event, Name: EventNames.LeaveQuickly };

    private async Task<DirectLineError?> HereAsync(HttpContext context, string id, Here here)
    {
        if (!await conversations.HereAsync(id, Here.Client, here.IsVisible, here.Received)) return DirectLineError.Gone;
        await conversations.SeenAsync(id, Typist.Visitor, here.Seen);
        return await AcceptAsync(context, ActivityId.Passing(id));
    }

    private async Task<DirectLineError?> LeaveAsync(HttpContext context, string id)
    {
        await conversations.LeaveQuicklyAsync(id);
        return await AcceptAsync(context, ActivityId.Passing(id));
    }
}
