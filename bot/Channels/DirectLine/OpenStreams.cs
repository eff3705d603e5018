using System.Collections.Concurrent;
using System.Collections.Immutable;
using AdviceBot.Activities;

namespace AdviceBot.Channels.DirectLine;

/// <summary>
/// The streams that are open here, by conversation. A visitor may have several tabs, and each keeps its own: closing one for
/// the sake of another would make the two reconnect against each other for ever. Only a stream that is opened a second time from
/// the same address replaces the first: that is one client that lost its socket.
/// </summary>
public sealed class OpenStreams(MissedEvents missed)
{
    public const int Most = 16;

    private readonly ConcurrentDictionary<string, ImmutableList<StreamSocket>> _streams = new(StringComparer.Ordinal);

    public bool HasRoom(string conversationId) => Of(conversationId).Count < Most;

    public void Add(string conversationId, StreamSocket added)
    {
        var before = Of(conversationId);
        _streams.AddOrUpdate(conversationId, _ => [added], (_, open) => open.Add(added));
        foreach (var replaced in before.Where(stream => stream.Address == added.Address)) replaced.Replace();
        foreach (var activity in missed.Take(conversationId)) added.Show(activity);
    }

    public void Remove(string conversationId, StreamSocket removed)
    {
        while (_streams.TryGetValue(conversationId, out var open))
        {
            var left = open.Remove(removed);
            if (left.IsEmpty ? _streams.TryRemove(new(conversationId, open)) : _streams.TryUpdate(conversationId, left, open)) return;
        }
    }

    /// <summary>Shows an activity that is in no log. Typing that nobody sees now is nothing; an event waits for whoever opens a stream or asks.</summary>
    public void Show(string conversationId, Activity activity)
    {
        var open = Of(conversationId);
        foreach (var stream in open) stream.Show(activity);
        if (open.IsEmpty && activity.Type == ActivityTypes.Event) missed.Keep(conversationId, activity);
    }

    private ImmutableList<StreamSocket> Of(string conversationId) => _streams.GetValueOrDefault(conversationId, []);
}
