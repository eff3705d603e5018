using System.Text.RegularExpressions;

namespace AdviceBot.Studio;

/// <summary>
/// Changes an entry in the text of services.yaml field by field, so that comments, order and everything else stay as somebody wrote them.
/// </summary>
public static partial class ServiceText
{
    /// <summary>The order in which fields that were not there are put in.</summary>
    private static readonly string[] Fields = ["name", "phone", "link", "text", "email", "hours", "ages", "areas", "source", "checked", "counts-in-reading-age"];

    private static readonly string[] Lists = ["ages", "areas"];

    /// <summary>The lines of an entry; null where there is none.</summary>
    public static string? Entry(string file, string id)
    {
        ArgumentNullException.ThrowIfNull(file);
        var lines = Lines(file);
        return Find(lines, id) is var (from, to) ? string.Join('\n', lines[from..to]) : null;
    }

    /// <summary>Whether all of an entry stands behind its name, in braces: whoever changes it writes down all of its fields, below each other.</summary>
    public static bool IsInOneLine(string entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Split('\n')[0].Contains('{', StringComparison.Ordinal);
    }

    /// <summary>The file with these fields of an entry changed; a field without a value is taken away, an entry that is not there is put at the end.</summary>
    public static string Change(string file, string id, IReadOnlyDictionary<string, string?> fields)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(fields);
        var lines = Lines(file);
        var (from, to) = Find(lines, id) ?? (lines.Count, lines.Count);
        List<string> entry = from == to || IsInOneLine(lines[from]) ? [$"{id}:"] : lines[from..to];
        foreach (var field in Fields.Where(fields.ContainsKey))
            Set(entry, field, fields[field]);
        var before = lines[..from];
        if (from == to && before.Count > 0 && before[^1].Length > 0)
            before.Add("");
        return string.Join('\n', [.. before, .. entry, .. lines[to..]]).TrimEnd('\n') + "\n";
    }

    /// <summary>The file without an entry.</summary>
    public static string Remove(string file, string id)
    {
        ArgumentNullException.ThrowIfNull(file);
        var lines = Lines(file);
        if (Find(lines, id) is not var (from, to))
            return file;
        var after = lines[to..].SkipWhile(line => line.Length == 0);
        return string.Join('\n', [.. lines[..from], .. after]).TrimEnd('\n') + "\n";
    }

    public static bool IsId(string id) => Id().IsMatch(id);

    private static List<string> Lines(string file) => [.. file.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')];

    /// <summary>From its name to its last line; blank lines and comments between it and the next entry belong to neither.</summary>
    private static (int From, int To)? Find(List<string> lines, string id)
    {
        var from = lines.FindIndex(line => line.StartsWith($"{id}:", StringComparison.Ordinal));
        if (from < 0)
            return null;
        var to = from + 1;
        for (var at = to; at < lines.Count && (lines[at].Length == 0 || lines[at][0] is ' ' or '#'); at++)
        {
            if (lines[at].StartsWith(' '))
                to = at + 1;
        }

        return (from, to);
    }

    private static void Set(List<string> entry, string field, string? value)
    {
        var at = entry.FindIndex(line => line.StartsWith($"  {field}:", StringComparison.Ordinal));
        var last = at < 0 ? -1 : entry.FindIndex(at + 1, line => !line.StartsWith("   ", StringComparison.Ordinal));
        if (at >= 0)
            entry.RemoveRange(at, (last < 0 ? entry.Count : last) - at);
        if (string.IsNullOrWhiteSpace(value))
            return;
        var after = Fields[..Array.IndexOf(Fields, field)];
        if (at < 0)
            at = entry.FindLastIndex(line => Array.Exists(after, other => line.StartsWith($"  {other}:", StringComparison.Ordinal))) + 1;
        entry.Insert(Math.Max(1, at), $"  {field}: {(Array.Exists(Lists, list => list == field) ? $"[{value}]" : Quoted(value.Trim()))}");
    }

    /// <summary>Plain where YAML reads it as the same text; a number alone would be none.</summary>
    private static string Quoted(string value) => IsPlain(value) ? value : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";

    /// <summary>What YAML takes for something else than a text.</summary>
    private static readonly string[] Taken = ["true", "false", "yes", "no", "null", "on", "off"];

    private static bool IsPlain(string value) => Plain().IsMatch(value) && !Taken.Contains(value, StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex("^([A-Za-z(][A-Za-z0-9 ().,/'_+-]*|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]+( [0-9]+)+|https://[A-Za-z0-9./_?=&%~+-]+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Plain();

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,59}$", RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
