using System.Collections.Immutable;
using System.CommandLine;
using AdviceBot.Staff;
using AdviceBot.Studio;

namespace AdviceBot.Hosting.Content.Sync;

/// <summary><c>advicebot content push DIR</c>: makes a draft of what was changed in a folder. Nothing is published by it.</summary>
internal static class PushCommand
{
    public static Command Create()
    {
        var (folder, keyFile) = (SyncCommand.Folder(), SyncCommand.KeyFile());
        var title = new Option<string>("--title") { Description = "What a new draft is for", HelpName = "WORDS", DefaultValueFactory = _ => "Pushed from a folder" };
        var isNew = new Option<bool>("--new") { Description = "Make a new draft, also where this folder was pushed to one before" };
        var command = new Command("push", "Makes a draft on the server of what was changed in a folder since it was pulled, or goes on with the draft of the last push.") { folder, title, isNew, keyFile };
        command.SetAction((asked, cancel) => SyncCommand.RunAsync(asked, async () =>
        {
            var checkout = new Checkout(asked.GetRequiredValue(folder));
            var stamp = checkout.Stamp ?? throw new SyncFailedException("This folder was not pulled yet: it is not known what was changed in it. Begin with advicebot content pull.");
            using var server = new ContentServer(stamp.Server, SyncCommand.Key(asked.GetValue(keyFile)));
            var told = await PushAsync(checkout, server, asked.GetValue(isNew) ? stamp with { Draft = null } : stamp, asked.GetRequiredValue(title), cancel);
            await asked.InvocationConfiguration.Output.WriteLineAsync(told);
        }));
        return command;
    }

    private static async Task<string> PushAsync(Checkout checkout, ContentServer server, Stamp stamp, string title, CancellationToken cancellation)
    {
        var here = checkout.Read();
        var paths = here.Keys.Union(stamp.Files.Keys).Union(stamp.Draft?.Files.Keys ?? []).Order(StringComparer.Ordinal).ToList();
        var changes = paths.Select(path => new Change(path, here.GetValueOrDefault(path), stamp.HashInDraft(path))).Where(change => FileText.HashOf(change.Text) != change.From).ToList();
        if (changes.Count == 0)
            return stamp.Draft is null ? "Nothing was changed here since the pull." : $"Draft {stamp.Draft.Id} has it all already.";
        var pushed = await PushAsync(server, stamp, title, changes, cancellation);
        var ahead = paths.Select(path => KeyValuePair.Create(path, FileText.HashOf(here.GetValueOrDefault(path)))).Where(file => file.Value != stamp.HashOf(file.Key));
        checkout.Mark(stamp with { Draft = new StampedDraft(pushed.Draft, ahead.ToImmutableSortedDictionary(StringComparer.Ordinal)) });
        return $"Pushed {SyncCommand.Few(changes.Count, "file", "files")} into draft {pushed.Draft}: {SyncCommand.Few(pushed.Errors, "error", "errors")}, {SyncCommand.Few(pushed.Warnings, "warning", "warnings")}.\n"
            + $"Have it reviewed and published there: {server.Address}/staff/studio/drafts/{pushed.Draft}";
    }

    private static async Task<Pushed> PushAsync(ContentServer server, Stamp stamp, string title, List<Change> changes, CancellationToken cancellation)
    {
        try
        {
            return await server.PushAsync(stamp.Draft?.Id, title, changes, cancellation);
        }
        catch (SyncFailedException refused) when (stamp.Draft is not null && refused.Code is StaffProblems.DraftClosed or StaffProblems.NoSuchDraft)
        {
            throw new SyncFailedException($"Draft {stamp.Draft!.Id} was published or thrown away. Pull first; for what is still changed then, push with --new.");
        }
        catch (SyncFailedException refused) when (refused.Code == StaffProblems.PushConflict)
        {
            var where = stamp.Draft is { Id: var draft } ? $"in draft {draft}" : "on the server";
            var again = stamp.Draft is null ? "pull" : $"pull --draft {stamp.Draft.Id}";
            throw new SyncFailedException(
                $"These files were changed {where} since the last pull or push. Nothing was written there. Put yours aside (git stash), {again}, bring them back (git stash pop), and push again.", paths: refused.Paths);
        }
    }
}
