using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Channels;
using AdviceBot.Conversations;
using AdviceBot.Handoff;
using AdviceBot.Http;
using AdviceBot.Staff.SignIn;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Console;

/// <summary>
/// What keeps one console live: its lists whenever they change, the open conversation from a number on, and a ping that the console
/// answers. A push that is missed costs nothing: the console asks again from the last number it has.
/// </summary>
internal sealed class ConsoleStream(
    IStore store, QueueBoard board, Shift shift, ListsView lists, ConversationPush conversation, TimeProvider time, IHostApplicationLifetime server)
{
    public static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(10);

    /// <summary>The markup goes to a script over a stream, never into a page, so it needs no escaping beyond JSON's own.</summary>
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async IAsyncEnumerable<SseItem<string>> RunAsync(
        ClaimsPrincipal user, string? conversationId, long after, Html token, [EnumeratorCancellation] CancellationToken gone = default)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(gone, server.ApplicationStopping);
        // Small: a console that reads slowly gets the newest lists, not every list there ever was.
        var pushes = Channel.CreateBounded<Push>(4);
        var viewer = user.AsOperator();
        Task[] sources =
        [
            PushListsAsync(viewer, pushes.Writer, end.Token),
            PingAsync(viewer, pushes.Writer, end.Token),
            conversationId is null ? Task.CompletedTask : conversation.RunAsync(viewer, conversationId, after, token, pushes.Writer, end.Token),
        ];
        foreach (var source in sources) _ = EndWithAsync(source, pushes.Writer);

        try
        {
            while (await NextAsync(pushes.Reader, end.Token) is { } push)
            {
                // Looked at before every push, so that a disabled account reads nothing more.
                if (!user.Holds(await store.FindAccountAsync(user.Id(), CancellationToken.None))) break;
                yield return new SseItem<string>(JsonSerializer.Serialize(push.Data, Json), push.Name);
            }
        }
        finally
        {
            await end.CancelAsync();
        }
    }

    private async Task PushListsAsync(Operator viewer, ChannelWriter<Push> pushes, CancellationToken cancellation)
    {
        Lists? last = null;
        while (true)
        {
            Task changed = Task.WhenAny(board.Changed.Next, shift.Changed.Next);
            var now = await lists.OfAsync(viewer, cancellation);
            if (now != last) await pushes.WriteAsync(new Push("lists", Told(now)), cancellation);
            last = now;
            await changed.WaitAsync(cancellation);
        }
    }

    private async Task PingAsync(Operator viewer, ChannelWriter<Push> pushes, CancellationToken cancellation)
    {
        await shift.AnsweredAsync(viewer.Id, cancellation);
        using var timer = new PeriodicTimer(PingEvery, time);
        do await pushes.WriteAsync(new Push("ping", new { now = time.GetUtcNow().ToUnixTimeMilliseconds() }), cancellation);
        while (await timer.WaitForNextTickAsync(cancellation));
    }

    private static object Told(Lists lists) => new
    {
        mine = lists.Mine.ToString(),
        waiting = lists.Waiting.ToString(),
        count = lists.WaitingCount,
        unread = lists.Unread,
        staffed = ConsolePage.StaffedWords(lists.OnShift),
        onShift = lists.OnShift,
        available = lists.IsAvailable,
    };

    private static async Task EndWithAsync(Task source, ChannelWriter<Push> pushes)
    {
        try
        {
            await source;
        }
        catch (Exception failure)
        {
            // The console sees the stream end and comes back from where it was.
            pushes.TryComplete(failure);
        }
    }

    private static async ValueTask<Push?> NextAsync(ChannelReader<Push> pushes, CancellationToken end)
    {
        try
        {
            return await pushes.ReadAsync(end);
        }
        catch (Exception) when (end.IsCancellationRequested)
        {
            return null;
        }
    }
}

/// <summary>One event of the stream before it is written.</summary>
internal sealed record Push(string Name, object Data);
