using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>How the answer to a question is given.</summary>
public enum SlotKind
{
    /// <summary>One of a list of values.</summary>
    Choice,

    /// <summary>Whole years, or one of the bands.</summary>
    Age,

    /// <summary>A sum of money in pounds.</summary>
    Amount,

    /// <summary>Own words.</summary>
    Text,
}

/// <summary>Something to find out. Values are the bands' ids for an age, empty for an amount or a text.</summary>
public sealed record Slot(string Id, SlotKind Kind, ImmutableArray<string> Values, ImmutableArray<Band> Bands);

/// <summary>Ages from <paramref name="From"/> to <paramref name="To"/>, both included, in years.</summary>
public sealed record Band(string Id, int From, int To);

/// <summary>Messages that are said where a condition holds.</summary>
public sealed record Guarded(Condition When, ImmutableArray<string> Messages);

/// <summary>A way from one state to another; <paramref name="Because"/> is the guard's reason, a label id.</summary>
public sealed record Edge(Condition When, string Go, string? Because);

/// <summary>A place in the flow: it asks and fills a slot, or it rests and asks nothing.</summary>
public sealed record State
{
    public required string Id { get; init; }

    /// <summary>The slot that the answer fills; null where nothing is asked.</summary>
    public string? Fills { get; init; }

    /// <summary>The first that holds is asked.</summary>
    public ImmutableArray<Guarded> Ask { get; init; } = [];

    /// <summary>The question in other words, after two misunderstandings.</summary>
    public ImmutableArray<Guarded> Again { get; init; } = [];

    /// <summary>Why this is asked.</summary>
    public ImmutableArray<Guarded> Why { get; init; } = [];

    /// <summary>Values in the order in which they are offered.</summary>
    public ImmutableArray<string> Answers { get; init; } = [];

    /// <summary>Answers that nothing said later takes back, such as a cry for help: each raises the sign of its own name.</summary>
    public ImmutableArray<string> Sticky { get; init; } = [];

    /// <summary>What conditions see when the visitor does not know; null is unknown.</summary>
    public string? WhenUnknown { get; init; }

    /// <summary>Guidance earned by the answer: all that hold are said at once.</summary>
    public ImmutableArray<Guarded> Earns { get; init; } = [];

    /// <summary>Whether an answer that came before its question earns its guidance at once, not only when the flow comes here.</summary>
    public bool EarnsAtOnce { get; init; }

    /// <summary>What a resting state says: the first that holds.</summary>
    public ImmutableArray<Guarded> Say { get; init; } = [];

    /// <summary>The first that holds is taken.</summary>
    public ImmutableArray<Edge> Next { get; init; } = [];

    /// <summary>Whether the whole plan is said here.</summary>
    public bool ShowsPlan { get; init; }

    /// <summary>Whether the conversation rests here: nothing is asked.</summary>
    public bool Rests => Fills is null;
}

/// <summary>
/// What free text may answer without being asked: the slot <paramref name="Slot"/> is filled from the field <paramref name="From"/> of what was understood. <paramref name="As"/>
/// translates its values; where it has none for a value, the slot is left to be asked, and where it is empty, values are taken as they are. What
/// <paramref name="WhenAsked"/> translates counts only at the slot's own question: unasked it would be a guess that lowers somebody's guard.
/// </summary>
public sealed record HearsRule(string Slot, string From, ImmutableSortedDictionary<string, string> As, ImmutableSortedDictionary<string, string> WhenAsked);

/// <summary>When a conversation is put before people, what the visitor hears, and how urgent it is.</summary>
public sealed record HandOffRules(
    Condition When, ImmutableArray<Guarded> Say, ImmutableArray<ReasonRule> Reasons, string Joined, string Returned, string Closed);

/// <summary>
/// What operators work with: what the visitor hears when the person changes (<paramref name="Lost"/>: vanished, <paramref name="Transferred"/>: handed to another), how a
/// conversation can be finished, how it can be tagged (label ids), what operators may be skilled in and which conversations need it, and replies that are ready to send.
/// <paramref name="Identity"/> asks who the visitor is, once that was approved.
/// </summary>
public sealed record DeskRules(
    string Lost, string Transferred, GuestWords Guest, string Identity, ImmutableArray<ReturnRule> Returns, ImmutableArray<OutcomeRule> Outcomes, ImmutableArray<TagRule> Tags, ImmutableArray<SkillRule> Skills, ImmutableArray<NeedRule> Needs,
    ImmutableArray<ReadyReply> Replies);

/// <summary>
/// What the visitor hears of a second person who was asked in: that they came, that they left while the first stays, and that they left as the first did ({{operator}} is
/// their name, {{holder}} the first one's).
/// </summary>
public sealed record GuestWords(string Joined, string Left, string Gone);

/// <summary>A point of the flow to which an operator may hand back, under a label for operators.</summary>
public sealed record ReturnRule(string State, string Label);

/// <summary>A language or a topic that some operators know; <paramref name="Names"/> by language: en, cy.</summary>
public sealed record SkillRule(string Id, ImmutableSortedDictionary<string, string> Names);

/// <summary>Conversations where the condition holds want somebody with this skill.</summary>
public sealed record NeedRule(string Skill, Condition When);

/// <summary>A way to finish a conversation; some need a reference number.</summary>
public sealed record OutcomeRule(string Id, string Label, bool NeedsReference);

/// <summary>A word that a conversation is found by.</summary>
public sealed record TagRule(string Id, string Label);

/// <summary>A message of the pack that an operator can send, under a title, by a shortcut, where its condition holds.</summary>
public sealed record ReadyReply(string Shortcut, Condition When, string Label, string Message);

/// <summary>A reason for operators: its label and its weight.</summary>
public sealed record ReasonRule(string Id, Condition When, int Priority, string Label);

/// <summary>How long silence may last, and what is said then.</summary>
public sealed record SilenceRules(TimeSpan StillThere, string Say, TimeSpan End, string Ended);

/// <summary>A heading (label id) and the messages below it that hold.</summary>
public sealed record SectionRule(string Heading, ImmutableArray<Guarded> Say);

/// <summary>The engine's own messages, by what they are for; <paramref name="NoFiles"/> refuses a file: the first that holds; <paramref name="Heard"/> says back what free text was understood to say, at {{heard}}.</summary>
public sealed record EngineWords(
    string NotUnderstood, string NotUnderstoodAgain, string NotUnderstoodPerson, ImmutableArray<Guarded> KeptForPerson, string WentBack, string CannotGoBack,
    string Restarted, string NoWhy, ImmutableArray<Guarded> NoFiles, string? Heard);
