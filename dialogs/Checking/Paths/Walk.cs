using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>
/// Walks everything that can happen in a script, by breadth, for several lenses at once; the engine itself takes every step. A dialog is followed where one of the lenses has not
/// seen its like, and then takes the moves of those lenses: so each lens sees what it would see alone, in far fewer turns.
/// </summary>
internal sealed class Walk(Script script, ImmutableArray<Lens> lenses, Ways ways)
{
    private const int Few = 4;

    private readonly Interest _interest = new(lenses);
    private readonly Moves[] _moves = [.. lenses.Select(lens => new Moves(script, lens, ways))];

    /// <summary>The moves of all lenses together, for a dialog that is new to many of them.</summary>
    private readonly Moves _every = new(script, new Lens(script, ways, new Sight(ways, ways.Looks), [.. lenses.SelectMany(lens => lens.Checks)]), ways);
    private readonly List<(Node Node, LensSet Lenses)> _open = [];

    /// <summary>Dialogs with answers left ahead. They wait until all others were walked.</summary>
    private readonly Queue<(Node Node, List<Waiting> Waiting)> _waiting = new();

    private int _dialogs;
    private int _steps;

    /// <summary>How many dialogs were told apart, and how many steps were taken between them.</summary>
    public (int Dialogs, int Steps) Run()
    {
        // The lenses of one walk have the same worlds.
        foreach (var worlds in lenses[0].Worlds.GroupBy(world => world.Area))
            In(ways.In(worlds.Key), [.. worlds]);
        return (_dialogs, _steps);
    }

    private void In(Script here, World[] worlds)
    {
        _interest.Clear();
        _open.Add((new Node(Dialog.New, null, null, null, new CaseFacts(here, [], isStaffed: true), new long[_interest.Remembering.Length]), _interest.All));
        while (true)
        {
            if (_open.Count > 0)
                FollowAll();
            else if (_waiting.TryDequeue(out var waiting))
                // Where another one stands for it, of this one it is only seen how an answer leads past what was answered before.
                Follow(waiting.Node, waiting.Waiting.SelectMany(one => OfWaiting(waiting.Node.Dialog, one)).DistinctBy(Moves.Name));
            else
                break;
        }

        // Not one dialog after the other: the first takes its first move, the second its second, and so on around. So dialogs come to differ in many answers at once, and fewer of
        // them are enough for all lenses.
        void FollowAll()
        {
            var open = _open.Select(one => (one.Node, Moves: MovesOf(one.Lenses, one.Node.Dialog).DistinctBy(Moves.Name).ToArray())).ToArray();
            _open.Clear();
            for (var round = 0; Array.Exists(open, one => round < one.Moves.Length); round++)
                for (var at = 0; at < open.Length; at++)
                    if (round < open[at].Moves.Length)
                        Follow(open[at].Node, [open[at].Moves[(at + round) % open[at].Moves.Length]]);
        }

        void Follow(Node node, IEnumerable<Input> inputs)
        {
            foreach (var input in inputs)
                foreach (var world in worlds)
                    // A turn that does not ask for the hours is the same at all of them.
                    if (!Take(here, node, world.Happening(input)))
                        break;
        }
    }

    private IEnumerable<Input> MovesOf(LensSet lenses, Dialog dialog)
    {
        var few = lenses.Numbers.Take(Few + 1).ToList();
        return few.Count > Few ? _every.At(dialog) : few.SelectMany(lens => _moves[lens].At(dialog));
    }

    private IEnumerable<Input> OfWaiting(Dialog dialog, Waiting waiting)
    {
        var found = _interest.StillNew(waiting);
        if (waiting.Lenses.Numbers.Skip(Few).Any())
            return found.IsEmpty ? _every.Answers(dialog) : _every.At(dialog);
        return waiting.Lenses.Numbers.SelectMany(lens => found.Has(lens) ? _moves[lens].At(dialog) : _moves[lens].Answers(dialog));
    }

    /// <summary>Takes one step, and says whether it depends on the hours.</summary>
    private bool Take(Script here, Node before, Input input)
    {
        _steps++;
        var taken = StateMachine.Take(here, before.Dialog, input);
        var (turn, facts) = (taken.Finish(), taken.Facts);
        var step = new Step(here, before, input, turn, taken.Here, facts);
        var memory = new long[before.Memory.Length];
        for (var one = 0; one < memory.Length; one++)
        {
            memory[one] = _interest.Remembering[one].Remember(before.Memory[one], step);
            _interest.Remembering[one].See(step, before.Memory[one], memory[one]);
        }

        _interest.Show(step, ways);
        Keep(new Node(turn.Dialog, before, input, step.Position, facts, memory));
        return taken.AsksForHours;
    }

    private void Keep(Node node)
    {
        var (now, later) = _interest.In(node);
        if (now.IsEmpty && later.Count == 0)
            return;
        _dialogs++;
        if (!now.IsEmpty)
            _open.Add((node, now));
        if (later.Count > 0)
            _waiting.Enqueue((node, later));
    }
}
