using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking;

/// <summary>An entry of the registry as its file has it, also where the pack cannot be read.</summary>
public sealed record ServiceSheet(
    string Id, int Line, string Name, string? Phone, string? Link, string? Text, string? Email, string? Hours, ImmutableArray<string> Ages, ImmutableArray<string> Areas, string Source, string Checked)
{
    /// <summary>As text, by the names of the fields.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Fields =>
    [
        new("name", Name), new("phone", Phone), new("link", Link), new("text", Text), new("email", Email), new("hours", Hours), new("ages", string.Join(", ", Ages)), new("areas", string.Join(", ", Areas)),
        new("source", Source), new("checked", Checked),
    ];

    public static string FileOf(PackFiles pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return $"{pack.Pack}/services.yaml";
    }

    /// <summary>In the order of the file; none where the file is no YAML.</summary>
    public static ImmutableArray<ServiceSheet> All(PackFiles pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var file = FileOf(pack);
        return pack.Files.TryGetValue(file, out var text) && Node.Parse(file, text, new ProblemList()) is { IsMap: true } root
            ? [.. root.Pairs.Select(pair => Read(pair.Key, pair.Value, root.NameOf(pair.Key).Line))]
            : [];
    }

    private static ServiceSheet Read(string id, Node node, int line) => new(
        id, line, One(node, "name") ?? "", One(node, "phone"), One(node, "link"), One(node, "text"), One(node, "email"), One(node, "hours"), List(node, "ages"), List(node, "areas"),
        One(node, "source") ?? "", One(node, "checked") ?? "");

    private static string? One(Node node, string field) => node[field]?.Scalar;

    private static ImmutableArray<string> List(Node node, string field) => [.. node[field]?.Items.Select(item => item.Text) ?? []];
}
