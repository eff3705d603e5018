using System.Buffers;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Checking.Graphs;
using YamlDotNet.RepresentationModel;

namespace AdviceBot.Dialogs.Editing;

/// <summary>How rows and words are written into YAML.</summary>
public static class Written
{
    /// <summary>What ends a value within brackets or braces.</summary>
    private static readonly SearchValues<char> Enders = SearchValues.Create(",[]{}:");

    private static readonly HashSet<string> Special = new(StringComparer.OrdinalIgnoreCase) { "null", "~", "true", "false", "yes", "no", "on", "off", "y", "n" };

    public static string Row(string when, IReadOnlyList<string> say) => Row(when, say is [var one] ? $"say: {one}" : $"say: {List(say)}", null);

    public static string Way(string when, string go, string? because) => Row(when, $"go: {go}", because);

    /// <summary>Names, as they are everywhere in a script.</summary>
    public static string List(IEnumerable<string> names) => $"[{string.Join(", ", names)}]";

    /// <summary>A row of messages that stands in a script, written as a form would write it; null for what is none.</summary>
    internal static string? RowOf(YamlNode node) => node switch
    {
        YamlScalarNode one => Row("", [one.Value ?? ""]),
        YamlMappingNode map when Says(map) is { } say => Row(When(map), say),
        _ => null,
    };

    /// <summary>The same for a way.</summary>
    internal static string? WayOf(YamlNode node) => node switch
    {
        YamlScalarNode one => Way("", one.Value ?? "", null),
        YamlMappingNode map => Way(When(map), Text(map, "go"), Text(map, "because") is { Length: > 0 } because ? because : null),
        _ => null,
    };

    /// <summary>In the one form in which conditions are compared and written; as it is where it cannot be read.</summary>
    public static string Condition(string when) =>
        string.IsNullOrWhiteSpace(when) ? "" : ConditionParser.Parse(when).Condition is { } condition ? ConditionWords.Of(condition) : when.Trim();

    /// <summary>Words for people: in quotes where YAML would take them for something else.</summary>
    public static string Words(string text, bool isInList)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return IsPlain(line, isInList) ? line : $"\"{line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    private static bool IsPlain(string text, bool isInList) =>
        text.Length > 0 && (char.IsLetter(text[0]) || (char.IsDigit(text[0]) && !decimal.TryParse(text, out _))) && !Special.Contains(text) && text[^1] != ':'
        && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal) && !(isInList && text.AsSpan().ContainsAny(Enders));

    private static string Row(string when, string what, string? because)
    {
        var condition = Condition(when);
        return $"{{ {(condition.Length == 0 ? "" : $"when: {InMap(condition)}, ")}{what}{(because is null ? "" : $", because: {because}")} }}";
    }

    /// <summary>Signs that end a condition within braces do not come in one that can be read.</summary>
    private static string InMap(string condition) => condition.AsSpan().ContainsAny(Enders) ? Words(condition, isInList: true) : condition;

    private static string When(YamlMappingNode map) => Text(map, "when");

    private static string Text(YamlMappingNode map, string field) => (YamlText.Field(map, field)?.Value as YamlScalarNode)?.Value ?? "";

    private static IReadOnlyList<string>? Says(YamlMappingNode map) => YamlText.Field(map, "say")?.Value switch
    {
        YamlScalarNode one => [one.Value ?? ""],
        YamlSequenceNode list => [.. list.Children.OfType<YamlScalarNode>().Select(one => one.Value ?? "")],
        _ => null,
    };
}
