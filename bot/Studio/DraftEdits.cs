using AdviceBot.Dialogs.Scripts;
using AdviceBot.Storage;

namespace AdviceBot.Studio;

/// <summary>
/// One file as somebody wants it; without text it is taken away. <paramref name="From"/> is the hash of the draft's text that they started from (null: there was no file),
/// <paramref name="Over"/> that of the published text, which is asked for where the two were changed apart.
/// </summary>
public sealed record FileEdit(string Path, string? Text, string? From, string? Over = null);

/// <summary>What editors do to a draft. Each either refuses with a reason or gives the draft after it. Whatever changes a draft takes back what reviewers had signed.</summary>
internal static class DraftEdits
{
    public static Draft Begin(string id, string title, PackFiles published, Person? by, DateTimeOffset now)
    {
        var version = published.Version;
        return new Draft(id, title, version, version, by?.Id, by?.Name, now, now, Revision: 0);
    }

    public static (Draft? After, StudioResult? Refusal) Write(Draft draft, PackFiles published, Person by, FileEdit edit, DateTimeOffset now)
    {
        if (!FileText.IsPath(published.Pack, edit.Path))
            return (null, new BadPath());
        if (edit.Text?.Length > FileText.Longest)
            return (null, new TextTooLong());
        var text = edit.Text?.ReplaceLineEndings("\n");
        var own = DraftFiles.Of(draft, published).Files.GetValueOrDefault(edit.Path);
        if (FileText.HashOf(own) != edit.From)
            return (null, new EditConflict(edit.Path, text, own, FileText.HashOf(own), IsPublished: false));
        var beneath = published.Files.GetValueOrDefault(edit.Path);
        var isInConflict = draft.Changes.TryGetValue(edit.Path, out var known) && DraftFiles.IsInConflict(known, beneath);
        if (isInConflict && edit.Over != FileText.HashOf(beneath))
            return (null, new EditConflict(edit.Path, text, beneath, FileText.HashOf(beneath), IsPublished: true));
        return FileText.HashOf(text) == edit.From && !isInConflict ? (draft, null) : (Written(draft, by, edit.Path, text, beneath, now), null);
    }

    /// <summary>All of these or none. What the draft says already is no change, whoever said it first.</summary>
    public static (Draft? After, StudioResult? Refusal) WriteAll(Draft draft, PackFiles published, Person by, IReadOnlyList<FileEdit> edits, DateTimeOffset now)
    {
        if (edits.Where(edit => !FileText.IsPath(published.Pack, edit.Path)).Select(edit => edit.Path).ToList() is { Count: > 0 } foreign)
            return (null, new ForeignFiles(foreign));
        var (after, conflicts) = (draft, new List<string>());
        foreach (var edit in edits)
        {
            if (FileText.HashOf(DraftFiles.Of(after, published).Files.GetValueOrDefault(edit.Path)) == FileText.HashOf(edit.Text))
                continue;
            var (written, refusal) = Write(after, published, by, edit, now);
            if (refusal is EditConflict)
                conflicts.Add(edit.Path);
            else if (refusal is not null)
                return (null, refusal);
            after = written ?? after;
        }

        return conflicts.Count > 0 ? (null, new PushConflict(conflicts)) : (after, null);
    }

    /// <summary>Lays the draft over another version. What that says already the draft need not say; what both changed is in conflict until somebody has looked at both.</summary>
    public static Draft BringUpTo(Draft draft, PackFiles published)
    {
        var same = draft.Changes.Where(change => FileText.HashOf(change.Value.Text) == FileText.HashOf(published.Files.GetValueOrDefault(change.Key))).Select(change => change.Key);
        return draft.Base == published.Version ? draft : Unsigned(draft) with { Base = published.Version, Changes = draft.Changes.RemoveRange(same) };
    }

    /// <summary>Who edits it is no reviewer of it any more.</summary>
    private static Draft Written(Draft draft, Person by, string path, string? text, string? beneath, DateTimeOffset now)
    {
        var changes = FileText.HashOf(text) == FileText.HashOf(beneath)
            ? draft.Changes.Remove(path)
            : draft.Changes.SetItem(path, new FileChange(text, FileText.HashOf(beneath), by.Id, by.Name, now));
        var editors = draft.EditorIds.Contains(by.Id) ? draft.EditorIds : draft.EditorIds.Add(by.Id);
        var unsigned = Unsigned(draft);
        return unsigned with { Changes = changes, EditorIds = editors, Reviews = unsigned.Reviews.RemoveAll(review => review.Id == by.Id) };
    }

    /// <summary>What was asked for is still to be read.</summary>
    private static Draft Unsigned(Draft draft) => draft with
    {
        State = DraftState.Editing,
        Reviews = [.. draft.Reviews.Select(review => review.IsSigned ? new Review(review.Id, review.Name) : review)],
    };
}
