using System.Threading.Channels;
using Npgsql;

namespace AdviceBot.Storage.Postgres;

/// <summary>
/// Tells the other servers, off the way of every turn: NOTIFY holds a lock of the whole database while it commits. So what gathers is told at once, a few times a second at
/// most, in a transaction that waits for no disk. What could not be told is told later.
/// </summary>
internal sealed class Speaker : IAsyncDisposable
{
    public const string Channel = "advicebot";

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Channel<bool> _some = System.Threading.Channels.Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly NpgsqlDataSource _source;
    private readonly string _server;
    private readonly TimeProvider _time;
    private readonly Task _work;
    private Dictionary<string, (Hearsay Hearsay, Visit? Visit)> _waiting = new(StringComparer.Ordinal);

    public Speaker(NpgsqlDataSource source, string server, TimeProvider time)
    {
        (_source, _server, _time) = (source, server, time);
        _work = Task.Run(WorkAsync);
    }

    public void Tell(Hearsay hearsay, Visit? visit)
    {
        lock (_gate)
            Add(hearsay, visit);
        _some.Writer.TryWrite(true);
    }

    /// <summary>Tells what waits, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        _some.Writer.TryComplete();
        await _work;
    }

    private void Add(Hearsay hearsay, Visit? visit) =>
        _waiting[hearsay.ConversationId] = _waiting.TryGetValue(hearsay.ConversationId, out var before)
            ? (new Hearsay(hearsay.ConversationId, Math.Max(hearsay.Number, before.Hearsay.Number), hearsay.News | before.Hearsay.News), visit ?? before.Visit)
            : (hearsay, visit);

    private async Task WorkAsync()
    {
        while (await _some.Reader.WaitToReadAsync())
        {
            _some.Reader.TryRead(out _);
            var told = Take();
            if (told.Count > 0)
                await Task.Delay(await TellAsync(told) ? Between : AfterFailure, _time);
        }
    }

    private Dictionary<string, (Hearsay Hearsay, Visit? Visit)> Take()
    {
        lock (_gate)
        {
            var all = _waiting;
            _waiting = new(StringComparer.Ordinal);
            return all;
        }
    }

    private async Task<bool> TellAsync(Dictionary<string, (Hearsay Hearsay, Visit? Visit)> told)
    {
        try
        {
            await using var connection = await _source.OpenConnectionAsync();
            await using var batch = new NpgsqlBatch(connection);
            batch.BatchCommands.Add(new NpgsqlBatchCommand("SET LOCAL synchronous_commit = off"));
            if (told.Values.Select(one => one.Visit is { } visit ? (one.Hearsay.ConversationId, visit) : default).Where(one => one.visit is not null).ToList() is { Count: > 0 } visits)
                batch.BatchCommands.Add(VisitRows.Save(_server, visits));
            foreach (var payload in HearsayText.Write(_server, told.Values.Select(one => one.Hearsay)))
                batch.BatchCommands.Add(new NpgsqlBatchCommand("SELECT pg_notify($1, $2)") { Parameters = { new() { Value = Channel }, new() { Value = payload } } });
            await batch.ExecuteNonQueryAsync();
            return true;
        }
        catch (Exception failed) when (Failures.IsOfTheDatabase(failed))
        {
            lock (_gate)
                foreach (var (hearsay, visit) in told.Values)
                    if (!_waiting.ContainsKey(hearsay.ConversationId))
                        Add(hearsay, visit);
            _some.Writer.TryWrite(true);
            return false;
        }
    }
}
