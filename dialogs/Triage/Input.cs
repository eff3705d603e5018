using System.Text.Json.Serialization;
using AdviceBot.Dialogs.Understanding;

namespace AdviceBot.Dialogs.Triage;

/// <summary>
/// One thing that happened to a dialog. A dialog is the fold of its inputs, so everything a turn depends on is in here;
/// inputs are stored as JSON and replayed.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Arrived), "arrived")]
[JsonDerivedType(typeof(Said), "said")]
[JsonDerivedType(typeof(Chose), "chose")]
[JsonDerivedType(typeof(Fired), "fired")]
[JsonDerivedType(typeof(WantsToChange), "change")]
[JsonDerivedType(typeof(Silent), "silent")]
[JsonDerivedType(typeof(Returned), "returned")]
public abstract record Input
{
    /// <summary>Whether a person was on shift when this happened; decides which of the honest hand-off messages is said.</summary>
    public bool Staffed { get; init; }

    /// <summary>That it happened outside the hours of the site; null within them.</summary>
    public OutOfHours? Closed { get; init; }
}

/// <summary>The visitor opened the chat.</summary>
public sealed record Arrived : Input;

/// <summary>The visitor typed. What it says beyond the answer to the question is taken too.</summary>
public sealed record Said(string Text) : Input
{
    /// <summary>What it was understood to say when it was typed; null where that was not kept, and then it is read as today, without a date.</summary>
    public Hearing? Heard { get; init; }
}

/// <summary>The visitor chose an answer of the question that fills <paramref name="Slot"/>; of an earlier question it is a change.</summary>
public sealed record Chose(string Slot, string Value) : Input;

/// <summary>The visitor used something that is there at every step: one of <see cref="Triggers"/>.</summary>
public sealed record Fired(string Trigger) : Input;

/// <summary>The visitor wants to give another answer to the question that fills <paramref name="Slot"/>.</summary>
public sealed record WantsToChange(string Slot) : Input;

/// <summary>The time of <see cref="AwaitVisitor"/> passed without a word.</summary>
public sealed record Silent : Input;

/// <summary>
/// An operator gave the conversation back to the bot, or closed it and the visitor wrote again. <paramref name="To"/> is the state from which it goes on; null is where it was.
/// </summary>
public sealed record Returned(string? To = null) : Input;

/// <summary>The ids of what a visitor can do at every step.</summary>
public static class Triggers
{
    public const string Danger = "danger";
    public const string Person = "person";
    public const string Back = "back";
    public const string DontKnow = "dont-know";
    public const string Skip = "skip";
    public const string Why = "why";
    public const string Restart = "restart";
    public const string Leave = "leave";

    public static readonly IReadOnlyList<string> All = [Danger, Person, Back, DontKnow, Skip, Why, Restart, Leave];
}
