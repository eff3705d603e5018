using System.CommandLine;
using System.Text.Json;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Understanding;

namespace AdviceBot.Hosting;

/// <summary>
/// <c>advicebot understand --pack content/sextortion [--language en-GB]</c>: reads JSON lines from standard input, writes what each text says as one JSON
/// line, in order. A line that cannot be read gets a line with an error; the rest goes on.
/// </summary>
internal static class UnderstandCommand
{
    private const string Mend = "Name the folder of a pack, such as content/sextortion.";

    public static Command Create(TextReader input, TimeProvider clock)
    {
        var pack = new Option<string>("--pack") { Description = "The folder of a pack, such as content/sextortion", HelpName = "DIR" };
        pack.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string>() is { } folder && !Directory.Exists(folder)) given.AddError($"There is no folder {folder}. {Mend}");
        });
        var language = new Option<string>("--language") { Description = "The language of the words of the pack; without it that of the site", HelpName = "en-GB" };
        var command = new Command("understand", "Reads JSON lines from standard input, and writes what each text says as a JSON line.") { pack, language };
        command.Validators.Add(given =>
        {
            if (given.GetResult(pack) is null) given.AddError($"Option --pack is missing. {Mend}");
        });
        command.SetAction((asked, _) => RunAsync(asked.GetRequiredValue(pack), asked.GetValue(language), DateOnly.FromDateTime(clock.GetLocalNow().DateTime), input, asked.InvocationConfiguration.Output, asked.InvocationConfiguration.Error));
        return command;
    }

    private static async Task<int> RunAsync(string folder, string? language, DateOnly today, TextReader input, TextWriter output, TextWriter errors)
    {
        var (script, problems) = PackReader.Read(PackFiles.FromFolder(folder), language);
        if (script is null)
        {
            foreach (var problem in problems) await errors.WriteLineAsync(problem.ToString());
            return 1;
        }

        while (await input.ReadLineAsync() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            await output.WriteLineAsync(Answer(script, line, today));
            await output.FlushAsync();
        }

        return 0;
    }

    private static string Answer(Script script, string line, DateOnly today)
    {
        try
        {
            var asked = JsonSerializer.Deserialize(line, UtteranceJson.Default.Utterance);
            if (asked?.Text is null) return Failure(asked?.Id, "the line needs a text");
            if (Question(asked.Question) is not { } question) return Failure(asked.Id, "a question is open, urgent, age, paid, platform, safe, harm or yesno");
            var understood = Understander.Read(script.Lexicon, question, asked.Text, today);
            return JsonSerializer.Serialize(Reading.Of(asked.Id, understood), UtteranceJson.Readable.Reading);
        }
        catch (JsonException)
        {
            return Failure(null, "this line is not JSON");
        }
    }

    private static string Failure(string? id, string problem) => JsonSerializer.Serialize(new UnreadLine(id, problem), UtteranceJson.Readable.UnreadLine);

    private static Asked? Question(string? name) =>
        name is null ? Asked.Open : Enum.TryParse<Asked>(name, ignoreCase: true, out var asked) && !char.IsAsciiDigit(name[0]) ? asked : null;
}
