using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>Collects the problems of the file being read.</summary>
public sealed class ProblemList
{
    private readonly List<Problem> _found = [];

    public IReadOnlyList<Problem> Found => _found;

    public void Add(string file, int line, int column, string code, string message, Severity severity = Severity.Error) =>
        _found.Add(new Problem(file, line, column, code, message, severity));
}

/// <summary>A place in a YAML file that knows where it is, so that every complaint names its line and column.</summary>
public sealed class Node(YamlNode yaml, string file, ProblemList problems, YamlNode? key = null)
{
    /// <summary>The root of a file; null (with a problem noted) where it is empty or not YAML.</summary>
    public static Node? Parse(string file, string text, ProblemList problems)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException error)
        {
            problems.Add(file, (int)error.Start.Line, (int)error.Start.Column, "yaml-syntax",
                "this is not YAML here; look at the indentation, the colons and the quotes of this line and the one before");
            return null;
        }

        if (stream.Documents.Count > 0)
            return new Node(stream.Documents[0].RootNode, file, problems);
        problems.Add(file, 1, 1, "empty-file", "the file is empty; see docs/pack.md for what belongs into it");
        return null;
    }

    public string File => file;

    public int Line => (int)yaml.Start.Line;

    /// <summary>Where it begins: at its key, where it has one.</summary>
    public Place Place => new(file, (int)(key ?? yaml).Start.Line, (int)(key ?? yaml).Start.Column);

    public bool IsList => yaml is YamlSequenceNode;

    public bool IsMap => yaml is YamlMappingNode;

    public string Text => (yaml as YamlScalarNode)?.Value ?? "";

    public int Column => (int)yaml.Start.Column;

    /// <summary>The text when it is one and not empty or null.</summary>
    public string? Scalar => yaml is YamlScalarNode { Value: { Length: > 0 } value } && value is not ("null" or "~") ? value : null;

    /// <summary>The members of a list; a lone value counts as a list of one.</summary>
    public IEnumerable<Node> Items => yaml switch
    {
        YamlSequenceNode list => list.Children.Select(Child),
        YamlScalarNode { Value: null or "" } => [],
        _ => [this],
    };

    public IEnumerable<(string Key, Node Value)> Pairs => yaml is YamlMappingNode map
        ? map.Children.Select(pair => (((YamlScalarNode)pair.Key).Value ?? "", new Node(pair.Value, file, problems, pair.Key)))
        : [];

    public Node? this[string key] =>
        yaml is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? Child(value) : null;

    /// <summary>The name of a field that is there, as a place.</summary>
    public Node NameOf(string key) => Child(((YamlMappingNode)yaml).Children.Keys.First(known => known is YamlScalarNode scalar && scalar.Value == key));

    /// <summary>The field's text; a problem and "" where it is missing.</summary>
    public string Required(string key)
    {
        if (this[key]?.Scalar is { } text)
            return text;
        Problem("missing-field", $"'{key}' is missing; add it");
        return "";
    }

    /// <summary>Complains about fields that nothing reads: most are slips of the pen.</summary>
    public void Only(params string[] known)
    {
        if (yaml is not YamlMappingNode map)
        {
            Problem("not-a-map", $"fields were expected here: {string.Join(", ", known)}");
            return;
        }

        foreach (var field in map.Children.Keys.OfType<YamlScalarNode>().Where(field => !known.Contains(field.Value, StringComparer.Ordinal)))
            Child(field).Problem("unknown-field", $"'{field.Value}' means nothing here; known are {string.Join(", ", known)}");
    }

    public void Problem(string code, string message, int columnOffset = 0) =>
        problems.Add(file, (int)yaml.Start.Line, (int)yaml.Start.Column + columnOffset, code, message);

    /// <summary>What should be looked at, and stops nothing.</summary>
    public void Warning(string code, string message) =>
        problems.Add(file, (int)yaml.Start.Line, (int)yaml.Start.Column, code, message, Severity.Warning);

    /// <summary>A problem with the character at this place of the text.</summary>
    public void ProblemAt(int index, string code, string message) =>
        Problem(code, message, yaml is YamlScalarNode { Style: ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted } ? index + 1 : index);

    private Node Child(YamlNode node) => new(node, file, problems);
}
