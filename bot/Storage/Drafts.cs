using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AdviceBot.Storage;

/// <summary>Where a draft stands. What is closed is kept, and changes no more.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DraftState>))]
public enum DraftState
{
    Editing,
    InReview,
    Published,
    Discarded,
}

/// <summary>
/// Changes to a version of a pack, not published yet. <paramref name="Base"/> is the version that they change, <paramref name="Version"/> the one that comes of it. Revision counts the
/// writes of this row.
/// </summary>
public sealed record Draft(string Id, string Title, string Base, string Version, string? CreatedById, string? CreatedByName, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt, long Revision)
{
    public DraftState State { get; init; }

    /// <summary>By path.</summary>
    public ImmutableSortedDictionary<string, FileChange> Changes { get; init; } = ImmutableSortedDictionary<string, FileChange>.Empty;

    /// <summary>Everybody who ever changed a file of it, also where that was changed back.</summary>
    public ImmutableArray<string> EditorIds { get; init; } = [];

    /// <summary>Who was asked to review it, and what they said.</summary>
    public ImmutableArray<Review> Reviews { get; init; } = [];

    /// <summary>The number under which it was published.</summary>
    public long? Publication { get; init; }

    [JsonIgnore]
    public bool IsOpen => State is DraftState.Editing or DraftState.InReview;
}

/// <summary>
/// A file as a draft has it; without text the draft takes it away. <paramref name="From"/> is the hash of the published text that it was written over; null where there was none.
/// Without an id the content folder said it.
/// </summary>
public sealed record FileChange(string? Text, string? From, string? ById, string? ByName, DateTimeOffset At);

/// <summary>What a reviewer said; without a time they have still to say it.</summary>
public sealed record Review(string Id, string Name, bool IsSigned = false, string? Words = null, DateTimeOffset? At = null);

/// <summary>How a version came to be the current one.</summary>
public enum PublicationHow
{
    /// <summary>The content folder held it when the server started, and nothing was published in the studio yet.</summary>
    Folder,

    Published,

    /// <summary>It had been current before.</summary>
    RolledBack,
}

/// <summary>From this moment new conversations ran on <paramref name="Version"/>, until the next one. Numbers are 1, 2, 3 …</summary>
public sealed record Publication(long Number, DateTimeOffset At, string Version, PublicationHow How, string? ById = null, string? ByName = null, string? Reason = null, string? DraftId = null);

/// <summary>A conversation that is not over, and the version it runs on.</summary>
public sealed record LiveRow(string Id, Status Status, string ScriptVersion);
