using System.Collections.Immutable;
using AdviceBot.Conversations;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Api;
using AdviceBot.Staff.SignIn;
using AdviceBot.Storage;
using AdviceBot.Studio;

namespace AdviceBot.Staff.StudioApi;

/// <summary>What every act in the studio needs: who may review, the audit, and the words of the answer.</summary>
internal sealed class StudioDesk(IStore store, Scripts scripts, ConversationService conversations, Publishing publishing, DraftCheck check, Audit audit)
{
    /// <summary>What was done is audited; what was refused, or was so already, is not.</summary>
    public async Task<IResult> AnswerAsync(HttpContext context, string? action, StudioResult result, bool isChecked = true)
    {
        if (action is not null && TargetOf(result) is { } target)
            await audit.WriteAsync(context.User.Id(), action, target);
        return result switch
        {
            OpenDraft open when action == AuditActions.DraftWritten || action == AuditActions.DraftUpdated => Results.Json(await DetailAtOnceAsync(open)),
            OpenDraft open => Results.Json(await DetailAsync(open, isChecked)),
            WasSoAlready { Open: var open } => Results.Json(await DetailAsync(open)),
            NowCurrent => Results.Json((await VersionsAsync(CancellationToken.None))[0]),
            Surveyed { Groups: var groups } => Results.Json(LiveJson.Of(groups)),
            _ => StudioAnswers.Refuse(result),
        };
    }

    /// <summary>Whoever writes goes on at once; what they wrote is looked at meanwhile, and they ask for what was found.</summary>
    private Task<DraftDetailJson> DetailAtOnceAsync(OpenDraft open)
    {
        _ = check.FindNewestAsync(open.Draft.Id, open.Files);
        return DetailAsync(open, isChecked: false);
    }

    /// <summary>A draft with everything that is wrong with it, or with what is known of that without looking.</summary>
    public async Task<DraftDetailJson> DetailAsync(OpenDraft open, bool isChecked = true)
    {
        ImmutableArray<Finding>? found = isChecked ? await check.FindNewestAsync(open.Draft.Id, open.Files) : check.Known(open.Draft.Version);
        var diffs = PackDiff.Between(open.Published, open.Files).ToDictionary(diff => diff.Path, StringComparer.Ordinal);
        var changed = open.Draft.Changes.Where(change => diffs.ContainsKey(change.Key))
            .Select(change => ChangedJson.Of(diffs[change.Key], change.Value, DraftFiles.IsInConflict(change.Value, open.Published.Files.GetValueOrDefault(change.Key))));
        return new DraftDetailJson(DraftJson.Of(open.Draft, scripts.Current.Version, found, await NamesAsync()), [.. changed], [.. (found ?? []).Select(ProblemJson.Of)]);
    }

    public async Task<IReadOnlyList<DraftJson>> DraftsAsync(IReadOnlyList<Draft> drafts)
    {
        var names = await NamesAsync();
        return [.. drafts.Select(draft => DraftJson.Of(draft, scripts.Current.Version, check.Known(draft.Version), names))];
    }

    /// <summary>The last one first, each with the number of live conversations that run on it.</summary>
    public async Task<IReadOnlyList<VersionJson>> VersionsAsync(CancellationToken cancellation)
    {
        var all = await publishing.HistoryAsync(cancellation);
        var live = await conversations.CountLiveAsync(cancellation);
        return [.. all.Select((one, at) => VersionJson.Of(one, StateOf(one, at == 0 ? null : all[at - 1]), live.GetValueOrDefault(one.Version)))];
    }

    /// <summary>Whoever may open the studio.</summary>
    public async Task<IReadOnlyList<Person>> ReviewersAsync(CancellationToken cancellation) =>
        [.. (await store.ListAccountsAsync(cancellation)).Where(account => !account.IsDisabled && Roles.Edits(account.Role)).Select(account => new Person(account.Id, account.DisplayName))];

    private string StateOf(Publication one, Publication? next) =>
        next is null && one.Version == scripts.Current.Version ? "current" : next?.How == PublicationHow.RolledBack ? "rolled-back" : "superseded";

    private static string? TargetOf(StudioResult result) => result switch
    {
        OpenDraft { Draft.Id: var id } => id,
        NowCurrent { Publication.Number: var number } => $"{number}",
        _ => null,
    };

    private async Task<IReadOnlyDictionary<string, string>> NamesAsync() =>
        (await store.ListAccountsAsync()).ToDictionary(account => account.Id, account => account.DisplayName, StringComparer.Ordinal);
}
