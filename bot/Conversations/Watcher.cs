using System.Threading.Channels;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>One who follows all conversations. Of each that changed since the last look only the newest head is kept.</summary>
internal sealed class Watcher
{
    /// <summary>Whoever is so many conversations behind does not follow any more.</summary>
    public const int FarthestBehind = 10_000;

    private readonly Lock _gate = new();
    private readonly Channel<bool> _news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private Dictionary<string, Conversation> _changed = new(StringComparer.Ordinal);

    public void Tell(Conversation head)
    {
        lock (_gate)
        {
            if (_changed.Count == FarthestBehind)
                _news.Writer.TryComplete();
            // What another server wrote may be told later than what came after it.
            else if (!_changed.TryGetValue(head.Id, out var known) || known.Number <= head.Number)
                _changed[head.Id] = head;
        }

        _news.Writer.TryWrite(true);
    }

    /// <summary>Something may have been missed: it does not follow any more.</summary>
    public void Lose() => _news.Writer.TryComplete();

    /// <summary>Waits for changes; null when there were too many to keep.</summary>
    public async Task<IReadOnlyCollection<Conversation>?> TakeAsync(CancellationToken cancellation)
    {
        if (!await _news.Reader.WaitToReadAsync(cancellation))
            return null;
        _news.Reader.TryRead(out _);
        lock (_gate)
        {
            var changed = _changed;
            _changed = new Dictionary<string, Conversation>(StringComparer.Ordinal);
            return changed.Values;
        }
    }
}
