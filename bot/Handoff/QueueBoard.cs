using System.Collections.Immutable;
using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Handoff;

/// <summary>
/// All conversations that wait or are held, kept up to date from the changes that conversations tell, for every console to show.
/// It is a view: whoever takes a conversation asks the store.
/// </summary>
public sealed partial class QueueBoard(ConversationService conversations, IStore store, TimeProvider time, ILogger<QueueBoard> logger) : BackgroundService
{
    private const int MostListed = 10_000;
    private readonly QueueLists lists = new();

    public Pulse Changed { get; } = new();

    public IReadOnlyList<QueueEntry> Waiting => [.. lists.All.Values.Where(entry => entry.Head.Status == Status.Waiting).OrderBy(entry => entry.Head, QueueOrder.NextFirst)];

    public IReadOnlyList<QueueEntry> Held => [.. lists.WithSomebody.Values.Where(entry => entry.Head.Status == Status.Held)];

    /// <summary>All that wait, are held, or ended under an operator who has not taken notice yet.</summary>
    public ImmutableDictionary<string, QueueEntry> All => lists.All;

    /// <summary>Ids of what changed or went since this was asked last. One asks: the feed of the consoles.</summary>
    public IReadOnlyCollection<string> TakeChanged() => lists.TakeChanged();

    public IReadOnlyList<QueueEntry> HeldBy(string operatorId) =>
        [.. lists.WithSomebody.Values.Where(entry => entry.HolderId == operatorId).OrderBy(entry => entry.Head.StartedAt).ThenBy(entry => entry.Head.Id, StringComparer.Ordinal)];

    /// <summary>The operator knows that this conversation is over.</summary>
    public void Dismiss(string conversationId, string operatorId)
    {
        if (Find(conversationId) is { Head.Status: Status.Ended } entry && entry.HolderId == operatorId && lists.TakeOff(conversationId)) Changed.Beat();
    }

    /// <summary>The holder has events up to this number on the screen. Being seen changes no queue, so conversations do not tell it.</summary>
    public void Seen(string conversationId, long number)
    {
        if (Find(conversationId) is { Unread.IsEmpty: false } && lists.Change(conversationId, entry => entry?.SeenTo(number))) Changed.Beat();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await FollowAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogLost(failure);
                await Task.Delay(TimeSpan.FromSeconds(1), time, stoppingToken);
            }
        }
    }

    /// <summary>Asks for changes first and lists then, so that no change falls between. Ends when it is too far behind: then from the start.</summary>
    private async Task FollowAsync(CancellationToken cancellation)
    {
        await using var changes = conversations.WatchAsync(cancellation).GetAsyncEnumerator(cancellation);
        var next = changes.MoveNextAsync();
        await ListAsync(cancellation);
        while (await next)
        {
            if (await FollowAsync(changes.Current, cancellation)) Changed.Beat();
            next = changes.MoveNextAsync();
        }
    }

    private async Task ListAsync(CancellationToken cancellation)
    {
        var waiting = await store.ListAsync(Status.Waiting, MostListed, cancellation);
        var held = await store.ListAsync(Status.Held, MostListed, cancellation);
        var here = waiting.Concat(held).ToList();
        var gone = lists.All.Where(entry => entry.Value.Head.Status != Status.Ended).Select(entry => entry.Key).Except(here.Select(head => head.Id), StringComparer.Ordinal);
        foreach (var id in gone) lists.TakeOff(id);
        foreach (var head in here) Put(head, await store.ReadAsync(head.Id, ReadTo(head.Id), cancellation: cancellation));
        Changed.Beat();
    }

    /// <summary>A conversation that has just changed is in memory: its log is not read from the store again for every word of a visitor. Where there are several servers
    /// a head may be told late, so that nothing is taken off for it: how the conversation stands now counts.</summary>
    private async Task<bool> FollowAsync(Conversation head, CancellationToken cancellation)
    {
        if (!IsListed(head) && Find(head.Id) is null) return false;
        return await conversations.ReadForStaffAsync(head.Id, ReadTo(head.Id), cancellation) is { } log ? Put(log.Head, log.Events) : lists.TakeOff(head.Id);
    }

    private QueueEntry? Find(string id) => lists.All.GetValueOrDefault(id);

    /// <summary>What the visitor ended stays on the list of its operator, who must learn of it.</summary>
    private bool IsListed(Conversation head) =>
        head.Status is Status.Waiting or Status.Held || (head.Status == Status.Ended && Find(head.Id)?.HolderId is not null);

    private long ReadTo(string id) => Find(id)?.ReadTo ?? 0;

    private bool Put(Conversation head, IReadOnlyList<LogEvent> since)
    {
        if (Find(head.Id) is { } before && before.Head.Number > head.Number) return false;
        // Who finished it knows.
        if (!IsListed(head) || (head.Status == Status.Ended && since.Any(logged => logged.Entry is Finished))) return lists.TakeOff(head.Id);
        return lists.Change(head.Id, entry => (entry ?? new QueueEntry(head)).With(head, since));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The queue lost touch with the conversations and starts anew")]
    private partial void LogLost(Exception failure);
}
