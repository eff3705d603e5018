using System.Collections.Immutable;
using AdviceBot.Storage;

namespace AdviceBot.Handoff;

/// <summary>
/// The entries of the queue, and which of them changed since somebody asked. In a busy hour thousands wait and a few change: nobody should have to look
/// at all of them for that, nor to find the few that are with an operator.
/// </summary>
internal sealed class QueueLists
{
    private readonly Lock gate = new();
    private HashSet<string> changed = new(StringComparer.Ordinal);
    private ImmutableDictionary<string, QueueEntry> all = ImmutableDictionary<string, QueueEntry>.Empty;
    private ImmutableDictionary<string, QueueEntry> withSomebody = ImmutableDictionary<string, QueueEntry>.Empty;

    public ImmutableDictionary<string, QueueEntry> All => Volatile.Read(ref all);

    /// <summary>All but those that wait.</summary>
    public ImmutableDictionary<string, QueueEntry> WithSomebody => Volatile.Read(ref withSomebody);

    public IReadOnlyCollection<string> TakeChanged()
    {
        lock (gate)
        {
            var taken = changed;
            if (taken.Count > 0) changed = new HashSet<string>(StringComparer.Ordinal);
            return taken;
        }
    }

    /// <summary>Works the entry out anew from the one that is there (null when there is none); false when it comes to none.</summary>
    public bool Change(string id, Func<QueueEntry?, QueueEntry?> change)
    {
        lock (gate)
        {
            if (change(all.GetValueOrDefault(id)) is not { } entry) return false;
            all = all.SetItem(id, entry);
            withSomebody = entry.Head.Status == Status.Waiting ? withSomebody.Remove(id) : withSomebody.SetItem(id, entry);
            changed.Add(id);
            return true;
        }
    }

    /// <summary>False when it was not there.</summary>
    public bool TakeOff(string id)
    {
        lock (gate)
        {
            if (!all.ContainsKey(id)) return false;
            (all, withSomebody) = (all.Remove(id), withSomebody.Remove(id));
            changed.Add(id);
            return true;
        }
    }
}
