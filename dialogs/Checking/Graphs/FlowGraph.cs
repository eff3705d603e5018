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
}

/// <summary>A place in a drawing of the flow.</summary>
public sealed record GraphNode(string Id, NodeKind Kind);

/// <summary>A way between two places; the label is its condition, "" where it always holds.</summary>
public sealed record GraphEdge(string From, string To, string Label);

/// <summary>The flow of a script as a graph with labelled edges.</summary>
public sealed record FlowGraph(ImmutableArray<GraphNode> Nodes, ImmutableArray<GraphEdge> Edges)
{
    public const string Anywhere = "at any state";

    public static FlowGraph Of(Script script)
    {
        ArgumentNullException.ThrowIfNull(script);
        var states = script.States.Select(state => new GraphNode(state.Id, state.Rests ? NodeKind.Rest : state.Id == script.Start ? NodeKind.Start : NodeKind.Question));
        var interrupts = Ways(Anywhere, script.Interrupts).ToImmutableArray();
        return new FlowGraph(
            interrupts.IsEmpty ? [.. states] : [.. states, new GraphNode(Anywhere, NodeKind.Anywhere)],
            [.. script.States.SelectMany(state => Ways(state.Id, state.Next)), .. interrupts]);
    }

    /// <summary>One of the ways from a place, by its index among them. The first that holds is taken: one that always holds after others is what is left.</summary>
    internal static GraphEdge Way(string from, Edge edge, int index) =>
        new(from, edge.Go, edge.When is All { Parts.IsEmpty: true } ? index == 0 ? "" : "otherwise" : ConditionWords.Of(edge.When));

    private static IEnumerable<GraphEdge> Ways(string from, ImmutableArray<Edge> edges) => edges.Select((edge, index) => Way(from, edge, index));
}
