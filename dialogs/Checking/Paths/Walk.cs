using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>Walks everything that can happen in a script, by breadth, through a lens; the engine itself takes every step.</summary>
internal sealed class Walk(Script script, Lens lens, Ways ways)
{
    private readonly Moves _moves = new(script, lens, ways);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Queue<Node> _open = new();

    /// <summary>Dialogs with answers left ahead, and the keys of those that stand for them. They wait until all others were walked.</summary>
    private readonly Queue<(Node Node, string Key)> _waiting = new();

    private int _dialogs;
    private int _steps;

    /// <summary>How many dialogs were told apart, and how many steps were taken between them.</summary>
    public (int Dialogs, int Steps) Run()
    {
        foreach (var worlds in lens.Worlds.GroupBy(world => world.Area))
            In(ways.In(worlds.Key), [.. worlds]);
        return (_dialogs, _steps);
    }

    private void In(Script here, World[] worlds)
    {
        _known.Clear();
        _open.Enqueue(new Node(Dialog.New, null, null, null, new CaseFacts(here, [], isStaffed: true), new long[lens.Remembering.Length]));
        while (true)
        {
            if (_open.TryDequeue(out var node))
                Follow(node, _moves.At(node.Dialog));
            else if (_waiting.TryDequeue(out var waiting))
                // Another one stands for it: of this one it is only seen how an answer leads past what was answered before.
                Follow(waiting.Node, _known.Add(waiting.Key) ? _moves.At(waiting.Node.Dialog) : _moves.Answers(waiting.Node.Dialog));
            else
                break;
        }

        void Follow(Node node, IEnumerable<Input> inputs)
        {
            foreach (var input in inputs)
                foreach (var world in worlds)
                    Take(here, node, world.Happening(input));
        }
    }

    private void Take(Script here, Node before, Input input)
    {
        _steps++;
        var taken = StateMachine.Take(here, before.Dialog, input);
        var (turn, facts) = (taken.Finish(), taken.Facts);
        var views = lens.Views.Count == 1 ? [facts] : lens.Views.Select(view => new CaseFacts(ways.In(view.Area), turn.Dialog.Answers, view.IsStaffed, view.IsOpen)).ToArray();
        var step = new Step(here, before, input, turn, taken.Here, facts, views);
        var memory = new long[before.Memory.Length];
        for (var one = 0; one < memory.Length; one++)
        {
            memory[one] = lens.Remembering[one].Remember(before.Memory[one], step);
            lens.Remembering[one].See(step, before.Memory[one], memory[one]);
        }

        foreach (var check in lens.Seeing(step))
            check.See(step, before: 0, after: 0);
        if (!lens.HasSeenEnough(memory))
            Keep(new Node(turn.Dialog, before, input, step.Position, facts, memory));
    }

    /// <summary>
    /// A dialog with answers left ahead shows what the one without them shows, question by question: it is walked only where no such one was found. Those that follow one of
    /// them are waited for only where nothing stands for them yet.
    /// </summary>
    private void Keep(Node node)
    {
        var key = lens.Key(node.Dialog, node.Facts, node.Memory);
        var left = lens.LeftAhead(node.Dialog);
        if (left.Length == 0 ? !_known.Add(key) : (lens.LeftAhead(node.Parent!.Dialog).Length > 0 && _known.Contains(key)) || !_known.Add($"{key} + {left}"))
            return;
        _dialogs++;
        if (left.Length == 0)
            _open.Enqueue(node);
        else
            _waiting.Enqueue((node, key));
    }
}
