using System.Collections.Concurrent;
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
    private readonly Dictionary<string, HashSet<State>> _lookedAtAside = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string State, string Slot), bool> _seen = new();
    private readonly ConcurrentDictionary<(string State, string Slot), bool> _seenAhead = new();
    private readonly ConcurrentDictionary<string, string[]> _carried = new(StringComparer.Ordinal);

    private readonly Sight? _below;

    /// <summary>What these look at, and what those <paramref name="below"/> do.</summary>
    public Sight(Ways ways, IEnumerable<Look> looks, Sight? below = null)
    {
        (_ways, _below) = (ways, below);
        foreach (var (state, when) in looks)
            foreach (var slot in when.Slots().Where(slot => BuiltIn.Values(slot) is null || BuiltIn.IsSign(slot)))
                Note(state, slot);
        Carried = [.. _everywhere.Union(_lookedAtAside.Keys).Union(_lookedAt.Where(looked => looked.Value.Any(state => state.Fills != looked.Key)).Select(looked => looked.Key)).Union(below?.Carried ?? []).Order(StringComparer.Ordinal)];
    }

    /// <summary>Every slot that is looked at elsewhere than where it is asked.</summary>
    public string[] Carried { get; }

    /// <summary>Whether a slot matters wherever the conversation stands, even before its question.</summary>
    public bool SeesEverywhere(string slot) => _everywhere.Contains(slot) || _below?.SeesEverywhere(slot) == true;

    /// <summary>Whether it can matter where its question was not passed.</summary>
    public bool CountsAside(string slot) => _everywhere.Contains(slot) || _lookedAtAside.ContainsKey(slot) || _below?.CountsAside(slot) == true;

    /// <summary>Whether the value of a slot matters to anything that can come from this state on.</summary>
    public bool Sees(string state, string slot)
    {
        if (!_seen.TryGetValue((state, slot), out var sees))
            _seen[(state, slot)] = sees = SeesAhead(state, slot) || CanComeToOne(state, slot, _lookedAt) || _below?.Sees(state, slot) == true;
        return sees;
    }

    /// <summary>Whether it matters from this state on even where its question was not passed.</summary>
    public bool SeesAhead(string state, string slot)
    {
        if (!_seenAhead.TryGetValue((state, slot), out var sees))
            _seenAhead[(state, slot)] = sees = _everywhere.Contains(slot) || CanComeToOne(state, slot, _lookedAtAside) || _below?.SeesAhead(state, slot) == true;
        return sees;
    }

    /// <summary>The slots whose answers matter here already: not those that count only once their question comes.</summary>
    public string[] CarriedAt(string state) => _carried.TryGetValue(state, out var slots)
        ? slots
        : _carried[state] = [.. Carried.Where(slot => SeesAhead(state, slot) || (!_ways.IsAhead(state, slot) && Sees(state, slot)))];

    private bool CanComeToOne(string state, string slot, Dictionary<string, HashSet<State>> looked) =>
        looked.TryGetValue(slot, out var states) && states.Any(at => _ways.CanCome(state, at.Id));

    private void Note(State? state, string slot)
    {
        if (_ways.IsEverywhere(state, slot))
        {
            _everywhere.Add(slot);
            return;
        }

        var looked = slot != state!.Fills && _ways.CanComeWithout(state, slot) ? _lookedAtAside : _lookedAt;
        (looked.TryGetValue(slot, out var states) ? states : looked[slot] = new(ReferenceEqualityComparer.Instance)).Add(state);
    }
}
