using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Hosting.Content;

/// <summary>Problems for people (text), for scripts (json), and for what shows them beside the files (SARIF 2.1.0, OASIS).</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ImmutableArray<Problem> problems, string format) => format switch
    {
        "json" => Json(problems).ToJsonString(Readable),
        "sarif" => Sarif(problems).ToJsonString(Readable),
        _ => string.Join(Environment.NewLine, problems.Select(Line).Append(Sum(problems))),
    };

    private static string Line(Problem problem) => problem.Severity == Severity.Warning ? $"{problem} (warning)" : $"{problem}";

    private static string Sum(ImmutableArray<Problem> problems) =>
        problems.IsEmpty ? "Nothing is wrong." : $"{Counted(Count(problems, Severity.Error), "error")}, {Counted(Count(problems, Severity.Warning), "warning")}.";

    private static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    private static int Count(ImmutableArray<Problem> problems, Severity severity) => problems.Count(problem => problem.Severity == severity);

    private static JsonObject Json(ImmutableArray<Problem> problems) => new()
    {
        ["errors"] = Count(problems, Severity.Error),
        ["warnings"] = Count(problems, Severity.Warning),
        ["problems"] = new JsonArray([.. problems.Select(problem => new JsonObject
        {
            ["file"] = problem.File, ["line"] = problem.Line, ["column"] = problem.Column, ["severity"] = Level(problem), ["code"] = problem.Code, ["message"] = problem.Message,
        })]),
    };

    private static JsonObject Sarif(ImmutableArray<Problem> problems) => new()
    {
        ["$schema"] = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = "AdviceBot",
                    ["rules"] = new JsonArray([.. problems.Select(problem => problem.Code).Distinct(StringComparer.Ordinal).Select(code => new JsonObject { ["id"] = code })]),
                },
            },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = new JsonArray([.. problems.Select(Result)]),
        }),
    };

    private static JsonObject Result(Problem problem) => new()
    {
        ["ruleId"] = problem.Code,
        ["level"] = Level(problem),
        ["message"] = new JsonObject { ["text"] = problem.Message },
        ["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = new JsonObject { ["uri"] = Address(problem.File) },
                ["region"] = new JsonObject { ["startLine"] = problem.Line, ["startColumn"] = problem.Column },
            },
        }),
    };

    private static string Address(string file) => Path.IsPathRooted(file) ? new Uri(file).AbsoluteUri : string.Join('/', file.Split('/').Select(Uri.EscapeDataString));

    private static string Level(Problem problem) => problem.Severity == Severity.Warning ? "warning" : "error";
}
