using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AdviceBot.Dialogs.Checking.Differences;

namespace AdviceBot.Hosting.Content;

/// <summary><c>advicebot content diff A B</c>: what two versions of a pack say and do differently, and to whom.</summary>
internal static class DiffCommand
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var (before, after, format) = (Pack("A", "The folder of the pack as it was"), Pack("B", "The folder of the pack as it is"), ContentCommand.Format("text", "json"));
        var language = new Option<string>("--language") { Description = "The language in which it is told", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("en", "cy");
        var command = new Command("diff", "Says what two versions of a pack say and do differently, and to whom. Exit code 0 when nothing, 1 when something, 2 when they cannot be compared.") { before, after, format, language };
        command.SetAction((asked, _) => RunAsync(
            asked.GetRequiredValue(before), asked.GetRequiredValue(after), asked.GetRequiredValue(format), asked.GetRequiredValue(language), asked.InvocationConfiguration.Output, asked.InvocationConfiguration.Error));
        return command;
    }

    private static async Task<int> RunAsync(PackFolder before, PackFolder after, string format, string language, TextWriter output, TextWriter errors)
    {
        var diff = PackDifference.Of(before.Read(), after.Read(), language);
        foreach (var problem in diff.Unreadable) await errors.WriteLineAsync(problem.ToString());
        if (!diff.Unreadable.IsEmpty) return 2;
        await output.WriteAsync(format == "json" ? Json(diff) + Environment.NewLine : string.Concat(diff.Changes.Select(change => change.Text + Environment.NewLine)));
        return diff.IsSame ? 0 : 1;
    }

    private static string Json(MeaningDiff diff) => new JsonObject
    {
        ["changes"] = new JsonArray([.. diff.Changes.Select(change => new JsonObject
        {
            ["kind"] = change.Kind.ToString().ToLowerInvariant(), ["who"] = change.Who, ["where"] = new JsonArray([.. change.Where.Select(where => JsonValue.Create(where))]),
            ["before"] = change.Before, ["after"] = change.After, ["text"] = change.Text,
        })]),
    }.ToJsonString(Readable);

    private static Argument<PackFolder> Pack(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = given =>
        {
            var packs = ContentFolder.Of(given.Tokens[0].Value).Packs;
            if (packs is [var one]) return one;
            given.AddError(packs.IsEmpty ? $"There is no pack in {given.Tokens[0].Value}. Name a folder such as content/sextortion." : $"There are several packs in {given.Tokens[0].Value}. Name one of {string.Join(", ", packs.Select(pack => pack.Path))}.");
            return null!;
        },
    };
}
