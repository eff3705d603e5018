using System.Runtime.CompilerServices;
using AdviceBot.Conversations;
using AdviceBot.Handoff;
using AdviceBot.Staff.Api;
using AdviceBot.Staff.SignIn;
using Microsoft.AspNetCore.SignalR;

namespace AdviceBot.Staff.Live;

/// <summary>
/// What keeps a console live: the queue, the conversations and notes it has open from a number on, and a call every ten seconds that keeps its leases. A push that is
/// missed costs nothing: the console asks again from the last number it has.
/// </summary>
internal sealed class StaffHub(SessionCheck sessions, ConversationService conversations, TalkReader talks, QueueFeed queue, NoteBoard notes, Shift shift, Consoles consoles) : Hub
{
    /// <summary>The consoles of one account.</summary>
    public static string Of(string accountId) => $"account/{accountId}";

    public override async Task OnConnectedAsync()
    {
        consoles.Add(Context);
        await Groups.AddToGroupAsync(Context.ConnectionId, QueueFeed.Consoles);
        await Groups.AddToGroupAsync(Context.ConnectionId, Of(Viewer.Id));
        await Alive();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        consoles.Remove(Context);
        return Task.CompletedTask;
    }

    /// <summary>All lists now; "queue" with the versions after it follows.</summary>
    public QueueJson Queue() => queue.Snapshot(Viewer.Id);

    /// <summary>The console is there. It may have been let in just before its session was ended: that is looked up here.</summary>
    public async Task Alive()
    {
        if (await sessions.MayStayAsync(Context.User!))
            await shift.AnsweredAsync(Viewer.Id, Viewer.Name, Context.User!.Role(), Context.ConnectionAborted);
        else
            Context.Abort();
    }

    /// <summary>A conversation from a number on, for as long as this operator may read it.</summary>
    public async IAsyncEnumerable<TalkJson> Conversation(string id, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (await talks.OpenAsync(id, cancellation) is not { } talk)
            yield break;
        await foreach (var update in conversations.SubscribeForStaffAsync(id, after, cancellation))
        {
            var now = await talk.WithAsync(update, Context.User!);
            yield return now;
            if (!now.MayRead)
                yield break;
        }
    }

    /// <summary>The notes of a conversation from a number on, for as long as this operator may read it.</summary>
    public async IAsyncEnumerable<NoteJson> Notes(string id, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!await talks.MayReadAsync(id, Context.User!, cancellation))
            yield break;
        await foreach (var note in notes.FollowAsync(id, after, cancellation))
        {
            if (!await talks.MayReadAsync(id, Context.User!, cancellation))
                yield break;
            yield return NoteJson.Of(note);
        }
    }

    private Operator Viewer => Context.User!.AsOperator();
}
