using System.Security.Cryptography;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Storage;

namespace AdviceBot.Studio;

/// <summary>The drafts: read, written and reviewed. Of two who write at the same time the second decides anew on what the first wrote.</summary>
public sealed class Drafts(IStore store, Scripts scripts, DraftCheck check, TimeProvider time)
{
    private const int MostListed = 100;

    public Task<IReadOnlyList<Draft>> ListAsync(CancellationToken cancellation = default) => store.ListDraftsAsync(MostListed, cancellation);

    /// <summary>An <see cref="OpenDraft"/>, or why there is none.</summary>
    public async Task<StudioResult> OpenAsync(string id, CancellationToken cancellation = default) =>
        await store.FindDraftAsync(id, cancellation) is not { } draft ? new NoSuchDraft()
            : await scripts.FilesAsync(draft.Base, cancellation) is { } published ? new OpenDraft(draft, published) : new NoSuchVersion();

    /// <summary>A draft of the current version that changes nothing yet.</summary>
    public async Task<OpenDraft> BeginAsync(Person by, string title)
    {
        var published = await CurrentAsync();
        var draft = DraftEdits.Begin(NewId(), title, published, by, Now);
        await store.SaveDraftAsync(draft, expectedRevision: 0);
        return new OpenDraft(draft with { Revision = 1 }, published);
    }

    public Task<StudioResult> WriteAsync(Person by, string id, FileEdit edit) => ChangeAsync(id, open => DraftEdits.Write(open.Draft, open.Published, by, edit, Now));

    /// <summary>Writes what a folder has otherwise, into this draft or, without one, into a new one: all of it or nothing.</summary>
    public async Task<StudioResult> PushAsync(Person by, string? id, string title, IReadOnlyList<FileEdit> edits)
    {
        if (id is not null)
            return await ChangeAsync(id, open => DraftEdits.WriteAll(open.Draft, open.Published, by, edits, Now));
        await scripts.LookAgainAsync();
        var published = await CurrentAsync();
        var (draft, refusal) = DraftEdits.WriteAll(DraftEdits.Begin(NewId(), title, published, by, Now), published, by, edits, Now);
        if (draft is null)
            return refusal!;
        if (draft.Changes.IsEmpty)
            return new NothingChanged();
        var whole = draft with { Version = DraftFiles.Of(draft, published).Version };
        await store.SaveDraftAsync(whole, expectedRevision: 0);
        return new OpenDraft(whole with { Revision = 1 }, published);
    }

    /// <summary>What somebody did in the forms of the flow; all of it or nothing.</summary>
    public Task<StudioResult> SaveStateAsync(Person by, string id, StateSave save) => WriteAllAsync(by, id, open => StateEdits.Save(open.Files, save, Today));

    public Task<StudioResult> BeginStateAsync(Person by, string id, StateBegun begun) => WriteAllAsync(by, id, open => StateEdits.Begin(open.Files, begun, Today));

    /// <summary>Decided anew on what another has saved meanwhile.</summary>
    private Task<StudioResult> WriteAllAsync(Person by, string id, Func<OpenDraft, (IReadOnlyList<FileEdit> Edits, StudioResult? Refusal)> decide) => ChangeAsync(id, open =>
    {
        var (edits, refusal) = decide(open);
        var draft = open.Draft;
        foreach (var edit in edits)
        {
            (var after, refusal) = DraftEdits.Write(draft, open.Published, by, edit, Now);
            if (after is null)
                break;
            draft = after;
        }

        return refusal is null ? (draft, null) : (null, refusal);
    });

    /// <summary>Lays the draft over the version that is current now.</summary>
    public async Task<StudioResult> BringUpToDateAsync(string id)
    {
        var current = await CurrentAsync();
        return await ChangeAsync(id, open => (DraftEdits.BringUpTo(open.Draft, current), null), current);
    }

    public Task<StudioResult> DiscardAsync(string id) => ChangeAsync(id, open => (open.Draft with { State = DraftState.Discarded }, null));

    /// <summary>Only what could be published if it were signed is worth a reviewer's time.</summary>
    public async Task<StudioResult> SendAsync(string id, string version, IReadOnlyList<Person> reviewers)
    {
        var opened = await OpenAsync(id);
        if (opened is not OpenDraft open)
            return opened;
        if (open.Draft.Version != version)
            return new DraftChanged(open.Draft.Version);
        return await ObstacleAsync(open) ?? await ChangeAsync(id, now => now.Draft.Version != version ? (null, new DraftChanged(now.Draft.Version)) : DraftReviews.Send(now.Draft, reviewers));
    }

    /// <summary>Signs it off, or asks for changes. <paramref name="version"/> is what the reviewer had before their eyes.</summary>
    public Task<StudioResult> ReviewAsync(Person by, string id, string version, bool isSigned, string? words) =>
        ChangeAsync(id, now => now.Draft.Version != version ? (null, new DraftChanged(now.Draft.Version)) : DraftReviews.Say(now.Draft, by, isSigned, words, Now));

    /// <summary>Why it cannot be published, whoever signed it; null when nothing of it stands in the way.</summary>
    internal async Task<StudioResult?> ObstacleAsync(OpenDraft open)
    {
        if (!open.Draft.IsOpen)
            return new DraftClosed();
        if (open.Draft.Base != scripts.Current.Version)
            return new Behind();
        if (DraftFiles.Conflicts(open.Draft, open.Published) is { Count: > 0 } conflicts)
            return new InConflict(conflicts);
        if (open.Draft.Version == open.Draft.Base)
            return new NothingChanged();
        var found = await check.FindAsync(open.Files);
        return found.Any(one => one.IsError) ? new HasErrors([.. found.Where(one => one.IsError)]) : null;
    }

    /// <summary>A draft that changes is open; one whose <paramref name="decide"/> gives it back as it was is not written.</summary>
    private async Task<StudioResult> ChangeAsync(string id, Func<OpenDraft, (Draft? After, StudioResult? Refusal)> decide, PackFiles? onto = null)
    {
        while (true)
        {
            var opened = await OpenAsync(id);
            if (opened is not OpenDraft open)
                return opened;
            if (!open.Draft.IsOpen)
                return new DraftClosed();
            var (after, refusal) = decide(open);
            if (after is null)
                return refusal!;
            if (ReferenceEquals(after, open.Draft))
                return new WasSoAlready(open);
            var published = onto ?? open.Published;
            var changed = after with { Version = DraftFiles.Of(after, published).Version, ChangedAt = Now };
            if (await store.SaveDraftAsync(changed, open.Draft.Revision))
                return new OpenDraft(changed with { Revision = open.Draft.Revision + 1 }, published);
        }
    }

    private async Task<PackFiles> CurrentAsync() =>
        await scripts.FilesAsync(scripts.Current.Version) ?? throw new InvalidOperationException("The current version is not kept.");

    /// <summary>To the millisecond, as the store keeps it.</summary>
    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    internal static string NewId() => RandomNumberGenerator.GetHexString(8, lowercase: true);
}
