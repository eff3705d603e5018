using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Conversations;

/// <summary>How a conversation goes over to another version of the words without anybody noticing.</summary>
internal static class Moving
{
    /// <summary>
    /// The conversation on another version, where everything that was put in leads to the same there: the same answers, the same place, the same messages said, the same question with the
    /// same choices waiting. Only then will nothing be said twice, nothing left out, and the button before the visitor's eyes still be one. Null where it does not.
    /// </summary>
    public static Standing? To(this Standing standing, Script script)
    {
        var moved = Standing.Of(standing.Head with { ScriptVersion = script.Version }, standing.Events, script);
        return IsSame(standing.Dialog, moved.Dialog) && IsSame(Waiting(standing), Waiting(moved)) ? moved : null;
    }

    private static Question? Waiting(Standing standing) => StateMachine.Pending(standing.Script, standing.Dialog);

    private static bool IsSame(Dialog one, Dialog other) =>
        (one.State, one.Misunderstood, one.WaitsForPerson, one.Silences, one.Step) == (other.State, other.Misunderstood, other.WaitsForPerson, other.Silences, other.Step)
        && one.Answers.SequenceEqual(other.Answers) && one.Said.SetEquals(other.Said) && one.HandedOver.SetEquals(other.HandedOver);

    private static bool IsSame(Question? one, Question? other) => one is null || other is null
        ? one is null && other is null
        : (one.State, one.Slot, one.Kind) == (other.State, other.Slot, other.Kind) && one.Options.SequenceEqual(other.Options);
}

/// <summary>What becomes of a live conversation when a version is made the current one.</summary>
public enum Fate
{
    /// <summary>It runs on that version.</summary>
    IsThere,

    /// <summary>It goes over at once, and nobody notices.</summary>
    Moves,

    /// <summary>It stays on its own version until it ends.</summary>
    Stays,
}

/// <summary>So many live conversations stand at this state of the flow.</summary>
public sealed record LiveGroup(Storage.Status Status, string State, Fate Fate, int Count);
