using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>Finds states that no way leads to, and states at rest that have nothing to say.</summary>
internal sealed class StatesCheck(Script script) : Check
{
    private readonly HashSet<State> _met = new(ReferenceEqualityComparer.Instance);

    public override IEnumerable<Place> Places => script.States.Select(script.Places.Of);

    public override IEnumerable<Look> Looks => [];

    public override void See(Step step, long before, long after)
    {
        _met.Add(step.Position.State);
        _met.UnionWith(step.NewlyPassed);
    }

    public override IEnumerable<Problem> Found() =>
        script.States.Where(state => !_met.Contains(state)).Select(state => Problem(state, "unreachable-state", $"no way leads to '{state.Id}'; lead one to it, mend the condition of the way that should, or delete it"))
            .Concat(script.States.Where(state => state.Rests && !state.ShowsPlan && state.Say.IsEmpty).Select(state =>
                Problem(state, "dead-end", $"'{state.Id}' rests and says nothing, so whoever comes here is left without a word; give it 'say'")));

    private Problem Problem(State state, string code, string message) => script.Places.Of(state).Problem(code, message);
}

/// <summary>Finds ways back to a state that was passed already: its answer is there, so the same question comes again and again.</summary>
internal sealed class LoopCheck(Script script) : Check
{
    private readonly Dictionary<Edge, Step> _loops = new(ReferenceEqualityComparer.Instance);

    public override IEnumerable<Place> Places => script.States.SelectMany(state => state.Next).Select(script.Places.Of);

    public override IEnumerable<Look> Looks => [];

    public override void See(Step step, long before, long after)
    {
        if (step.Position.Again is { } edge)
            _loops.TryAdd(edge, step);
    }

    public override IEnumerable<Problem> Found() => _loops.Select(loop => script.Places.Of(loop.Key).Problem(
        "endless-loop",
        $"this way leads back to '{loop.Key.Go}', which was answered already: {string.Join(" → ", loop.Value.Position.Passed.SkipWhile(state => state.Id != loop.Key.Go).Select(state => state.Id).Append(loop.Key.Go))} "
        + $"without end; lead it on to a state that still has to come\n{Conversation.Of(loop.Value)}"));
}
