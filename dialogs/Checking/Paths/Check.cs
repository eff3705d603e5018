using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>A condition that somebody looks at: at one state, or for null wherever the conversation stands.</summary>
internal readonly record struct Look(State? At, Condition When);

/// <summary>
/// One thing to find out by walking. It says what it looks at, so that a walk need not tell apart what no check of it looks at, and it is shown every step of that walk.
/// </summary>
internal abstract class Check
{
    /// <summary>Where that which it may complain of stands.</summary>
    public abstract IEnumerable<Place> Places { get; }

    /// <summary>The conditions whose truth may change what this check finds.</summary>
    public abstract IEnumerable<Look> Looks { get; }

    /// <summary>Whether it makes a difference that a person is awaited.</summary>
    public virtual bool MindsWaiting => false;

    /// <summary>The only state at which, or just past which, it has something to see; null is everywhere.</summary>
    public virtual State? At => null;

    public virtual bool Remembers => false;

    /// <summary>Whether it looks at what is said. One that looks at conditions only need not see a turn again for another area or hour.</summary>
    public virtual bool ReadsReplies => false;

    /// <summary>Whether it also looks at what is said where no answer is given: to silence, to what is not understood, to "why?".</summary>
    public virtual bool ListensToAll => false;

    /// <summary>Whether nothing that can still come of a conversation of which it remembers this would tell it more.</summary>
    public virtual bool HasSeenEnough(long memory) => false;

    /// <summary>What this check remembers of a conversation after a step; two conversations of which it remembers different things are walked on both.</summary>
    public virtual long Remember(long memory, Step step) => 0;

    /// <summary>
    /// Whether of two conversations that differ only in what it remembers, the one of which it remembers fewer bits shows whatever the other shows: that one alone is walked on.
    /// </summary>
    public virtual bool LessShowsMore => false;

    /// <summary>
    /// Messages that are said once only, and of which it made a difference that they were, or were not, said before: what it did not find it may find on another way to the same
    /// place. Told after a walk; the walk that settles it tells dialogs apart by them.
    /// </summary>
    public virtual Doubt Doubt => Doubt.None;

    /// <summary>Looks at a step; what was remembered before it and is after it is 0 for a check that remembers nothing.</summary>
    public abstract void See(Step step, long before, long after);

    /// <summary>What was found, once all was walked.</summary>
    public abstract IEnumerable<Problem> Found();
}

/// <summary>Messages by which dialogs are told apart: of one in <paramref name="Unsaid"/> more can be found where it was not said yet, of one in <paramref name="Said"/> where it was.</summary>
internal sealed record Doubt(ImmutableArray<string> Unsaid, ImmutableArray<string> Said)
{
    public static readonly Doubt None = new([], []);

    public bool IsNone => Unsaid.IsEmpty && Said.IsEmpty;
}
