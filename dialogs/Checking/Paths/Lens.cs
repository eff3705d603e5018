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
    private readonly Ways _ways;
    private readonly Sight _sight;
    private readonly ILookup<string, Condition> _tests;
    private readonly Dictionary<string, SlotClasses> _classes = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Check> _remembering;
    private readonly ILookup<string, Check> _forgetful;

    public Lens(Script script, Ways ways, ImmutableArray<Check> checks)
    {
        (_script, _ways, Checks) = (script, ways, checks);
        var looks = ways.Looks.Concat(checks.SelectMany(check => check.Looks)).ToList();
        _tests = looks.SelectMany(look => look.When.BySlot()).ToLookup(test => test.Slot, test => test.Test, StringComparer.Ordinal);
        _sight = new Sight(ways, looks);
        _remembering = [.. checks.Where(check => check.Remembers)];
        _forgetful = checks.Where(check => !check.Remembers).ToLookup(check => check.At?.Id ?? "", StringComparer.Ordinal);
        ListensToAll = checks.Any(check => check.ListensToAll);
        StaysOnTheWay = checks.All(check => check is { At: { } at, Remembers: false, ReadsReplies: false, ListensToAll: false, MindsWaiting: false } && script.Interrupts.All(edge => edge.Go != at.Id));
        MindsWaiting = checks.Any(check => check.MindsWaiting);
        Worlds = World.Of(script, ways, ways.Looks.Concat(checks.Where(check => check.ReadsReplies).SelectMany(check => check.Looks)));
        Views = World.Of(script, ways, looks);
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

    /// <summary>
    /// Whether its checks only read conditions at states of the way, and remember nothing: then going back, starting again, calling a person and being led off the way by an
    /// interrupt come to nothing that was not there before.
    /// </summary>
    public bool StaysOnTheWay { get; }

    /// <summary>Whether a slot matters wherever the conversation stands, even before its question.</summary>
    public bool SeesEverywhere(string slot) => _sight.SeesEverywhere(slot);

    /// <summary>Whether the value of a slot matters to anything that can come from this state on.</summary>
    public bool Sees(string state, string slot) => _sight.Sees(state, slot);

    /// <summary>One value for each class of answers that is told apart; null is "I don't know".</summary>
    public ImmutableArray<string?> ValuesOf(string slot) => ClassesOf(slot).Representatives;

    public char ClassOf(string slot, string? value) => ClassesOf(slot).Of(value);

    /// <summary>At most so many dialogs are told apart, whatever the ways: large numbers are split among several walks.</summary>
    public double Size =>
        _script.States.Sum(state => _sight.CarriedAt(state.Id).Aggregate(1.0, (size, slot) => size * (ClassesOf(slot).Representatives.Length + (BuiltIn.IsSign(slot) ? 1 : 0)))) * Worlds.Count;

    /// <summary>How many combinations of answers there are at most, as a logarithm.</summary>
    public double Breadth => _sight.Carried.Sum(slot => Math.Log(ClassesOf(slot).Representatives.Length + 1)) + Math.Log(Worlds.Count);

    /// <summary>Whether this lens carries no answer that the other does not carry too.</summary>
    public bool IsWithin(Lens other) => _sight.Carried.All(other._sight.Carried.Contains);

    /// <summary>The same for dialogs that this lens does not tell apart, whatever was answered before its question: <see cref="LeftAhead"/>.</summary>
    public string Key(Dialog dialog, CaseFacts facts, long[] memory)
    {
        var key = new StringBuilder(dialog.State).Append(' ');
        key.Append(_ways.IsRest(dialog.State) ? dialog.Misunderstood % 3 : dialog.Misunderstood).Append(dialog.Silences);
        if (MindsWaiting)
            key.Append(dialog.WaitsForPerson ? 'w' : 'b');
        foreach (var slot in _sight.CarriedAt(dialog.State))
            key.Append(facts.Answer(slot) is { } answer ? ClassesOf(slot).Of(answer.Value) : SlotClasses.Open);
        foreach (var one in memory)
            key.Append(' ').Append(one);
        return key.ToString();
    }

    /// <summary>The questions ahead that are answered already and that nothing looks at before they come.</summary>
    public string LeftAhead(Dialog dialog)
    {
        if (_ways.IsRest(dialog.State))
            return "";
        var left = dialog.Answers.Where(answer => _ways.IsAhead(dialog.State, answer.Slot) && !_sight.SeesEverywhere(answer.Slot));
        return string.Join(' ', left.Select(answer => answer.Slot).Order(StringComparer.Ordinal));
    }

    private SlotClasses ClassesOf(string slot) =>
        _classes.TryGetValue(slot, out var classes) ? classes : _classes[slot] = new SlotClasses(_script, slot, _tests[slot]);
}
