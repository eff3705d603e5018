using AdviceBot.Activities;

namespace AdviceBot.Channels.DirectLine;

/// <summary>
/// Events of a client's own (such as webchat/join) that came while none of its streams was open: clients post them before their socket is up,
/// and show them as failed when they never come back. They are in no log; each is kept for the next stream or poll, for a short while.
/// </summary>
public sealed class MissedEvents(TimeProvider time)
{
    public const int MostOfOne = 8;
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<Activity>> _missed = new(StringComparer.Ordinal);
    private readonly Queue<(string Conversation, DateTimeOffset At)> _ages = new();

    public void Keep(string conversationId, Activity activity)
    {
        lock (_gate)
        {
            DropOld();
            if (!_missed.TryGetValue(conversationId, out var kept)) Open(conversationId, kept = []);
            if (kept.Count < MostOfOne) kept.Add(activity);
        }
    }

    public IReadOnlyList<Activity> Take(string conversationId)
    {
        lock (_gate)
        {
            DropOld();
            return _missed.Remove(conversationId, out var kept) ? kept : [];
        }
    }

    private void Open(string conversationId, List<Activity> kept)
    {
        _missed[conversationId] = kept;
        _ages.Enqueue((conversationId, time.GetUtcNow()));
    }

    private void DropOld()
    {
        while (_ages.TryPeek(out var oldest) && time.GetUtcNow() - oldest.At > Kept)
        {
            _missed.Remove(oldest.Conversation);
            _ages.Dequeue();
        }
    }
}
