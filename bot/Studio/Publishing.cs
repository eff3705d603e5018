using AdviceBot.Conversations;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Storage;

namespace AdviceBot.Studio;

/// <summary>Makes versions the current one: drafts that were reviewed, and versions that were current before. <c>after</c> is the number of the publication that the person knew as the last.</summary>
public sealed class Publishing(IStore store, Scripts scripts, Drafts drafts, ConversationService conversations, TimeProvider time)
{
    public async Task<IReadOnlyList<Publication>> HistoryAsync(CancellationToken cancellation = default) => await store.ListPublicationsAsync(cancellation);

    public async Task<StudioResult> PublishAsync(Person by, string draftId, string version, long after, string reason)
    {
        // What another server published must not be undone here by a draft that never saw it.
        await scripts.LookAgainAsync();
        var opened = await drafts.OpenAsync(draftId);
        if (opened is not OpenDraft open)
            return opened;
        if (!open.Draft.IsOpen)
            return new DraftClosed();
        if (open.Draft.Version != version)
            return new DraftChanged(open.Draft.Version);
        if (DraftReviews.Missing(open.Draft) is { } missing)
            return missing;
        if (await drafts.ObstacleAsync(open) is { } obstacle)
            return obstacle;
        var next = new Publication(after + 1, Now, version, PublicationHow.Published, by.Id, by.Name, reason, draftId);
        var closed = open.Draft with { State = DraftState.Published, Publication = next.Number, ChangedAt = next.At };
        if (await scripts.PublishAsync(next, open.Files, closed))
            return new NowCurrent(next);
        return await store.FindDraftAsync(draftId) is { } now && now.Revision != open.Draft.Revision ? new DraftChanged(now.Version) : new PublishedMeanwhile();
    }

    /// <summary>Needs nobody's signature: it was signed before, and when words do harm every minute counts.</summary>
    public async Task<StudioResult> RollBackAsync(Person by, long number, long after, string reason)
    {
        await scripts.LookAgainAsync();
        if (await FindAsync(number) is not { } earlier)
            return new NoSuchVersion();
        if (earlier.Version == scripts.Current.Version)
            return new NothingChanged();
        if (await scripts.FilesAsync(earlier.Version) is not { } files || PackReader.Read(files).Script is null)
            return new VersionUnreadable();
        var next = new Publication(after + 1, Now, earlier.Version, PublicationHow.RolledBack, by.Id, by.Name, reason);
        return await scripts.PublishAsync(next, files, draft: null) ? new NowCurrent(next) : new PublishedMeanwhile();
    }

    /// <summary>What becomes of the live conversations if this draft is published.</summary>
    public async Task<StudioResult> SurveyDraftAsync(string draftId, CancellationToken cancellation) =>
        await drafts.OpenAsync(draftId, cancellation) is var opened && opened is OpenDraft open ? await SurveyAsync(open.Files, cancellation) : opened;

    /// <summary>What becomes of the live conversations if this version is made current again.</summary>
    public async Task<StudioResult> SurveyVersionAsync(long number, CancellationToken cancellation) =>
        await FindAsync(number) is { } found && await scripts.FilesAsync(found.Version, cancellation) is { } files ? await SurveyAsync(files, cancellation) : new NoSuchVersion();

    public async Task<Publication?> FindAsync(long number) => (await store.ListPublicationsAsync()).FirstOrDefault(one => one.Number == number);

    private async Task<StudioResult> SurveyAsync(PackFiles files, CancellationToken cancellation) =>
        await Task.Run(() => PackReader.Read(files), cancellation) is ({ } script, _) ? new Surveyed(await conversations.SurveyAsync(script, cancellation)) : new VersionUnreadable();

    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
}
