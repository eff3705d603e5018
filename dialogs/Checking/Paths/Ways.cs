using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>The graph of a script: which states can still come, and what conditions the ways between them have.</summary>
internal sealed class Ways
{
    private readonly Script _script;
    private readonly Dictionary<string, HashSet<string>> _ahead;
    private readonly Dictionary<string, HashSet<string>> _askedAhead;
    private readonly Dictionary<string, Script> _areas;

    public Ways(Script script)
    {
        _script = script;
        _areas = Site.Areas.ToDictionary(area => area, area => area == script.Site.Area ? script : script.For(script.Site with { Area = area }), StringComparer.Ordinal);
        _ahead = script.States.ToDictionary(state => state.Id, state => Reached(state.Id), StringComparer.Ordinal);
        _askedAhead = _ahead.ToDictionary(
            pair => pair.Key, pair => pair.Value.Select(id => script.State(id).Fills).OfType<string>().ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        Looks = [.. script.States.SelectMany(state => state.Next.Select(edge => new Look(state, edge.When))), .. script.Interrupts.Select(edge => new Look(null, edge.When))];
    }

    /// <summary>What decides the way that a conversation takes.</summary>
    public IReadOnlyList<Look> Looks { get; }

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

    private HashSet<string> Reached(string from)
    {
        // What interrupts can come at any time.
        var found = _script.Interrupts.Select(edge => edge.Go).Append(from).ToHashSet(StringComparer.Ordinal);
        var open = new Queue<string>(found);
        while (open.TryDequeue(out var state))
            foreach (var edge in _script.State(state).Next.Where(edge => found.Add(edge.Go)))
                open.Enqueue(edge.Go);
        return found;
    }
}
