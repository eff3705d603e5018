using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Conversations;

/// <summary>How a conversation goes over to another version of the words without anybody noticing.</summary>
internal static class Moving
{
    /// <summary>
    /// The conversation on another version, where everything that was put in led to the same there at every step: the same answers, the same place, the same messages said, the same question
    /// with the same choices waiting. Only then will nothing be said twice, nothing left out, and the button before the visitor's eyes still be one. Null where it did not.
    /// </summary>
    public static Standing? To(this Standing standing, Script version)
    {
        var script = version.In(standing.Head.Language);
        if (script.Language != standing.Head.Language)
            return null;
        var (here, there) = (Dialog.New, Dialog.New);
        foreach (var input in standing.Inputs)
        {
            here = StateMachine.Next(standing.Script, here, input).Dialog;
            there = StateMachine.Next(script, there, input).Dialog;
            // What was said at one question is never put to another.
            if (!IsSame(here, there) || !IsSame(StateMachine.Pending(standing.Script, here), StateMachine.Pending(script, there)))
                return null;
        }

        return standing with { Head = standing.Head with { ScriptVersion = script.Version }, Script = script, Dialog = there };
    }

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
