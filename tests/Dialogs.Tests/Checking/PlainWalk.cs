using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Dialogs.Understanding;

namespace AdviceBot.Dialogs.Tests.Checking;

/// <summary>
/// The walk without any reduction, for small packs: every input at every dialog, and two dialogs are one only where all their answers are the same. Written apart from the
/// checker, so that the two do not share a mistake. It finds what stands in the states that ask, and the promises.
/// </summary>
internal sealed class PlainWalk(Script script)
{
    private static readonly Hearing Nothing = new(new Typed(null, null, []), [], Corrects: false);
    private readonly HashSet<State> _met = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _read = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _used = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<(int Line, string Code)> _found = [];

    public IReadOnlySet<(int Line, string Code)> Found()
    {
        var open = new Queue<(Dialog Dialog, string Heard)>([(Dialog.New, "")]);
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryDequeue(out var from))
            foreach (var input in Inputs(from.Dialog))
            {
                var turn = StateMachine.Next(script, from.Dialog, input);
                var said = turn.Replies.SelectMany(reply => reply.Messages).Where(message => message.StartsWith("earned", StringComparison.Ordinal)).ToList();
                var heard = string.Join(' ', from.Heard.Split(' ').Concat(said).Distinct().Order());
                See(turn.Dialog, said, heard);
                if (known.Add($"{turn.Dialog.State} {turn.Dialog.WaitsForPerson} {heard} {string.Join(' ', turn.Dialog.Answers.Select(answer => answer.Slot + answer.Value).Order())}"))
                    open.Enqueue((turn.Dialog, heard));
            }

        Complain();
        return _found;
    }

    private IEnumerable<Input> Inputs(Dialog dialog)
    {
        if (dialog.State.Length == 0)
            return [new Arrived { Staffed = true }];
        var asked = script.State(dialog.State).Fills;
        var slots = script.States.Where(state => !state.Rests && (state.Fills == asked || dialog.Answer(state.Fills!) is not null)).ToList();
        return ((IEnumerable<Input>)[.. slots.SelectMany(state => state.Answers.Select(value => new Chose(state.Fills!, value)))])
            .Concat(slots.Select(state => new WantsToChange(state.Fills!)))
            .Concat(Triggers.All.Select(trigger => new Fired(trigger)))
            .Concat(asked is null || dialog.Answer("x2") is not null ? [] : new[] { "a", "b" }.Select(value => Hears("x2", value)))
            .Append(Hears("sign-crisis", "yes")).Append(new Said("hmm") { Heard = Nothing }).Append(new Returned())
            .Select(input => input with { Staffed = true });
    }

    private static Said Hears(string slot, string value) => new("…") { Heard = Nothing with { Heard = [new Heard(slot, value, value)] } };

    private void See(Dialog dialog, List<string> said, string heard)
    {
        var facts = new CaseFacts(script, dialog.Answers, isStaffed: true);
        var here = script.State(dialog.State);
        _met.Add(here);
        foreach (var state in script.Interrupts.Any(edge => edge.When.Holds(facts)) ? [] : Passed(facts))
        {
            _met.Add(state);
            Read(state, state.Next, edge => edge.When.Holds(facts), needsOne: true, all: false);
            Read(state, state.Earns, row => row.When.Holds(facts), needsOne: false, all: true);
        }

        Read(here, here.Ask, row => row.When.Holds(facts), needsOne: !here.Rests, all: false);
        foreach (var promise in script.Promises)
            if (promise switch
                {
                    SaidBefore before => before.State == dialog.State && before.When.Holds(facts) && !heard.Split(' ').Contains(before.Wanted[0].Targets[0].Message),
                    NeverSays never => never.When.Holds(facts) && said.Contains(never.Unwanted[0].Message!),
                    _ => false,
                })
                _found.Add((script.Places.Of(promise).Line, "broken-promise"));
    }

    private IEnumerable<State> Passed(CaseFacts facts)
    {
        for (var state = script.State(script.Start); !state.Rests && facts.IsSettled(state.Fills!);)
        {
            yield return state;
            if (state.Next.FirstOrDefault(edge => edge.When.Holds(facts)) is not { } way)
                yield break;
            state = script.State(way.Go);
        }
    }

    private void Read<T>(State state, IReadOnlyList<T> rows, Func<T, bool> holds, bool needsOne, bool all)
        where T : class
    {
        _read.UnionWith(rows);
        var held = rows.Where(holds).ToList();
        _used.UnionWith(all ? held : held.Take(1));
        if (held.Count == 0 && needsOne)
            _found.Add((script.Places.Of(rows.Count > 0 ? rows[^1] : state).Line, "missing-condition"));
    }

    private void Complain()
    {
        foreach (var state in script.States.Where(state => !_met.Contains(state)))
            _found.Add((script.Places.Of(state).Line, "unreachable-state"));
        foreach (var rows in script.States.SelectMany(state => new IReadOnlyList<object>[] { state.Ask, state.Earns, state.Next }).Where(rows => rows.Any(_used.Contains)))
            foreach (var row in rows.Where(row => _read.Contains(row) && !_used.Contains(row)))
                _found.Add((script.Places.Of(row).Line, "shadowed-condition"));
        // Where no row of a list ever holds, that is told of the list alone.
        foreach (var state in script.States.Where(state => _met.Contains(state) && !state.Rests && state.Next.Any(_read.Contains) && !state.Next.Any(_used.Contains)))
            if (_found.Remove((script.Places.Of(state.Next[^1]).Line, "missing-condition")))
                _found.Add((script.Places.Of(state.Next[^1]).Line, "dead-end"));
    }
}
