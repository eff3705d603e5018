using System.Collections.Immutable;
using AdviceBot.Conversations.Rehearsing;

namespace AdviceBot.Staff.StudioApi;

/// <summary>
/// Who is played, and on which words: those of a draft, of a version by its number, or without either those that are served now. Hours is staffed, unstaffed or closed; answers are slot to value.
/// </summary>
internal sealed record Playing(string Hours, IReadOnlyDictionary<string, string>? Answers = null, string? Language = null, string? Draft = null, string? Version = null)
{
    private const int MostAnswers = 50;
    private const int Longest = 200;

    public bool IsWellFormed => HoursMeant is not null && (Draft is null || Version is null)
        && (Answers is null || (Answers.Count <= MostAnswers && Answers.All(answer => answer.Key.Length <= Longest && answer.Value is { Length: <= Longest })));

    public RehearsedVisitor Visitor => new(Language, HoursMeant!.Value, (Answers ?? ImmutableDictionary<string, string>.Empty).ToImmutableSortedDictionary(StringComparer.Ordinal));

    private RehearsedHours? HoursMeant => Hours switch
    {
        "staffed" => RehearsedHours.Staffed,
        "unstaffed" => RehearsedHours.Unstaffed,
        "closed" => RehearsedHours.Closed,
        _ => null,
    };
}

/// <summary>Once more on the words as they are now. <paramref name="GoOn"/>: what was done is done again; else from the beginning. With a person it is somebody else who is played.</summary>
internal sealed record PlayingAgain(bool GoOn, string? Draft = null, string? Version = null);
