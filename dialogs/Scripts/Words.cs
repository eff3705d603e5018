using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>
/// A message file: where its facts come from, when it was last reviewed and by whom it is owned, and its Markdown. <paramref name="Review"/> is the review that its words
/// still want, in words; null where they want none.
/// </summary>
public sealed record Message(string Id, ImmutableArray<string> Sources, DateOnly Reviewed, string Owner, string Body, string? Review = null);

/// <summary>All texts of one language, with placeholders filled from the registry and the site.</summary>
public sealed partial class Words(
    ImmutableSortedDictionary<string, Message> messages,
    ImmutableSortedDictionary<string, string> labels,
    ImmutableSortedDictionary<string, Service> services,
    Site site)
{
    private readonly Dictionary<string, string> _filled = messages.ToDictionary(
        pair => pair.Key, pair => Fill(pair.Value.Body, services, site), StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string[]> _services = messages.ToDictionary(
        pair => pair.Key,
        pair => Placeholders(pair.Value.Body).Select(place => place.Name.Split('.')).Where(name => name is ["service", ..] && services.ContainsKey(name[1])).Select(name => name[1]).Distinct(StringComparer.Ordinal).ToArray(),
        StringComparer.Ordinal);

    private readonly Dictionary<string, string> _labels = labels.ToDictionary(
        pair => pair.Key, pair => Fill(pair.Value, services, site), StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, Message> Messages => messages;

    /// <summary>With its hours in the words of this language.</summary>
    public Site Site => site;

    public ImmutableSortedDictionary<string, Service> Services => services;

    public ImmutableSortedDictionary<string, string> Labels => labels;

    public string Message(string id) => _filled[id];

    /// <summary>Ids of the services that a message names, in the order of its words.</summary>
    public IReadOnlyList<string> ServicesOf(string message) => _services.GetValueOrDefault(message) ?? [];

    public int CountOf(string id) => _counts.TryGetValue(id, out var count) ? count : _counts[id] = _filled[id].Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;

    public string? Label(string id) => _labels.GetValueOrDefault(id);

    /// <summary>Whether no message still waits for a review of its words.</summary>
    public bool IsReviewed => messages.Values.All(message => message.Review?.StartsWith("needed", StringComparison.OrdinalIgnoreCase) != true);

    public Words For(Site other) => new(messages, labels, services, other);

    /// <summary>What stands between {{ and }}, with its place in the text.</summary>
    public static IEnumerable<(string Name, int Index)> Placeholders(string text) =>
        Placeholder().Matches(text).Select(match => (match.Groups["name"].Value, match.Index));

    /// <summary>The value of a placeholder; null where nothing has that name. {{operator}}, {{holder}}, {{heard}} and {{opens}} are filled where they are known.</summary>
    public static string? Value(string name, IReadOnlyDictionary<string, Service> services, Site site) => name.Split('.') switch
    {
        ["operator"] => "{{operator}}",
        ["holder"] => "{{holder}}",
        ["heard"] => "{{heard}}",
        ["opens"] => "{{opens}}",
        ["site", var part] => site.Part(part),
        ["service", var id] => services.GetValueOrDefault(id)?.Part(null),
        ["service", var id, var part] => services.GetValueOrDefault(id)?.Part(part),
        _ => null,
    };

    private static string Fill(string text, IReadOnlyDictionary<string, Service> services, Site site) =>
        Placeholder().Replace(text, match => Value(match.Groups["name"].Value, services, site) ?? match.Value);

    [GeneratedRegex(@"\{\{\s*(?<name>[^{}\s]+)\s*\}\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();
}
