using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>A dialog that waits for some lenses, with answers left ahead, and under which key they know the one without them.</summary>
internal readonly record struct Waiting(LensSet Lenses, string Key, long[] Marks, bool IsApart);

/// <summary>
/// Which of the lenses of a walk have not seen the like of a dialog. Most lenses look at few answers: a lens that carries no answer of a dialog tells it from others by its state
/// alone, and those lenses are asked all at once.
/// </summary>
internal sealed class Interest
{
    private readonly ImmutableArray<Lens> _lenses;
    private readonly Known[] _known;
    private readonly int[] _memoryFrom;
    private readonly ILookup<string, (Check Check, Lens Lens)> _forgetful;
    private readonly ILookup<string, int> _carryingSomewhere;
    private readonly LensSet _all;
    private readonly LensSet _apart;
    private readonly Dictionary<(string State, string Slot), LensSet> _carrying = [];
    private readonly Dictionary<string, LensSet> _seen = new(StringComparer.Ordinal);

    public Interest(ImmutableArray<Lens> lenses)
    {
        _lenses = lenses;
        _known = [.. lenses.Select(_ => new Known())];
        Remembering = [.. lenses.SelectMany(lens => lens.Remembering)];
        _memoryFrom = [.. lenses.Select((_, at) => lenses.Take(at).Sum(lens => lens.Remembering.Length))];
        _forgetful = lenses.SelectMany(lens => lens.Checks.Where(check => !check.Remembers).Select(check => (Check: check, Lens: lens))).ToLookup(one => one.Check.At?.Id ?? "", StringComparer.Ordinal);
        _carryingSomewhere = lenses.SelectMany((lens, at) => lens.Carried.Select(slot => (Slot: slot, At: at))).ToLookup(one => one.Slot, one => one.At, StringComparer.Ordinal);
        (_all, _apart) = (None(), None());
        for (var at = 0; at < lenses.Length; at++)
        {
            _all.Add(at);
            if (lenses[at].TellsMore)
                _apart.Add(at);
        }
    }

    public ImmutableArray<Check> Remembering { get; }

    public LensSet All => _all;

    public void Clear()
    {
        _seen.Clear();
        foreach (var known in _known)
            known.Clear();
    }

    /// <summary>Shows a step to the checks that remember nothing and have something to see in it.</summary>
    public void Show(Step step, Ways ways)
    {
        foreach (var (check, lens) in _forgetful[""])
            check.See(lens.Viewed(step, ways), before: 0, after: 0);
        foreach (var state in step.NewlyPassed.Append(step.Position.State).Distinct())
            foreach (var (check, lens) in _forgetful[state.Id])
                check.See(lens.Viewed(step, ways), before: 0, after: 0);
    }

    /// <summary>The lenses that want it followed, and those for which it waits.</summary>
    public (LensSet Now, List<Waiting> Later) In(Node node)
    {
        var (now, later) = (None(), new List<Waiting>());
        var touched = Touched(node.Dialog);
        foreach (var at in touched.Numbers)
            Ask(at, node, now, later);
        var others = _all.Copy();
        others.Remove(touched);
        if (!others.IsEmpty)
            AskTogether(others, node, now, later);
        return (now, later);
    }

    /// <summary>Those of them for which none was found meanwhile that stands for it.</summary>
    public LensSet StillNew(Waiting waiting)
    {
        var found = None();
        foreach (var at in waiting.Lenses.Numbers.Where(at => waiting.IsApart ? _known[at].Add(waiting.Key, waiting.Marks) : !Seen(waiting.Key).Has(at)))
            found.Add(at);
        if (!waiting.IsApart)
            Seen(waiting.Key).Add(found);
        return found;
    }

    /// <summary>The lenses that carry one of its answers, and those that tell dialogs apart by more than answers.</summary>
    private LensSet Touched(Dialog dialog)
    {
        var touched = _apart.Copy();
        foreach (var answer in dialog.Answers)
            touched.Add(Carrying(dialog.State, answer.Slot));
        return touched;
    }

    private LensSet Carrying(string state, string slot)
    {
        if (_carrying.TryGetValue((state, slot), out var carrying))
            return carrying;
        carrying = None();
        foreach (var at in _carryingSomewhere[slot].Where(at => _lenses[at].Carries(state, slot)))
            carrying.Add(at);
        return _carrying[(state, slot)] = carrying;
    }

    /// <summary>
    /// A dialog with answers left ahead shows what the one without them shows, question by question: it is walked only where no such one was found. Those that follow one of
    /// them are waited for only where nothing stands for them yet.
    /// </summary>
    private void Ask(int at, Node node, LensSet now, List<Waiting> later)
    {
        var (lens, known) = (_lenses[at], _known[at]);
        var memory = node.Memory.AsSpan(_memoryFrom[at], lens.Remembering.Length);
        if (lens.HasSeenEnough(memory))
            return;
        var key = lens.Key(node.Dialog, node.Facts, memory);
        var marks = lens.Marks(node.Dialog, memory);
        var left = lens.LeftAhead(node.Dialog);
        if (left.Length == 0)
        {
            if (known.Add(key, marks))
                now.Add(at);
        }
        else if (!(lens.LeftAhead(node.Parent!.Dialog).Length > 0 && known.Has(key, marks)) && known.Add($"{key} + {left}", marks))
        {
            var lenses = None();
            lenses.Add(at);
            later.Add(new Waiting(lenses, key, marks, IsApart: true));
        }
    }

    /// <summary>The same for all lenses that carry none of its answers.</summary>
    private void AskTogether(LensSet lenses, Node node, LensSet now, List<Waiting> later)
    {
        var any = _lenses[0];
        var key = any.PlainKey(node.Dialog);
        var left = any.AnsweredAhead(node.Dialog);
        var isLeft = left.Length > 0;
        var seen = Seen(isLeft ? $"{key} + {left}" : key);
        lenses.Remove(seen);
        if (lenses.IsEmpty)
            return;
        if (isLeft && any.AnsweredAhead(node.Parent!.Dialog).Length > 0)
        {
            var stoodFor = Seen(key);
            foreach (var at in lenses.Numbers.Where(at => stoodFor.Has(at) && _lenses[at].LeftAhead(node.Parent.Dialog).Length > 0).ToList())
                lenses.Remove(Only(at));
            if (lenses.IsEmpty)
                return;
        }

        seen.Add(lenses);
        if (isLeft)
            later.Add(new Waiting(lenses, key, [], IsApart: false));
        else
            now.Add(lenses);
    }

    private LensSet Seen(string key) => _seen.TryGetValue(key, out var seen) ? seen : _seen[key] = None();

    private LensSet None() => new(_lenses.Length);

    private LensSet Only(int at)
    {
        var only = None();
        only.Add(at);
        return only;
    }
}
