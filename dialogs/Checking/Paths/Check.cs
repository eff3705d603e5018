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

    /// <summary>Looks at a step; what was remembered before it and is after it is 0 for a check that remembers nothing.</summary>
    public abstract void See(Step step, long before, long after);

    /// <summary>What was found, once all was walked.</summary>
    public abstract IEnumerable<Problem> Found();
}
