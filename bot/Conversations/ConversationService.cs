using System.Security.Cryptography;
using AdviceBot.Activities;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Handoff;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>
/// Every conversation's one ordered queue: channels and the console post here, subscribers read from here.
/// A result that says Posted or Done means that it is on the disk.
/// </summary>
public sealed partial class ConversationService : IAsyncDisposable
{
    /// <summary>In UTF-16 code units, as browsers count; a line's end counts as one.</summary>
    public const int LongestText = 2000;

    private readonly IStore _store;
    private readonly Scripts _scripts;
    private readonly TimeProvider _time;
    private readonly ConversationMetrics _metrics;
    private readonly Watchers _watchers = new();
    private readonly LiveConversations _live;
    private readonly Turns _turns;
    private readonly IReplicas _replicas;

    internal ConversationService(IStore store, Scripts scripts, IShift shift, TimeProvider time, Alarm alarm, ConversationMetrics metrics,
        ILogger<ConversationService> logger, int mostInMemory = LiveConversations.Most, IReplicas? replicas = null)
    {
        (_store, _scripts, _time, _metrics) = (store, scripts, time, metrics);
        _replicas = replicas ?? new OnlyServer();
        _live = new LiveConversations(store, scripts, _replicas, mostInMemory);
        _turns = new Turns(store, _live, shift, time, new Audience(_watchers, alarm, metrics, _replicas, logger));
        metrics.InMemory = () => InMemory;
    }

    internal int InMemory => _live.Count;

    /// <summary>Starts a conversation: the opening and the first question are its first events. With the id of a conversation that is there
    /// already, that one is returned; without its events when the visitor left it quickly.</summary>
    public async Task<Log> StartAsync(NewConversation start, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(start);
        var id = start.Id ?? RandomNumberGenerator.GetHexString(32, lowercase: true);
        return await _turns.TakeAsync(id, standing => standing is null ? Start(id, start) : new(standing.LogAfter(standing.Head.LeftQuickly ? standing.Head.Number : 0)), cancellation);
    }

    /// <summary>For the visitor: the head and the events after a number; null when there is no such conversation or the visitor left it quickly.</summary>
    public async Task<Log?> ReadAsync(string conversationId, long after, CancellationToken cancellation = default) =>
        await ReadForStaffAsync(conversationId, after, cancellation) is { Head.LeftQuickly: false } log ? log : null;

    /// <summary>For staff: as <see cref="ReadAsync"/>, also when the visitor left quickly.</summary>
    public async Task<Log?> ReadForStaffAsync(string conversationId, long after, CancellationToken cancellation = default) =>
        (await StandingAsync(conversationId, cancellation))?.LogAfter(after);

    /// <summary>As <see cref="ReadAsync"/>, with the script and the dialog as they stood at the same moment: who shows a question has to show what it was asked after.</summary>
    public async Task<(Log Log, Script Script, Dialog Dialog)?> LookAsync(string conversationId, long after, CancellationToken cancellation = default) =>
        await StandingAsync(conversationId, cancellation) is { Head.LeftQuickly: false } standing ? (standing.LogAfter(after), standing.Script, standing.Dialog) : null;

    /// <summary>The conversation of a page session; null when it is revoked or unknown.</summary>
    public Task<Conversation?> FindBySessionAsync(string sessionHash, CancellationToken cancellation = default) =>
        _store.FindBySessionAsync(sessionHash, cancellation);

    /// <summary>What the visitor said last themselves of being reached.</summary>
    public async Task<SafeContact> OwnContactAsync(string conversationId, CancellationToken cancellation = default) =>
        (await StandingAsync(conversationId, cancellation))?.Events.Select(one => one.Entry).OfType<ContactSet>().LastOrDefault(set => set.OperatorId is null)?.Contact ?? SafeContact.Free;

    /// <summary>The dialog as it stands, with the script it runs on.</summary>
    public async Task<(Script Script, Dialog Dialog)?> DialogAsync(string conversationId, CancellationToken cancellation = default) =>
        await StandingAsync(conversationId, cancellation) is { } standing ? (standing.Script, standing.Dialog) : null;

    /// <summary>Heads of all conversations as they change (status, priority, last number), for the queue; a slow reader gets the latest, not every one.
    /// Ends when the reader is thousands of conversations behind: list again.</summary>
    public IAsyncEnumerable<Conversation> WatchAsync(CancellationToken cancellation) => _watchers.WatchAsync(cancellation);

    /// <summary>Keeps what was not worth a write of its own.</summary>
    public ValueTask DisposeAsync() => _live.DisposeAsync();

    private Decision<Log> Start(string id, NewConversation start)
    {
        var script = start.Language is { } language ? _scripts.Current.In(language) : _scripts.Current;
        var changes = _turns.Begin(Standing.Before(Heads.New(id, start, script, _turns.Now), script));
        VisitorTurn.Start(changes);
        return new(new Log(changes.Head, changes.Events), changes);
    }

    /// <summary>With all that any server had written when this was asked.</summary>
    private Task<Standing?> StandingAsync(string id, CancellationToken cancellation) =>
        _replicas.AreThere ? _live.InTurnAsync(id, live => _live.FreshAsync(live, cancellation), cancellation) : KnownAsync(id, cancellation);

    /// <summary>A reader does not wait for a turn that is being stored: how the conversation stood before it is still true.</summary>
    private async Task<Standing?> KnownAsync(string id, CancellationToken cancellation)
    {
        if (_live.Find(id) is not { Standing: { } standing } live)
            return await _live.InTurnAsync(id, same => _live.StandingAsync(same, cancellation), cancellation);
        live.Use();
        return standing;
    }
}
