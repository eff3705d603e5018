using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>What script.yaml says: everything of a script but its words.</summary>
public record Flow
{
    /// <summary>The pack's id, such as <c>sextortion</c>.</summary>
    public required string Id { get; init; }
    public required string TitleLabel { get; init; }
    public required string Start { get; init; }

    /// <summary>Most words of a reply that ends in a question.</summary>
    public required int WordsBeforeAQuestion { get; init; }
    public required ImmutableArray<Slot> Slots { get; init; }
    public required ImmutableArray<State> States { get; init; }
    public required ImmutableArray<Guarded> Opening { get; init; }
    public required ImmutableArray<Edge> Interrupts { get; init; }
    public required ImmutableArray<HearsRule> Hears { get; init; }
    public required HandOffRules HandOff { get; init; }
    public required DeskRules Desk { get; init; }
    public required SilenceRules Silence { get; init; }
    public required ImmutableArray<SectionRule> Plan { get; init; }
    public required ImmutableArray<SectionRule> Advice { get; init; }
    public required EngineWords Says { get; init; }

    /// <summary>What must hold on every way through.</summary>
    public ImmutableArray<Promise> Promises { get; init; } = [];

    /// <summary>Where each row stands in script.yaml.</summary>
    public required Places Places { get; init; }
}
