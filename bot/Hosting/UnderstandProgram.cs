using System.Text.Json;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Understanding;

namespace AdviceBot.Hosting;

/// <summary>
/// <c>advicebot understand --pack content/sextortion [--language en-GB]</c>: reads JSON lines from standard input, writes what each text says as one JSON
/// line, in order. A line that cannot be read gets a line with an error; the rest goes on.
/// </summary>
public static class UnderstandProgram
{
    public const string Name = "understand";

    public static async Task<int> RunAsync(string[] args, TextReader input, TextWriter output, TextWriter errors)
    {
        if (Option(args, "--pack") is not { } folder)
        {
            await errors.WriteLineAsync("Name the folder of a pack: advicebot understand --pack content/sextortion [--language en-GB]");
            return 2;
        }

        if (!Directory.Exists(folder))
        {
            await errors.WriteLineAsync($"There is no folder {folder}. Name the folder of a pack, such as content/sextortion.");
            return 2;
        }

        var (script, problems) = PackReader.Read(PackFiles.FromFolder(folder), Option(args, "--language"));
        if (script is null)
        {
            foreach (var problem in problems) await errors.WriteLineAsync(problem.ToString());
            return 1;
        }

        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
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

    private static string? Option(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1]
            : Array.Find(args, argument => argument.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
    }
}
