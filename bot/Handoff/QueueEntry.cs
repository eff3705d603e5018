using System.Collections.Immutable;
using AdviceBot.Storage;

namespace AdviceBot.Handoff;

/// <summary>A conversation that waits for a person or is held by one, with what the lists show of it.</summary>
public sealed record QueueEntry(Conversation Head)
{
    private long seen;

    /// <summary>Numbers of what the visitor wrote and nobody of the staff has had on the screen.</summary>
    public ImmutableSortedSet<long> Unread { get; init; } = [];

    /// <summary>When the visitor last wrote or pressed something.</summary>
    public DateTimeOffset? LastWordsAt { get; init; }

    /// <summary>Who holds it, or held it when the visitor ended it.</summary>
    public string? HolderId { get; init; }

    /// <summary>Events up to this number are in here.</summary>
    public long ReadTo { get; init; }

    public QueueEntry With(Conversation head, IReadOnlyList<LogEvent> since)
    {
        var words = since.Where(logged => logged.Entry is VisitorWrote).ToList();
        return this with
        {
            Head = head,
            HolderId = head.Status == Status.Waiting ? null : head.OwnerId ?? HolderId,
            Unread = Unseen(Unread.Union(words.Select(logged => logged.Number)), Math.Max(head.SeenByStaff, seen)),
            LastWordsAt = words.Count > 0 ? words[^1].At : LastWordsAt,
            ReadTo = since.Count > 0 ? since[^1].Number : ReadTo,
        };
    }

    /// <summary>The holder has events up to this number on the screen.</summary>
    public QueueEntry SeenTo(long number) => this with { Unread = Unseen(Unread, number), seen = Math.Max(seen, number) };

    private static ImmutableSortedSet<long> Unseen(ImmutableSortedSet<long> numbers, long seen) => numbers.Except(numbers.Where(number => number <= seen));
}
