using System.Collections.Immutable;
using System.Text;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>
/// What a walk tells apart. Two dialogs at one state are the same through a lens when they agree on every slot that a condition looks at from there on: the conditions of all ways
/// and interrupts, and those that the lens's checks look at. Why that loses nothing: docs/decisions/0028-walking-every-path.md.
/// </summary>
internal sealed class Lens
{
    private readonly Script _script;
    private readonly Dictionary<string, SlotClasses> _classes;
    private readonly Dictionary<string, HashSet<string>> _seenFrom;
    private readonly HashSet<string> _everywhere;
    private readonly ImmutableArray<Check> _remembering;
    private readonly ILookup<string, Check> _forgetful;

    public Lens(Script script, Ways ways, ImmutableArray<Check> checks)
    {
        (_script, Checks) = (script, checks);
        var looks = ways.Looks.Concat(checks.SelectMany(check => check.Looks)).ToList();
        var tests = looks.SelectMany(look => look.When.BySlot()).ToLookup(test => test.Slot, test => test.Test, StringComparer.Ordinal);
        _classes = tests.Where(test => IsAnswer(test.Key)).ToDictionary(test => test.Key, test => new SlotClasses(script, test.Key, test), StringComparer.Ordinal);
        (_everywhere, _seenFrom) = ways.SeenFrom(looks);
        _remembering = [.. checks.Where(check => check.Remembers)];
        _forgetful = checks.Where(check => !check.Remembers).ToLookup(check => check.At?.Id ?? "", StringComparer.Ordinal);
        ListensToAll = checks.Any(check => check.ListensToAll);
        MindsWaiting = checks.Any(check => check.MindsWaiting);
        Worlds = World.Of(script, ways.Looks.Concat(checks.Where(check => check.ReadsReplies).SelectMany(check => check.Looks)));
        Views = World.Of(script, looks);
    }

    public ImmutableArray<Check> Checks { get; }

    public ImmutableArray<Check> Remembering => _remembering;

    /// <summary>Whether no check would learn more from what can come after this.</summary>
    public bool HasSeenEnough(long[] memory)
    {
        if (_remembering.Length < Checks.Length)
            return false;
        for (var one = 0; one < memory.Length; one++)
            if (!_remembering[one].HasSeenEnough(memory[one]))
                return false;
        return true;
    }

    /// <summary>The checks that have something to see in a step: those of its states and those that look everywhere.</summary>
    public IEnumerable<Check> Seeing(Step step) => _forgetful[""].Concat(step.NewlyPassed.Append(step.Position.State).Distinct().SelectMany(state => _forgetful[state.Id]));

    /// <summary>Where and when it is walked.</summary>
    public IReadOnlyList<World> Worlds { get; }

    /// <summary>Where and when its conditions are looked at.</summary>
    public IReadOnlyList<World> Views { get; }

    /// <summary>Whether any check looks at what is said where no answer is given: to silence, to what is not understood, to "why?".</summary>
    public bool ListensToAll { get; }

    private bool MindsWaiting { get; }

    /// <summary>Whether a slot matters wherever the conversation stands, even before its question.</summary>
    public bool SeesEverywhere(string slot) => _everywhere.Contains(slot);

    /// <summary>Whether the value of a slot matters to anything that can come from this state on.</summary>
    public bool Sees(string state, string slot) => _classes.ContainsKey(slot) && _seenFrom[state].Contains(slot);

    /// <summary>One value for each class of answers that is told apart; null is "I don't know".</summary>
    public ImmutableArray<string?> ValuesOf(string slot) => (_classes.GetValueOrDefault(slot) ?? new SlotClasses(_script, slot, [])).Representatives;

    public char ClassOf(string slot, string? value) => _classes.TryGetValue(slot, out var classes) ? classes.Of(value) : 'a';

    /// <summary>At most so many dialogs are told apart, whatever the ways: large numbers are split among several walks.</summary>
    public double Size(Ways ways) =>
        _script.States.Sum(state => _seenFrom[state.Id].Where(slot => !ways.IsAhead(state.Id, slot))
            .Aggregate(1.0, (size, slot) => size * (_classes[slot].Representatives.Length + (BuiltIn.IsSign(slot) ? 1 : 0))))
        * Worlds.Count;

    /// <summary>How many combinations of answers there are at most.</summary>
    public double Breadth => _classes.Values.Aggregate((double)Worlds.Count, (size, classes) => size * (classes.Representatives.Length + 1));

    /// <summary>The same for dialogs that this lens does not tell apart.</summary>
    public string Key(Ways ways, Dialog dialog, long[] memory)
    {
        var key = new StringBuilder(dialog.State).Append(' ');
        key.Append(ways.IsRest(dialog.State) ? dialog.Misunderstood % 3 : dialog.Misunderstood).Append(dialog.Silences);
        if (MindsWaiting)
            key.Append(dialog.WaitsForPerson ? 'w' : 'b');
        foreach (var answer in dialog.Answers.Where(answer => Sees(dialog.State, answer.Slot) || ways.IsAhead(dialog.State, answer.Slot)).OrderBy(answer => answer.Slot, StringComparer.Ordinal))
            key.Append(' ').Append(answer.Slot).Append(Sees(dialog.State, answer.Slot) ? ClassOf(answer.Slot, answer.Value) : '+');
        foreach (var one in memory)
            key.Append(' ').Append(one);
        return key.ToString();
    }

    private static bool IsAnswer(string slot) => BuiltIn.Values(slot) is null || BuiltIn.IsSign(slot);
}
