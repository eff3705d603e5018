using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Triage;

/// <summary>
/// Where the answers lead: the state that waits, the states passed on the way, and whether an interrupt cut the way short. <paramref name="Again"/> is the way that would lead
/// to a state that was passed already: there the conversation turns in a circle.
/// </summary>
internal sealed record Position(State State, ImmutableArray<State> Passed, bool IsInterrupted, Edge? Again = null)
{
    /// <summary>Walks from the start through the settled states to the first that is not settled, or rests.</summary>
    public static Position Of(Script script, CaseFacts facts)
    {
        if (script.Interrupts.FirstOrDefault(edge => edge.When.Holds(facts)) is { } interrupt)
            return new Position(script.State(interrupt.Go), [], IsInterrupted: true);

        var passed = ImmutableArray.CreateBuilder<State>();
        var known = new HashSet<State>(ReferenceEqualityComparer.Instance);
        var state = script.State(script.Start);
        Edge? taken = null;
        while (!state.Rests && facts.IsSettled(state.Fills!))
        {
            if (!known.Add(state))
                return new Position(state, passed.ToImmutable(), IsInterrupted: false, taken);
            passed.Add(state);
            taken = state.Next.FirstOrDefault(edge => edge.When.Holds(facts));
            if (taken is null)
                break;
            state = script.State(taken.Go);
        }

        return new Position(state, passed.ToImmutable(), IsInterrupted: false);
    }
}
