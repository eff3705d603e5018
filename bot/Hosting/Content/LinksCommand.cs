using System.CommandLine;
using AdviceBot.Dialogs.Checking;
using AdviceBot.Studio.Links;

namespace AdviceBot.Hosting.Content;

/// <summary><c>advicebot content links [DIR]</c>: follows the links of the registry. It is the only one of these commands that needs the network.</summary>
internal static class LinksCommand
{
    private const int DefaultSeconds = 15;

    public static Command Create(TimeProvider clock, Func<HttpMessageHandler> handler)
    {
        var folder = ContentCommand.Folder();
        var timeout = new Option<int>("--timeout") { Description = "How many seconds a site has to answer", HelpName = "SECONDS", DefaultValueFactory = _ => DefaultSeconds };
        timeout.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() is < 1 or > 120) given.AddError("--timeout is from 1 to 120.");
        });
        var command = new Command("links", "Follows the links of services.yaml, one after the other. Exit code 1 when somebody should look at one.") { folder, timeout };
        command.SetAction(async (asked, cancel) =>
        {
            using var sends = handler();
            using var checker = new LinkChecker(sends, TimeSpan.FromSeconds(asked.GetValue(timeout)), clock);
            var wrong = 0;
            foreach (var pack in asked.GetRequiredValue(folder).Packs)
                wrong += await RunAsync(pack, checker, asked.InvocationConfiguration.Output, cancel);
            return wrong == 0 ? 0 : 1;
        });
        return command;
    }

    private static async Task<int> RunAsync(PackFolder folder, LinkChecker checker, TextWriter output, CancellationToken cancel)
    {
        var pack = folder.Read();
        var file = folder.Here(ServiceSheet.FileOf(pack));
        var lines = ServiceSheet.All(pack).Where(service => service.Link is not null).ToLookup(service => service.Link!, service => service.Line, StringComparer.Ordinal);
        var (all, wrong) = (0, 0);
        await foreach (var found in checker.FollowAsync(lines.Select(link => link.Key), cancel))
        {
            all++;
            if (found.IsWrong) wrong++;
            foreach (var line in lines[found.Link]) await output.WriteLineAsync($"{file}:{line}: {Words(found)}");
        }

        await output.WriteLineAsync($"{file}: {all} links, {(wrong == 0 ? "all lead to a page" : $"{wrong} to look at")}");
        return wrong;
    }

    private static string Words(LinkFound found) => $"{found.State}: {found.Link}{(found.To is null ? "" : $" leads to {found.To}")}{(found.Status is null ? "" : $" ({found.Status})")}";
}
