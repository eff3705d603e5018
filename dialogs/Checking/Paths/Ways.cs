using System.Collections.Concurrent;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>The graph of a script: which states can still come, and what conditions the ways between them have.</summary>
internal sealed class Ways
{
    private readonly Script _script;
    private readonly Dictionary<string, HashSet<string>> _ahead;
    private readonly Dictionary<string, HashSet<string>> _askedAhead;
    private readonly ConcurrentDictionary<string, HashSet<string>> _without = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Script> _areas;

    public Ways(Script script)
    {
        _script = script;
        _areas = Site.Areas.ToDictionary(area => area, area => area == script.Site.Area ? script : script.For(script.Site with { Area = area }), StringComparer.Ordinal);
        _ahead = script.States.ToDictionary(state => state.Id, state => Reached([state.Id, .. script.Interrupts.Select(edge => edge.Go)], past: _ => true), StringComparer.Ordinal);
        // What interrupts can come at any time.
        _askedAhead = _ahead.ToDictionary(
            pair => pair.Key, pair => pair.Value.Select(id => script.State(id).Fills).OfType<string>().ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        Looks = [.. script.States.SelectMany(state => state.Next.Select(edge => new Look(state, edge.When))), .. script.Interrupts.Select(edge => new Look(null, edge.When))];
        WorldLooks = [.. Looks.Where(look => look.When.Slots().Any(slot => slot is BuiltIn.Area or BuiltIn.Open or BuiltIn.Staffed))];
        Tests = Looks.SelectMany(look => look.When.BySlot()).ToLookup(test => test.Slot, test => test.Test, StringComparer.Ordinal);
    }

    /// <summary>What decides the way that a conversation takes.</summary>
    public IReadOnlyList<Look> Looks { get; }

    /// <summary>Those that look at where and when it is.</summary>
    public IReadOnlyList<Look> WorldLooks { get; }

    /// <summary>The parts of their conditions, by slot.</summary>
    public ILookup<string, Condition> Tests { get; }

    /// <summary>The script as it is in an area.</summary>
    public Script In(string area) => _areas[area];

    public bool IsRest(string state) => state.Length == 0 || _script.State(state).Rests;

    /// <summary>Whether the question for a slot is at this state or can still come.</summary>
    public bool IsAhead(string state, string slot) => _askedAhead[state].Contains(slot);

    /// <summary>Whether a conversation that stands at one state is at the other, or can still come there.</summary>
    public bool CanCome(string from, string to) => _ahead[from].Contains(to);

    /// <summary>
    /// Whether this look counts wherever the conversation stands: nobody says at which state, or it is at a state that can come before the question of the slot, so that it
    /// counts again when the answer is changed.
    /// </summary>
    public bool IsEverywhere(State? at, string slot) => at is null || (slot != at.Fills && IsAhead(at.Id, slot));

    /// <summary>
    /// Whether one can come to a state and not past the question of a slot, so that an answer counts there that was given ahead, or left aside by a change. At rest, but for
    /// interrupts, no answer is left of a question that was not passed.
    /// </summary>
    public bool CanComeWithout(State at, string slot)
    {
        if (_script.Interrupts.Any(edge => edge.Go == at.Id))
            return true;
        return !at.Rests && _without.GetOrAdd(slot, asked => Reached([_script.Start], past: state => state.Fills != asked)).Contains(at.Id);
    }

    private HashSet<string> Reached(IEnumerable<string> from, Func<State, bool> past)
    {
        var found = from.ToHashSet(StringComparer.Ordinal);
        var open = new Queue<State>(found.Select(_script.State));
        while (open.TryDequeue(out var state))
            if (past(state))
                foreach (var edge in state.Next.Where(edge => found.Add(edge.Go)))
                    open.Enqueue(_script.State(edge.Go));
        return found;
    }
}
