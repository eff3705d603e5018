using AdviceBot.Dialogs.Scripts;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace AdviceBot.Dialogs.Editing;

/// <summary>
/// A YAML text with the places of its nodes. What is edited is replaced where it stands, so that every other character, comments and blank lines too, stays as its writer left it.
/// </summary>
internal sealed class YamlText
{
    private YamlText(string text, YamlMappingNode root) => (Text, Root, Lines) = (text, root, text.Split('\n'));

    public string Text { get; }

    public YamlMappingNode Root { get; }

    public IReadOnlyList<string> Lines { get; }

    /// <summary>Null where it is no YAML, or no map.</summary>
    public static YamlText? Of(string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException)
        {
            return null;
        }

        return stream.Documents is [{ RootNode: YamlMappingNode root }, ..] ? new YamlText(text, root) : null;
    }

    /// <summary>The field and its key; null where there is none.</summary>
    public static (YamlNode Key, YamlNode Value)? Field(YamlNode? node, string name)
    {
        if (node is YamlMappingNode map)
            foreach (var (key, value) in map.Children)
                if (key is YamlScalarNode scalar && scalar.Value == name)
                    return (key, value);
        return null;
    }

    public YamlNode? At(params string[] path)
    {
        YamlNode? node = Root;
        foreach (var name in path)
            node = Field(node, name)?.Value;
        return node;
    }

    public string Slice(YamlNode node) => Text[(int)node.Start.Index..End(node)];

    /// <summary>What stands on the last line of a node behind it: a comment, or nothing.</summary>
    public string Behind(YamlNode node) => Text[End(node)..Math.Max(End(node), Text.IndexOf('\n', End(node)) is >= 0 and var line ? line : Text.Length)].Trim();

    /// <summary>From 0.</summary>
    public static int FirstLine(YamlNode node) => (int)node.Start.Line - 1;

    /// <summary>From 0.</summary>
    public int LastLine(YamlNode node) => Text.AsSpan(0, End(node)).Count('\n');

    /// <summary>The same text with some lines, both included, in place of which others stand.</summary>
    public string WithLines(int first, int last, IEnumerable<string> lines) => string.Join('\n', Lines.Take(first).Concat(lines).Concat(Lines.Skip(last + 1)));

    /// <summary>The same text with another in place of a node.</summary>
    public string With(YamlNode node, string written) => string.Concat(Text.AsSpan(0, (int)node.Start.Index), written, Text.AsSpan(End(node)));

    public static string Indent(string line) => line[..(line.Length - line.TrimStart(' ').Length)];

    /// <summary>Behind its last sign. The reader tells it of plain words only; collections end where what stands last in them does, with their bracket.</summary>
    private int End(YamlNode node) => node switch
    {
        YamlMappingNode { Children.Count: > 0 } map => Closed(End(map.Children.Last().Value), map.Style == MappingStyle.Flow ? '}' : null),
        YamlSequenceNode { Children.Count: > 0 } list => Closed(End(list.Children[^1]), list.Style == SequenceStyle.Flow ? ']' : null),
        YamlMappingNode => Closed((int)node.Start.Index + 1, '}'),
        YamlSequenceNode => Closed((int)node.Start.Index + 1, ']'),
        YamlScalarNode { Style: ScalarStyle.Literal or ScalarStyle.Folded } => Text.AsSpan(0, (int)node.End.Index).TrimEnd().Length,
        _ => (int)node.End.Index,
    };

    private int Closed(int at, char? bracket)
    {
        if (bracket is not { } sign)
            return at;
        while (at < Text.Length && Text[at] != sign)
            at = Text[at] == '#' && Text.IndexOf('\n', at) is > 0 and var line ? line : at + 1;
        return Math.Min(Text.Length, at + 1);
    }
}
