using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>The graph of a script: which states can still come, and what conditions the ways between them have.</summary>
internal sealed class Ways
{
    private readonly Script _script;
    private readonly Dictionary<string, HashSet<string>> _ahead;
    private readonly Dictionary<string, HashSet<string>> _askedAhead;

    public Ways(Script script)
    {
        _script = script;
        _ahead = script.States.ToDictionary(state => state.Id, state => Reached(state.Id), StringComparer.Ordinal);
        _askedAhead = _ahead.ToDictionary(
            pair => pair.Key, pair => pair.Value.Select(id => script.State(id).Fills).OfType<string>().ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        Looks = [.. script.States.SelectMany(state => state.Next.Select(edge => new Look(state, edge.When))), .. script.Interrupts.Select(edge => new Look(null, edge.When))];
    }

    /// <summary>What decides the way that a conversation takes.</summary>
    public IReadOnlyList<Look> Looks { get; }

    public bool IsRest(string state) => state.Length == 0 || _script.State(state).Rests;

    /// <summary>Whether the question for a slot is at this state or can still come.</summary>
    public bool IsAhead(string state, string slot) => _askedAhead[state].Contains(slot);

    /// <summary>
    /// The slots that are looked at from each state on: at it, at the states that can follow, or everywhere. What a state asks of a slot whose question comes only later is
    /// looked at everywhere, for it counts again when the answer is changed.
    /// </summary>
    public (HashSet<string> Everywhere, Dictionary<string, HashSet<string>> ByState) SeenFrom(IEnumerable<Look> looks)
    {
        var everywhere = new HashSet<string>(StringComparer.Ordinal);
        var at = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (state, when) in looks)
        {
            foreach (var slot in when.Slots().Where(slot => BuiltIn.Values(slot) is null || BuiltIn.IsSign(slot)))
            {
                if (state is null || (slot != state.Fills && IsAhead(state.Id, slot)))
                    everywhere.Add(slot);
                else
                    (at.TryGetValue(state.Id, out var here) ? here : at[state.Id] = new(StringComparer.Ordinal)).Add(slot);
            }
        }

        return (everywhere, _script.States.ToDictionary(
            state => state.Id,
            state => at.Count == 0 ? everywhere : everywhere.Concat(_ahead[state.Id].SelectMany(id => at.GetValueOrDefault(id) ?? [])).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal));
    }

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
