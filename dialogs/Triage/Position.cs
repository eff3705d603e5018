using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Triage;

/// <summary>Where the answers lead: the state that waits, the states passed on the way, and whether an interrupt cut the way short.</summary>
internal sealed record Position(State State, ImmutableArray<State> Passed, bool IsInterrupted)
{
    /// <summary>Walks from the start through the settled states to the first that is not settled, or rests.</summary>
    public static Position Of(Script script, ImmutableList<Answer> answers, IFacts facts)
    {
        if (script.Interrupts.FirstOrDefault(edge => edge.When.Holds(facts)) is { } interrupt)
            return new Position(script.State(interrupt.Go), [], IsInterrupted: true);

        var passed = ImmutableArray<State>.Empty;
        var state = script.State(script.Start);
        while (!state.Rests && !passed.Contains(state) && answers.Exists(answer => answer.Slot == state.Fills))
        {
            passed = passed.Add(state);
            if (state.Next.FirstOrDefault(edge => edge.When.Holds(facts)) is not { } next)
                break;
            state = script.State(next.Go);
        }

        return new Position(state, passed, IsInterrupted: false);
    }
}
