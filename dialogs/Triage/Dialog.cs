using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Triage;

/// <summary>
/// A settled slot. <paramref name="Value"/> null means that the visitor does not know or skipped; <paramref name="Wording"/> is what was typed (null for a
/// button); <paramref name="Step"/> groups what one input settled. Built-in signs (in-danger, asked-person, sign-…) are answers too, so that going back undoes them.
/// </summary>
public sealed record Answer(string Slot, string? Value, string? Wording, int Step);

/// <summary>
/// Where a conversation with the bot stands: the fold of <see cref="StateMachine.Next"/> over the visitor's inputs.
/// The position is derived from the answers, never stored apart from them; <see cref="State"/> is the last derivation.
/// </summary>
public sealed record Dialog
{
    public static readonly Dialog New = new();

    /// <summary>The state that waits for the visitor; empty before arrival.</summary>
    public string State { get; init; } = "";

    public ImmutableList<Answer> Answers { get; init; } = [];

    /// <summary>Ids of messages said so far: guidance is not repeated.</summary>
    public ImmutableHashSet<string> Said { get; init; } = [];

    /// <summary>Misunderstandings in a row at this question.</summary>
    public int Misunderstood { get; init; }

    /// <summary>True from the hand-off until an operator gives the conversation back.</summary>
    public bool WaitsForPerson { get; init; }

    /// <summary>Ids of the reasons already handed over.</summary>
    public ImmutableSortedSet<string> HandedOver { get; init; } = [];

    /// <summary>How many times silence ran out since the visitor last did something.</summary>
    public int Silences { get; init; }

    /// <summary>Number of the visitor's last input, from 1.</summary>
    public int Step { get; init; }

    public Answer? Answer(string slot) => Answers.Find(answer => answer.Slot == slot);

    /// <summary>The dialog with this slot settled, in its old place if it was settled before.</summary>
    public Dialog Settle(string slot, string? value, string? wording)
    {
        var answer = new Answer(slot, value, wording, Step);
        var at = Answers.FindIndex(known => known.Slot == slot);
        return this with { Answers = at < 0 ? Answers.Add(answer) : Answers.SetItem(at, answer) };
    }
}
