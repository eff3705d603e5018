using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Checking.Graphs;

/// <summary>
/// What one input did to a dialog, on the graph of the flow: the ways that it took, in their order. There are none where it stayed, and where it went by no way: back, or to another
/// place because an earlier answer was changed.
/// </summary>
public sealed record Passage(Dialog After, ImmutableArray<GraphEdge> Ways)
{
    public static Passage Of(Script script, Dialog before, Input input)
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(input);
        var turn = StateMachine.Take(script, before, input);
        var after = turn.Finish().Dialog;
        return new Passage(after, after.State == before.State ? [] : [.. Taken(script, before.State, turn.Here, turn.Facts)]);
    }

    /// <summary>Questions that were answered before they were asked are passed by on the way.</summary>
    private static IEnumerable<GraphEdge> Taken(Script script, string from, Position here, IFacts facts)
    {
        if (here.IsInterrupted)
            return script.Interrupts.FirstOrDefault(edge => edge.When.Holds(facts)) is { } interrupt ? [FlowGraph.Way(FlowGraph.Anywhere, interrupt, script.Interrupts.IndexOf(interrupt))] : [];
        return here.Passed.SkipWhile(state => state.Id != from)
            .Select(state => state.Next.FirstOrDefault(edge => edge.When.Holds(facts)) is { } edge ? FlowGraph.Way(state.Id, edge, state.Next.IndexOf(edge)) : null).OfType<GraphEdge>();
    }
}
