using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Checking;

/// <summary>A whole conversation that must keep working, as an editor wrote it down. <paramref name="At"/> is what clocks at the site show; null is within its hours.</summary>
public sealed record Story(string File, int Line, string Name, string? Area, bool IsStaffed, DateTime? At, ImmutableArray<Step> Steps, Expectation Whole);

/// <summary>One thing that the visitor does, and what must come of it.</summary>
public sealed record Step(int Line, StepInput Input, Expectation Expected);

/// <summary>What a step does: arrives, types, chooses (a value of the question that waits), triggers, changes (a slot), is silent, returns.</summary>
public sealed record StepInput(string Kind, string Value)
{
    /// <summary>As an input of the engine at this dialog.</summary>
    public Input At(Script script, Dialog dialog) => Kind switch
    {
        "arrives" => new Arrived(),
        "is silent" => new Silent(),
        "returns" => new Returned(),
        "chooses" => new Chose(StateMachine.Pending(script, dialog)?.Slot ?? "", Value),
        "triggers" => new Fired(Value),
        "changes" => new WantsToChange(Value),
        _ => new Said(Value),
    };
}

/// <summary>What must be said, and what must not. Every list may be empty; then nothing is asked of it.</summary>
public sealed record Expectation
{
    /// <summary>Message ids that are said, in this order, others may stand between.</summary>
    public ImmutableArray<string> Says { get; init; } = [];
    public ImmutableArray<string> DoesNotSay { get; init; } = [];
    public ImmutableArray<string> TextHas { get; init; } = [];
    public ImmutableArray<string> TextHasNot { get; init; } = [];

    /// <summary>The state that is asked or rests after the step.</summary>
    public string? Asks { get; init; }

    /// <summary>Reasons of the hand-off of this step.</summary>
    public ImmutableArray<string> HandsOff { get; init; } = [];
}
