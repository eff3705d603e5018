using System.Runtime.CompilerServices;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>Those who follow the heads of all conversations: the consoles' queue.</summary>
internal sealed class Watchers
{
    private readonly Lock _gate = new();
    private readonly List<Watcher> _watchers = [];

    public void Tell(Conversation head)
    {
        lock (_gate)
            foreach (var watcher in _watchers)
                watcher.Tell(head);
    }

    /// <summary>All of them have to list anew.</summary>
    public void Lose()
    {
        lock (_gate)
            foreach (var watcher in _watchers)
                watcher.Lose();
    }

    public async IAsyncEnumerable<Conversation> WatchAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var watcher = new Watcher();
        lock (_gate)
            _watchers.Add(watcher);
        try
        {
            while (await watcher.TakeAsync(cancellation) is { } heads)
                foreach (var head in heads)
                    yield return head;
        }
        finally
        {
            lock (_gate)
                _watchers.Remove(watcher);
        }
    }
}
