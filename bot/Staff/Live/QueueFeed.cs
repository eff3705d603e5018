using System.Collections.Immutable;
using AdviceBot.Handoff;
using AdviceBot.Staff.Api;
using AdviceBot.Storage;
using Microsoft.AspNetCore.SignalR;

namespace AdviceBot.Staff.Live;

/// <summary>
/// Tells every console what changed in the queue: worked out and written once for all of them, and only what is different. Between two changes a moment passes, so that
/// a busy minute is told in a few pieces.
/// </summary>
internal sealed class QueueFeed(QueueBoard board, Shift shift, WorkProfiles profiles, Care care, Colleagues colleagues, ServiceHours hours, IHubContext<StaffHub> hub, TimeProvider time) : BackgroundService
{
    public const string Consoles = "consoles";
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private ImmutableDictionary<string, QueueEntry> _told = ImmutableDictionary<string, QueueEntry>.Empty;
    private IReadOnlyList<PersonJson> _people = [];
    private HoursJson _hours = hours.Now();
    private long _version;

    /// <summary>The lists as they were told last, of those that ended this operator's own: changes with the next versions follow.</summary>
    public QueueJson Snapshot(string viewerId)
    {
        lock (_gate)
        {
            return new QueueJson(
                _version, Of(Status.Waiting).OrderBy(entry => entry.Head, QueueOrder.NextFirst).Select(EntryJson.Of).ToList(), [.. Of(Status.Held).Select(EntryJson.Of)],
                [.. Of(Status.Ended).Where(entry => entry.HolderId == viewerId).Select(EntryJson.Of)], _people, shift.CountOnShift(), _hours, time.GetUtcNow());
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            Task changed = Task.WhenAny(board.Changed.Next, shift.Changed.Next, profiles.Changed.Next, care.Changed.Next);
            if (Change() is { } change)
                await hub.Clients.Group(Consoles).SendAsync("queue", change, stoppingToken);
            // Whose console falls silent tells nobody, nor does the clock that opens and closes.
            await Task.WhenAny(changed, Task.Delay(Shift.Grace / 2, time, stoppingToken));
            await Task.Delay(Moment, time, stoppingToken);
        }
    }

    private QueueChange? Change()
    {
        lock (_gate)
        {
            var ids = board.TakeChanged();
            var now = board.All;
            var changed = ids.Select(id => now.GetValueOrDefault(id)).OfType<QueueEntry>().Select(EntryJson.Of).ToList();
            // What came and went between two looks was never told.
            var removed = ids.Where(id => !now.ContainsKey(id) && _told.ContainsKey(id)).ToList();
            var people = colleagues.All();
            var isSame = people.SequenceEqual(_people);
            var hoursNow = hours.Now();
            var isNothing = changed.Count == 0 && removed.Count == 0 && isSame && hoursNow == _hours;
            (_told, _people, _hours) = (now, people, hoursNow);
            return isNothing ? null : new QueueChange(++_version, changed, removed, isSame ? null : people, shift.CountOnShift(), hoursNow);
        }
    }

    private IEnumerable<QueueEntry> Of(Status status) => _told.Values.Where(entry => entry.Head.Status == status);
}
