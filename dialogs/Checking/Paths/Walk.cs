using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>Walks everything that can happen in a script, by breadth, through a lens; the engine itself takes every step.</summary>
internal sealed class Walk
{
    private readonly Lens _lens;
    private readonly Ways _ways;
    private readonly Dictionary<string, Script> _scripts;
    private readonly Moves _moves;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Queue<Node> _open = new();
    private int _steps;

    public Walk(Script script, Lens lens, Ways ways)
    {
        (_lens, _ways) = (lens, ways);
        _scripts = Site.Areas.ToDictionary(area => area, area => area == script.Site.Area ? script : script.For(script.Site with { Area = area }), StringComparer.Ordinal);
        _moves = new Moves(script, lens, ways);
    }

    /// <summary>How many dialogs were told apart, and how many steps were taken between them.</summary>
    public (int Dialogs, int Steps) Run()
    {
        var dialogs = 0;
        foreach (var worlds in _lens.Worlds.GroupBy(world => world.Area))
        {
            _known.Clear();
            var script = _scripts[worlds.Key];
            _open.Enqueue(new Node(Dialog.New, null, null, null, new CaseFacts(script, [], isStaffed: true), new long[_lens.Remembering.Length]));
            while (_open.TryDequeue(out var node))
                foreach (var input in _moves.At(node.Dialog))
                    foreach (var world in worlds)
                        Take(script, node, world.Happening(input));
            dialogs += _known.Count;
        }

        return (dialogs, _steps);
    }

    private void Take(Script script, Node before, Input input)
    {
        _steps++;
        var turn = StateMachine.Next(script, before.Dialog, input);
        var facts = new CaseFacts(script, turn.Dialog.Answers, input.Staffed, input.Closed is null);
        var views = _lens.Views.Count == 1 ? [facts] : _lens.Views.Select(view => new CaseFacts(_scripts[view.Area], turn.Dialog.Answers, view.IsStaffed, view.IsOpen)).ToArray();
        var step = new Step(script, before, input, turn, Position.Of(script, facts), facts, views);
        var memory = new long[before.Memory.Length];
        for (var one = 0; one < memory.Length; one++)
        {
            memory[one] = _lens.Remembering[one].Remember(before.Memory[one], step);
            _lens.Remembering[one].See(step, before.Memory[one], memory[one]);
        }

        foreach (var check in _lens.Seeing(step))
            check.See(step, before: 0, after: 0);
        if (!_lens.HasSeenEnough(memory) && _known.Add(_lens.Key(_ways, turn.Dialog, memory)))
            _open.Enqueue(new Node(turn.Dialog, before, input, step.Position, facts, memory));
    }
}
