using System.Text;

namespace AdviceBot.Dialogs.Checking.Graphs;

/// <summary>A graph as Mermaid text, which Git sites and editors draw.</summary>
public static class Mermaid
{
    public static string Of(FlowGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var text = new StringBuilder("flowchart TD\n");
        foreach (var node in graph.Nodes)
            text.Append("    ").Append(Id(node.Id)).Append(Shape(node)).Append('\n');
        foreach (var edge in graph.Edges)
            text.Append("    ").Append(Id(edge.From)).Append(edge.From == FlowGraph.Anywhere ? " -.->" : " -->")
                .Append(edge.Label.Length == 0 ? " " : $"|\"{Escaped(edge.Label)}\"| ").Append(Id(edge.To)).Append('\n');
        return text.ToString();
    }

    private static string Shape(GraphNode node) => node.Kind switch
    {
        NodeKind.Start => $"([\"{Escaped(node.Id)}\"])",
        NodeKind.Rest => $"[[\"{Escaped(node.Id)}\"]]",
        NodeKind.Anywhere => $"{{{{\"{Escaped(node.Id)}\"}}}}",
        _ => $"[\"{Escaped(node.Id)}\"]",
    };

    /// <summary>A prefix keeps a state called "end" from being a word of Mermaid's own.</summary>
    private static string Id(string name) => "s_" + string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    private static string Escaped(string text) => text.Replace("\"", "#quot;", StringComparison.Ordinal).Replace("<", "#lt;", StringComparison.Ordinal).Replace(">", "#gt;", StringComparison.Ordinal);
}
