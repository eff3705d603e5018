using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Graphs;

public enum NodeKind
{
    Start,
    Question,

    /// <summary>The conversation rests here.</summary>
    Rest,

    /// <summary>Stands for every state: interrupts begin here.</summary>
    Anywhere,

    /// <summary>A way leads to it, and it is not there: a mistake.</summary>
    Missing,
}

/// <summary>A place in a drawing of the flow.</summary>
public sealed record GraphNode(string Id, NodeKind Kind);

/// <summary>A way between two places; the label is its condition, "" where it always holds. <paramref name="Way"/> is the row of the script that it draws.</summary>
public sealed record GraphEdge(string From, string To, string Label, Edge? Way = null);

/// <summary>The flow of a script as a graph with labelled edges.</summary>
public sealed record FlowGraph(ImmutableArray<GraphNode> Nodes, ImmutableArray<GraphEdge> Edges)
{
    public const string Anywhere = "at any state";

    public static FlowGraph Of(Script script)
    {
        ArgumentNullException.ThrowIfNull(script);
        var states = script.States.Select(state => new GraphNode(state.Id, state.Rests ? NodeKind.Rest : state.Id == script.Start ? NodeKind.Start : NodeKind.Question));
        var interrupts = Ways(Anywhere, script.Interrupts).ToImmutableArray();
        ImmutableArray<GraphEdge> edges = [.. script.States.SelectMany(state => Ways(state.Id, state.Next)), .. interrupts];
        var missing = edges.Select(edge => edge.To).Except(script.States.Select(state => state.Id), StringComparer.Ordinal).Select(id => new GraphNode(id, NodeKind.Missing));
        return new FlowGraph([.. states, .. missing, .. interrupts.IsEmpty ? Array.Empty<GraphNode>() : [new GraphNode(Anywhere, NodeKind.Anywhere)]], edges);
    }

    /// <summary>One of the ways from a place, by its index among them. The first that holds is taken: one that always holds after others is what is left.</summary>
    internal static GraphEdge Way(string from, Edge edge, int index) =>
        new(from, edge.Go, edge.When is All { Parts.IsEmpty: true } ? index == 0 ? "" : "otherwise" : ConditionWords.Of(edge.When), edge);

    private static IEnumerable<GraphEdge> Ways(string from, ImmutableArray<Edge> edges) => edges.Select((edge, index) => Way(from, edge, index));
}
