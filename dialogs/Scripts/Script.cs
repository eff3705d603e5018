using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>One version of a pack in one language, read, checked and ready: the one model that engine, checker and pages read.</summary>
public sealed record Script
{
    /// <summary>The pack's id, such as <c>sextortion</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 over the pack's files: the name of this version.</summary>
    public required string Version { get; init; }

    /// <summary>Such as <c>en-GB</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The organisation that runs the chat.</summary>
    public required Site Site { get; init; }

    public required Words Words { get; init; }
    public required Phrases Phrases { get; init; }
    public required string TitleLabel { get; init; }
    public required string Start { get; init; }

    /// <summary>Most words of a reply that ends in a question.</summary>
    public required int WordsBeforeAQuestion { get; init; }
    public required ImmutableArray<Slot> Slots { get; init; }
    public required ImmutableArray<State> States { get; init; }
    public required ImmutableArray<Guarded> Opening { get; init; }
    public required ImmutableArray<Edge> Interrupts { get; init; }
    public required HandOffRules HandOff { get; init; }
    public required SilenceRules Silence { get; init; }
    public required ImmutableArray<SectionRule> Plan { get; init; }
    public required ImmutableArray<SectionRule> Advice { get; init; }
    public required EngineWords Says { get; init; }

    /// <summary>The name of the chat.</summary>
    public string Title => Label(TitleLabel);

    /// <summary>A short text of the pack by its id (answers, buttons, headings, page texts), placeholders filled; the id itself when it is missing.</summary>
    public string Label(string id) => Words.Label(id) ?? id;

    /// <summary>A whole message of the pack as Markdown, placeholders filled; throws for an id that the pack does not have.</summary>
    public string Message(string id) => Words.Message(id);

    public State State(string id) => States.First(state => state.Id == id);

    public Slot? Slot(string id) => Slots.FirstOrDefault(slot => slot.Id == id);

    /// <summary>The state that asks for a slot; null for a slot that no state fills.</summary>
    public State? AskedBy(string slot) => States.FirstOrDefault(state => state.Fills == slot);

    /// <summary>The same script for another organisation.</summary>
    public Script For(Site site) => this with { Site = site, Words = Words.For(site) };
}
