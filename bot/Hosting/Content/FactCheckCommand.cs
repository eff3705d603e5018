using System.CommandLine;
using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Checking.FactCheck;
using AdviceBot.Reports;

namespace AdviceBot.Hosting.Content;

/// <summary><c>advicebot content factcheck [DIR]</c>: everything that is said, to whom, and where its facts come from, for those who sign it off.</summary>
internal static class FactCheckCommand
{
    public static Command Create(TimeProvider clock)
    {
        var (folder, format) = (ContentCommand.OnePack("A fact check"), ContentCommand.Format("html", "csv"));
        var language = new Option<string?>("--language") { Description = "The language of the words, such as en-GB or cy; without it, the one that the pack is written in" };
        var command = new Command("factcheck", "Writes one table of everything that is said, to whom, with its sources, to standard output.") { folder, format, language };
        command.SetAction((asked, _) => RunAsync(
            asked.GetRequiredValue(folder).Packs[0], asked.GetRequiredValue(format), asked.GetValue(language), DateOnly.FromDateTime(clock.GetLocalNow().DateTime),
            asked.InvocationConfiguration.Output, asked.InvocationConfiguration.Error));
        return command;
    }

    private static async Task<int> RunAsync(PackFolder folder, string format, string? language, DateOnly today, TextWriter output, TextWriter errors)
    {
        var pack = folder.Read();
        if (language is not null && !Languages.Of(pack).Contains(language))
        {
            await errors.WriteLineAsync($"There are no words in {language}. Name one of {string.Join(", ", Languages.Of(pack))}.");
            return 1;
        }

        var (script, problems) = folder.ReadScript(pack, language);
        foreach (var problem in problems) await errors.WriteLineAsync(problem.ToString());
        if (script is null) return 1;
        var table = FactTable.Of(script);
        await output.WriteAsync(format == "csv" ? "\uFEFF" + FactCheckCsv.Of(table) : FactCheckPage.Of(table, today).ToString());
        return 0;
    }
}
