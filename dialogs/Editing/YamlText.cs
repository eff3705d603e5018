using AdviceBot.Dialogs.Scripts;
using YamlDotNet.Core;
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

    public string Slice(YamlNode node) => Text[(int)node.Start.Index..(int)node.End.Index];

    /// <summary>What stands on the last line of a node behind it: a comment, or nothing.</summary>
    public string Behind(YamlNode node) => LastLine(node) == (int)node.End.Line - 1 && node.End.Column > 1 ? Lines[LastLine(node)][((int)node.End.Column - 1)..].Trim() : "";

    /// <summary>From 0.</summary>
    public static int FirstLine(YamlNode node) => (int)node.Start.Line - 1;

    /// <summary>From 0. The end of a block is told by what stands last in it: the reader gives it the beginning of what follows.</summary>
    public int LastLine(YamlNode node) => node switch
    {
        YamlMappingNode { Style: not YamlDotNet.Core.Events.MappingStyle.Flow, Children.Count: > 0 } map => LastLine(map.Children.Last().Value),
        YamlSequenceNode { Style: not YamlDotNet.Core.Events.SequenceStyle.Flow, Children.Count: > 0 } list => LastLine(list.Children[^1]),
        YamlScalarNode { Style: ScalarStyle.Literal or ScalarStyle.Folded } => LastWritten(node),
        _ => (int)node.End.Line - 1,
    };

    /// <summary>The same text with some lines, both included, in place of which others stand.</summary>
    public string WithLines(int first, int last, IEnumerable<string> lines) => string.Join('\n', Lines.Take(first).Concat(lines).Concat(Lines.Skip(last + 1)));

    /// <summary>The same text with another in place of a node.</summary>
    public string With(YamlNode node, string written) => string.Concat(Text.AsSpan(0, (int)node.Start.Index), written, Text.AsSpan((int)node.End.Index));

    public static string Indent(string line) => line[..(line.Length - line.TrimStart(' ').Length)];

    private int LastWritten(YamlNode node)
    {
        var line = (int)node.End.Line - (node.End.Column > 1 ? 1 : 2);
        while (line > FirstLine(node) && string.IsNullOrWhiteSpace(Lines[line]))
            line--;
        return line;
    }
}
