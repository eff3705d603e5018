using System.Collections.Immutable;
using System.CommandLine;
using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Hosting.Content;

/// <summary><c>advicebot content check [DIR]</c>: everything that is wrong, where, and how to mend it.</summary>
internal static class CheckCommand
{
    public static Command Create(TimeProvider clock)
    {
        var (folder, format) = (ContentCommand.Folder(), ContentCommand.Format("text", "json", "sarif"));
        var command = new Command("check", "Says what is wrong in words and flow. Exit code 1 on errors, 0 when there are none or only warnings.") { folder, format };
        command.SetAction(async (asked, _) =>
        {
            var problems = Find(asked.GetRequiredValue(folder), DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
            await asked.InvocationConfiguration.Output.WriteLineAsync(Report.Write(problems, asked.GetRequiredValue(format)));
            return problems.Any(problem => problem.Severity == Severity.Error) ? 1 : 0;
        });
        return command;
    }

    private static ImmutableArray<Problem> Find(ContentFolder folder, DateOnly today) => [.. folder.Packs.SelectMany(pack => VersionCheck.Find(pack.Read(), today).Select(pack.Here))];
}
