using AdviceBot.Conversations;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Storage;

namespace AdviceBot.Studio;

/// <summary>Who does something in the studio.</summary>
public sealed record Person(string Id, string Name);

/// <summary>What became of an act in the studio.</summary>
public abstract record StudioResult;

/// <summary>A draft with the version that it changes and what comes of it.</summary>
public sealed record OpenDraft(Draft Draft, PackFiles Published) : StudioResult
{
    public PackFiles Files { get; } = DraftFiles.Of(Draft, Published);
}

/// <summary>It was so already: nothing was changed, and nothing is to be recorded.</summary>
public sealed record WasSoAlready(OpenDraft Open) : StudioResult;

/// <summary>The version is current now.</summary>
public sealed record NowCurrent(Publication Publication) : StudioResult;

/// <summary>What would become of the live conversations.</summary>
public sealed record Surveyed(IReadOnlyList<LiveGroup> Groups) : StudioResult;

public sealed record NoSuchDraft : StudioResult;

public sealed record NoSuchVersion : StudioResult;

/// <summary>It was published or discarded.</summary>
public sealed record DraftClosed : StudioResult;

/// <summary>No file of a pack may be called so.</summary>
public sealed record BadPath : StudioResult;

/// <summary>Longer than a file that is written by hand.</summary>
public sealed record TextTooLong : StudioResult;

/// <summary>
/// The text was changed since it was read. Nothing is lost: <paramref name="Yours"/> is what was sent, <paramref name="Theirs"/> what is there now (null: no file), <paramref name="Hash"/> its hash.
/// <paramref name="IsPublished"/>: theirs was published meanwhile; else it is the draft's own.
/// </summary>
public sealed record EditConflict(string Path, string? Yours, string? Theirs, string? Hash, bool IsPublished) : StudioResult;

/// <summary>These files were changed on the server since the folder was pulled. Nothing of the push was written.</summary>
public sealed record PushConflict(IReadOnlyList<string> Paths) : StudioResult;

/// <summary>No files of the pack are called so. Nothing of the push was written.</summary>
public sealed record ForeignFiles(IReadOnlyList<string> Paths) : StudioResult;

/// <summary>These files of the draft were published in another form meanwhile.</summary>
public sealed record InConflict(IReadOnlyList<string> Paths) : StudioResult;

/// <summary>Another version is current than the one that the draft changes.</summary>
public sealed record Behind : StudioResult;

/// <summary>It is not (any longer) what the person who acts had before their eyes.</summary>
public sealed record DraftChanged(string Version) : StudioResult;

public sealed record HasErrors(IReadOnlyList<Finding> Problems) : StudioResult;

/// <summary>It would be the version that is current already.</summary>
public sealed record NothingChanged : StudioResult;

/// <summary>Nobody is named, or somebody who may not review.</summary>
public sealed record NeedsReviewers : StudioResult;

/// <summary>Who changed a file of it does not approve it.</summary>
public sealed record OwnChange(string Name) : StudioResult;

public sealed record NotReviewer : StudioResult;

/// <summary>It was not sent to review, or came back from it.</summary>
public sealed record NotInReview : StudioResult;

/// <summary>These have still to sign it off.</summary>
public sealed record NotSigned(IReadOnlyList<string> Names) : StudioResult;

/// <summary>Somebody else published meanwhile.</summary>
public sealed record PublishedMeanwhile : StudioResult;

/// <summary>This program cannot read that version any more.</summary>
public sealed record VersionUnreadable : StudioResult;

/// <summary>It is written in a way, or is not there, so that no form can edit it: the text itself can.</summary>
public sealed record CannotWrite(string Path) : StudioResult;

/// <summary>No state, slot, answer or message may be called so.</summary>
public sealed record BadName(string Name) : StudioResult;

/// <summary>A state or its message is called so already.</summary>
public sealed record NameTaken(string Name) : StudioResult;

/// <summary>A condition that cannot be read, and why.</summary>
public sealed record BadCondition(string When, string Why) : StudioResult;
