using AdviceBot.Conversations;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Storage;

namespace AdviceBot.Studio;

/// <summary>
/// What was changed in the content folder since the last start. As long as nothing was published in the studio that is the current version already; from then on it becomes a draft,
/// so that nobody's published words are written over by a file.
/// </summary>
internal sealed class ContentFolder(Scripts scripts, IStore store, TimeProvider time, ILogger<ContentFolder> log) : IHostedService
{
    private const string Seen = "studio/content-folder";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var now = scripts.Folder.Version;
        var seen = await store.FindSettingAsync(Seen, cancellationToken);
        if (seen == now)
            return;
        if (scripts.IsOfStudio && now != scripts.Current.Version && seen is not null && await scripts.FilesAsync(seen, cancellationToken) is { } before)
            await OfferAsync(before);
        await store.SaveSettingAsync(Seen, now, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task OfferAsync(PackFiles before)
    {
        var (now, folder) = (time.GetUtcNow(), scripts.Folder.Files);
        var changes = PackDiff.Between(before, scripts.Folder)
            .Select(diff => KeyValuePair.Create(diff.Path, new FileChange(folder.GetValueOrDefault(diff.Path), FileText.HashOf(before.Files.GetValueOrDefault(diff.Path)), ById: null, ByName: null, now)));
        var draft = DraftEdits.Begin(Drafts.NewId(), "Changed in the content folder", before, by: null, now);
        await store.SaveDraftAsync(draft with { Changes = draft.Changes.AddRange(changes), Version = scripts.Folder.Version }, expectedRevision: 0);
        log.LogWarning("The content folder was changed, and is not served: the version that was published last in the studio is. The changes are draft {Draft} in the studio", draft.Id);
    }
}
