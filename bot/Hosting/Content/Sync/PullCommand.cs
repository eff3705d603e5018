using System.Collections.Immutable;
using System.CommandLine;
using AdviceBot.Studio;

namespace AdviceBot.Hosting.Content.Sync;

/// <summary><c>advicebot content pull DIR</c>: writes what the server has into a folder, and over nothing that was changed there.</summary>
internal static class PullCommand
{
    public static Command Create()
    {
        var (folder, keyFile) = (SyncCommand.Folder(), SyncCommand.KeyFile());
        var server = new Option<string?>("--server") { Description = "The server's address, asked for at the first pull", HelpName = "URL" };
        var draft = new Option<string?>("--draft") { Description = "A draft by its id, instead of what is published", HelpName = "ID" };
        var command = new Command("pull", "Writes the words and the flow that a server has into a folder. What was changed in the folder is never written over.") { folder, server, draft, keyFile };
        command.SetAction((asked, cancel) => SyncCommand.RunAsync(asked, async () =>
        {
            var checkout = new Checkout(asked.GetRequiredValue(folder));
            using var from = new ContentServer(Address(asked.GetValue(server), checkout), SyncCommand.Key(asked.GetValue(keyFile)));
            var told = await PullAsync(checkout, from, asked.GetValue(draft), cancel);
            await asked.InvocationConfiguration.Output.WriteLineAsync(told);
        }));
        return command;
    }

    /// <summary>A folder belongs to one server: changes of two would be taken for each other.</summary>
    private static string Address(string? given, Checkout checkout) => (given, checkout.Stamp) switch
    {
        (null, null) => throw new SyncFailedException("This folder was not pulled yet. Name the server with --server https://chat.example.org"),
        (null, { Server: var known }) => known,
        ({ } named, { Server: var known }) when named.TrimEnd('/') != known => throw new SyncFailedException($"This folder was pulled from {known}. Pull from another server into another folder."),
        ({ } named, _) => named,
    };

    private static async Task<string> PullAsync(Checkout checkout, ContentServer server, string? draft, CancellationToken cancellation)
    {
        var (pulled, stamp, here) = (await server.PullAsync(draft, cancellation), checkout.Stamp, checkout.Read());
        if (pulled.Pack != checkout.Pack)
            throw new SyncFailedException($"The server has the pack {pulled.Pack}: name a folder that is called so, such as content/{pulled.Pack}");
        if (pulled.Files.Keys.Where(path => !Checkout.IsPlace(path)).ToList() is { Count: > 0 } strange)
            throw new SyncFailedException("The server names files that no content folder has. Nothing was written.", paths: strange);
        var isOfDraft = draft is not null && stamp?.Draft?.Id == pulled.Draft;
        var plan = PullPlan.Of(here, pulled.Files, stamp?.Files.Keys ?? [], path => isOfDraft ? stamp?.HashInDraft(path) : stamp?.HashOf(path));
        if (!plan.Conflicts.IsEmpty)
            throw new SyncFailedException(Refusal(stamp is not null), paths: plan.Conflicts);
        checkout.Write(plan.Writes);
        checkout.Mark(new Stamp(server.Address, pulled.Version, pulled.Published) { Draft = DraftOf(pulled, stamp, hasOwn: !plan.Kept.IsEmpty) });
        return Told(pulled, plan);
    }

    /// <summary>The draft that was pulled; else the one that what is still changed here was pushed to.</summary>
    private static StampedDraft? DraftOf(Pulled pulled, Stamp? before, bool hasOwn) => pulled.Draft is not { } id
        ? hasOwn ? before?.Draft : null
        : new StampedDraft(id, pulled.Published.Keys.Union(pulled.Files.Keys)
            .Select(path => KeyValuePair.Create(path, FileText.HashOf(pulled.Files.GetValueOrDefault(path)))).Where(file => file.Value != pulled.Published.GetValueOrDefault(file.Key))
            .ToImmutableSortedDictionary(StringComparer.Ordinal));

    private static string Refusal(bool isStamped) => isStamped
        ? "These files were changed here and on the server. Nothing was written. Put yours aside (git stash), pull, and bring them back (git stash pop): Git shows you both."
        : "This folder was not pulled before, and these files are otherwise on the server. Nothing was written. Pull into an empty folder, or put these files aside first.";

    private static string Told(Pulled pulled, PullPlan plan)
    {
        var what = pulled.Draft is { } id ? $"draft {id}" : $"version {pulled.Version[..8]}";
        var written = plan.Writes.IsEmpty ? $"Nothing is new in {what}." : $"Pulled {what}: {SyncCommand.Few(plan.Writes.Count, "file", "files")} written.";
        return plan.Kept.IsEmpty ? written : $"{written} Changed here and left as you have them:\n{string.Join('\n', plan.Kept.Select(path => "  " + path))}";
    }
}
