using AdviceBot.Conversations;
using AdviceBot.Dialogs.Checking;
using AdviceBot.Staff.Api;
using AdviceBot.Storage;
using AdviceBot.Studio;

namespace AdviceBot.Staff.StudioApi;

/// <summary><paramref name="Current"/> is the hash of the version that new conversations run on, <paramref name="Last"/> the number of the last publication: acts that publish carry it. Languages are those that the current version has words in. Reviewers are all who may be named but the one who asks.</summary>
internal sealed record StudioJson(string Pack, string Current, bool IsOfStudio, long Last, bool MayPublish, IReadOnlyList<PersonRef> Reviewers, IReadOnlyList<string> Languages);

/// <summary>
/// <paramref name="State"/> is draft (with errors, or not looked at since the server started), checked, review, signed, published or discarded. <paramref name="Version"/> is the hash of what would
/// be published: acts on what somebody looked at carry it. <paramref name="IsBehind"/>: another version is current than the one it changes. Counts are null while they are not known.
/// </summary>
internal sealed record DraftJson(
    string Id, string Title, string State, string Base, string Version, bool IsBehind, string? By, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt, int Files, IReadOnlyList<PersonRef> Editors,
    IReadOnlyList<ReviewJson> Reviews, long? Publication, int? Errors, int? Warnings)
{
    public static DraftJson Of(Draft draft, string current, IReadOnlyCollection<Finding>? found, IReadOnlyDictionary<string, string> names) => new(
        draft.Id, draft.Title, StateOf(draft, found), draft.Base, draft.Version, draft.IsOpen && draft.Base != current, draft.CreatedByName, draft.CreatedAt, draft.ChangedAt, draft.Changes.Count,
        [.. draft.EditorIds.Select(id => new PersonRef(id, names.GetValueOrDefault(id, id)))], [.. draft.Reviews.Select(ReviewJson.Of)], draft.Publication,
        found?.Count(one => one.IsError), found?.Count(one => !one.IsError));

    private static string StateOf(Draft draft, IReadOnlyCollection<Finding>? found) => draft.State switch
    {
        DraftState.Editing => found?.Any(one => one.IsError) == false ? "checked" : "draft",
        DraftState.InReview => draft.Reviews.All(review => review.IsSigned) ? "signed" : "review",
        var closed => closed.ToString().ToLowerInvariant(),
    };
}

/// <summary><paramref name="Says"/> is nothing, signed or changes; the words are what is to be changed, or what there is to say with the signature.</summary>
internal sealed record ReviewJson(string Id, string Name, string Says, string? Words, DateTimeOffset? At)
{
    public static ReviewJson Of(Review review) => new(review.Id, review.Name, review.IsSigned ? "signed" : review.At is null ? "nothing" : "changes", review.Words, review.At);
}

internal sealed record DraftDetailJson(DraftJson Draft, IReadOnlyList<ChangedJson> Changed, IReadOnlyList<ProblemJson> Problems);

/// <summary>How is added, changed or removed. Without a name the content folder said it. In conflict: it was published in another form meanwhile.</summary>
internal sealed record ChangedJson(string Path, string How, int LinesAdded, int LinesRemoved, string? By, DateTimeOffset At, bool InConflict)
{
    public static ChangedJson Of(FileDiff diff, FileChange change, bool isInConflict) => new(diff.Path, diff.How, diff.LinesAdded, diff.LinesRemoved, change.ByName, change.At, isInConflict);
}

/// <summary>Lines and columns count from 1; severity is error or warning.</summary>
internal sealed record ProblemJson(string File, int Line, int Column, string Code, string Message, string Severity)
{
    public static ProblemJson Of(Finding found) => new(found.File, found.Line, found.Column, found.Code, found.Message, found.IsError ? "error" : "warning");
}

/// <summary>A file of a draft; how is null where the draft does not change it. What it takes away is among them, without a hash.</summary>
internal sealed record FileRefJson(string Path, string? Hash, int Length, string? How, bool InConflict);

/// <summary>A file of a draft, beside the published text that it changes. Null texts: there is no such file.</summary>
internal sealed record FileJson(string Path, string? Text, string? Hash, string? Published, string? PublishedHash, string? By, DateTimeOffset? At, bool InConflict);

/// <summary>The age is that of a reader who reads it with ease.</summary>
internal sealed record MessageJson(int Words, int ReadingAge, IReadOnlyList<MessageUse> Uses)
{
    private const int AgeAtGradeNought = 5;

    public static MessageJson Of(MessageFacts facts) => new(facts.Words, Math.Max(AgeAtGradeNought, (int)Math.Round(facts.Grade) + AgeAtGradeNought), facts.Uses);
}

/// <summary>How is folder, published or rolled-back; state is current, superseded or rolled-back. <paramref name="Live"/> is how many live conversations run on this version.</summary>
internal sealed record VersionJson(long Number, string Version, DateTimeOffset At, string How, string State, string? By, string? Reason, string? Draft, int Live)
{
    public static VersionJson Of(Publication one, string state, int live) => new(
        one.Number, one.Version, one.At, one.How switch { PublicationHow.Folder => "folder", PublicationHow.Published => "published", _ => "rolled-back" }, state, one.ByName, one.Reason, one.DraftId, live);
}

/// <summary>What a version changed in the one before it, and the draft that it was.</summary>
internal sealed record VersionDetailJson(VersionJson Version, IReadOnlyList<FileDiff> Changed, DraftJson? Draft);

internal sealed record VersionFileJson(string Path, string Text, string Hash);

/// <summary>Status is bot, waiting or held; state is that of the flow; fate is is-there, moves or stays.</summary>
internal sealed record LiveGroupJson(string Status, string State, string Fate, int Count);

/// <summary>What becomes of the live conversations.</summary>
internal sealed record LiveJson(IReadOnlyList<LiveGroupJson> Groups, int Moves, int Stays)
{
    public static LiveJson Of(IReadOnlyList<LiveGroup> groups) => new(
        [.. groups.Select(group => new LiveGroupJson(Answers.StatusWord(group.Status), group.State, group.Fate switch { Fate.IsThere => "is-there", Fate.Moves => "moves", _ => "stays" }, group.Count))],
        groups.Where(group => group.Fate == Fate.Moves).Sum(group => group.Count), groups.Where(group => group.Fate == Fate.Stays).Sum(group => group.Count));
}
