using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>
/// Which answers some conditions can still look at, state by state: the live variables of the flow. An answer is carried past its question only where a condition of another state,
/// or one that holds everywhere, looks at it.
/// </summary>
internal sealed class Sight
{
    private readonly Ways _ways;
    private readonly HashSet<string> _everywhere = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<State>> _lookedAt = new(StringComparer.Ordinal);
    private readonly Dictionary<(string State, string Slot), bool> _seen = [];
    private readonly Dictionary<string, string[]> _carried = new(StringComparer.Ordinal);

    public Sight(Ways ways, IEnumerable<Look> looks)
    {
        _ways = ways;
        foreach (var (state, when) in looks)
            foreach (var slot in when.Slots().Where(slot => BuiltIn.Values(slot) is null || BuiltIn.IsSign(slot)))
                Note(state, slot);
        Carried = [.. _everywhere.Union(_lookedAt.Where(looked => looked.Value.Any(state => state.Fills != looked.Key)).Select(looked => looked.Key)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Every slot that is looked at elsewhere than where it is asked.</summary>
    public string[] Carried { get; }

    /// <summary>Whether a slot matters wherever the conversation stands, even before its question.</summary>
    public bool SeesEverywhere(string slot) => _everywhere.Contains(slot);

    /// <summary>Whether the value of a slot matters to anything that can come from this state on.</summary>
    public bool Sees(string state, string slot)
    {
        if (!_seen.TryGetValue((state, slot), out var sees))
            _seen[(state, slot)] = sees = SeesEverywhere(slot) || (_lookedAt.TryGetValue(slot, out var states) && states.Any(at => _ways.CanCome(state, at.Id)));
        return sees;
    }

    /// <summary>The slots whose answers matter here already: not those that count only once their question comes.</summary>
    public string[] CarriedAt(string state) => _carried.TryGetValue(state, out var slots)
        ? slots
        : _carried[state] = [.. Carried.Where(slot => SeesEverywhere(slot) || (!_ways.IsAhead(state, slot) && Sees(state, slot)))];

    private void Note(State? state, string slot)
    {
        if (_ways.IsEverywhere(state, slot))
            _everywhere.Add(slot);
        else
            (_lookedAt.TryGetValue(slot, out var states) ? states : _lookedAt[slot] = new(ReferenceEqualityComparer.Instance)).Add(state!);
    }
}
