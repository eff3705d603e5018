using System.Diagnostics;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>A conversation in memory: how it stands, whose turn it is, and who listens. What is in here can be thrown away and read again.</summary>
internal sealed class LiveConversation(string id)
{
    private Standing? _standing;
    private long _number;

    public string Id => id;

    /// <summary>One turn at a time, in the order of asking.</summary>
    public SemaphoreSlim Turn { get; } = new(1, 1);

    public Hints Hints { get; } = new();

    public VisitorPages Pages { get; } = new();

    /// <summary>Where other servers say that the visitor is.</summary>
    public IReadOnlyList<Visit> Elsewhere { get; set; } = [];

    /// <summary>
    /// Written only within a turn. Null before it was read, and after a turn found that another writer was first. Whoever listens is told of every event that comes
    /// to be known, however it came: by a turn of this server, or because somebody read what another one wrote.
    /// </summary>
    public Standing? Standing
    {
        get => Volatile.Read(ref _standing);
        set
        {
            Volatile.Write(ref _standing, value);
            if (value is not { Head.Number: var number } || number <= _number)
                return;
            _number = number;
            Hints.Give(Hint.News);
        }
    }

    /// <summary>Whether the head has something that is not worth a write of its own.</summary>
    public bool HasUnsaved { get; set; }

    /// <summary>Set, holding the turn, when it was dropped from memory: whoever still has it must get it anew.</summary>
    public bool IsRetired { get; set; }

    public long UsedAt { get; private set; } = Stopwatch.GetTimestamp();

    public void Use() => UsedAt = Stopwatch.GetTimestamp();
}
