using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>script.yaml as read: everything of a script but its words, and every name it mentions with its place, to be checked against the rest.</summary>
internal sealed record Flow
{
    public required string Id { get; init; }
    public required string TitleLabel { get; init; }
    public required string Start { get; init; }
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
    public required Mentions Mentions { get; init; }

    public Script With(string version, string language, Site site, Words words, Phrases phrases) => new()
    {
        Id = Id,
        Version = version,
        Language = language,
        Site = site,
        Words = words,
        Phrases = phrases,
        TitleLabel = TitleLabel,
        Start = Start,
        WordsBeforeAQuestion = WordsBeforeAQuestion,
        Slots = Slots,
        States = States,
        Opening = Opening,
        Interrupts = Interrupts,
        HandOff = HandOff,
        Silence = Silence,
        Plan = Plan,
        Advice = Advice,
        Says = Says,
    };
}

/// <summary>Names that script.yaml uses, each with the place where it stands.</summary>
internal sealed class Mentions
{
    public List<(string Id, Node At)> Messages { get; } = [];

    public List<(string Id, Node At)> Labels { get; } = [];

    public List<(string Id, Node At)> States { get; } = [];

    public List<(Condition Condition, Node At)> Conditions { get; } = [];

    public List<(string Slot, string Value, Node At)> Answers { get; } = [];

    public List<(string Slot, Node At)> Slots { get; } = [];
}
