using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Triage;

/// <summary>What one input led to: the dialog after it, what is said, and what the world has to do.</summary>
public sealed record Turn(Dialog Dialog, ImmutableArray<Reply> Replies, ImmutableArray<Effect> Effects);

/// <summary>
/// What the visitor sees as one message: its id in the pack, its words as Markdown with everything filled in, and the question it ends in.
/// A section of the plan is one reply of several messages: the ids of the others are in <see cref="Also"/>.
/// </summary>
public sealed record Reply(string Message, string Markdown, Question? Ask = null)
{
    public ImmutableArray<string> Also { get; init; } = [];

    /// <summary>Every id that is said in this reply.</summary>
    public IEnumerable<string> Messages => Also.Prepend(Message);
}

/// <summary>
/// The question that waits for an answer. <paramref name="Kind"/> is choice, age, amount or text; a choice has options, an age has its bands.
/// </summary>
public sealed record Question(string State, string Slot, string Kind, ImmutableArray<Option> Options);

/// <summary>One answer that can be chosen: its value in the script and its words.</summary>
public sealed record Option(string Value, string Label);

/// <summary>What the engine asks the world to do.</summary>
public abstract record Effect;

/// <summary>Put the conversation before people, or, when it waits already, rank it anew. What they read first is <see cref="StateMachine.Summary"/>.</summary>
public sealed record HandOff(int Priority, ImmutableArray<Reason> Reasons) : Effect
{
    /// <summary>Ids of the pack's skills that whoever takes it should have.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];
}

/// <summary>Nothing more is expected: silence ran out, or the visitor left.</summary>
public sealed record End(string Why) : Effect;

/// <summary>Give <see cref="Silent"/> if the visitor does nothing for this long. Without this effect no timer runs.</summary>
public sealed record AwaitVisitor(TimeSpan For) : Effect;

/// <summary>Why a conversation is urgent, in words for an operator.</summary>
public sealed record Reason(string Id, string Words, int Priority);

/// <summary>
/// Something known about the case. <paramref name="Value"/> is the value in the script, <paramref name="Words"/> how it is called,
/// <paramref name="Wording"/> the visitor's own words behind it (null when a button was pressed).
/// </summary>
public sealed record Fact(string Slot, string Name, string Value, string Words, string? Wording);

/// <summary>A message of the pack for an operator to send, under its title.</summary>
public sealed record ReadyWords(string Shortcut, string Title, string Message, string Markdown);

/// <summary>A point to which an operator can hand back, its name for operators, and what the visitor hears there. Without a state it is where the bot was.</summary>
public sealed record ReturnPoint(string? State, string? Label, ImmutableArray<Reply> Replies);

/// <summary>A heading with what belongs below it, for the plan to keep and the page of advice.</summary>
public sealed record Section(string Heading, ImmutableArray<Reply> Messages);
