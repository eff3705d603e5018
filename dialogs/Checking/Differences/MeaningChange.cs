using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Checking.Differences;

/// <summary>What a change is about, in the order in which it is told.</summary>
public enum ChangeKind
{
    Promise,
    Said,
    Order,
    Way,
    Priority,
    State,
    Question,
    Answer,
    Service,
    Words,
    Label,
    Facts,
    Timer,
    Phrase,
    Translation,
    Story,
    Desk,
    Settings,
}

/// <summary>
/// Something that is otherwise: for <paramref name="Who"/> (null: for whomever it concerns), at each of <paramref name="Where"/>, it was <paramref name="Before"/> (null: not there) and is
/// <paramref name="After"/>. <paramref name="Text"/> says all of it in one line.
/// </summary>
public sealed record MeaningChange(ChangeKind Kind, string? Who, ImmutableArray<string> Where, string? Before, string? After, string Text);

/// <summary>Two packs that can be compared, or why they cannot: the problems of the one that cannot be read.</summary>
public sealed record MeaningDiff(ImmutableArray<MeaningChange> Changes, ImmutableArray<AdviceBot.Dialogs.Scripts.Problem> Unreadable)
{
    public bool IsSame => Changes.IsEmpty && Unreadable.IsEmpty;
}
