namespace AdviceBot.Storage;

/// <summary>What is counted of a visit, which lasts from coming, or coming back, until the conversation is over.</summary>
public enum CountKind
{
    /// <summary>A visit was over.</summary>
    Visit,

    /// <summary>It came to this state, and the visitor was asked its question, or rested there.</summary>
    Came,

    /// <summary>It went on from there.</summary>
    WentOn,

    /// <summary>It was over while this question waited for an answer.</summary>
    Stopped,

    /// <summary>A person took the conversation there.</summary>
    ToPerson,

    /// <summary>It was over where nothing was asked any more.</summary>
    Finished,

    /// <summary>Something that was typed there was not understood.</summary>
    NotUnderstood,

    /// <summary>It took a way of the flow.</summary>
    Way,
}

/// <summary>One number: of a state, or of a way from one to another under a condition, called as the graph of the flow calls it.</summary>
public sealed record Count(CountKind Kind, string State = "", string To = "", string Label = "");

/// <summary>
/// A visit that is over adds one to each of these, for its version and day. Nothing tells whose visit it was.
/// The store keeps whole <see cref="Group"/>s: fewer visits than that are known to belong to no day, and are told to nobody.
/// </summary>
public sealed record VisitCounts(string Version, DateOnly Day, IReadOnlyList<Count> Counts)
{
    public const int Group = 5;
}

/// <summary>A number over some days; a multiple of <see cref="VisitCounts.Group"/>.</summary>
public sealed record CountSum(Count Count, int Number);
