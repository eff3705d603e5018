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
    private readonly (string Message, bool FindsMoreWhereSaid)[] _doubted;

    public Lens(Script script, Ways ways, Sight ofWays, ImmutableArray<Check> checks)
    {
        (_script, _ways, Checks) = (script, ways, checks);
        var looks = checks.SelectMany(check => check.Looks).ToList();
        _tests = looks.SelectMany(look => look.When.BySlot()).ToLookup(test => test.Slot, test => test.Test, StringComparer.Ordinal);
        _sight = new Sight(ways, looks, ofWays);
        _remembering = [.. checks.Where(check => check.Remembers)];
        var doubts = checks.Select(check => check.Doubt).ToList();
        _doubted = [.. doubts.SelectMany(doubt => doubt.Unsaid.Select(message => (message, false)).Concat(doubt.Said.Select(message => (message, true)))).Distinct()];
        ListensToAll = checks.Any(check => check.ListensToAll);
        ReadsRowsOnly = checks.All(check => check is { Remembers: false, ReadsReplies: false, ListensToAll: false, MindsWaiting: false });
        IsOfNoPlace = checks.All(check => check.At is null);
        StaysOnTheWay = ReadsRowsOnly && checks.All(check => check.At is { } at && script.Interrupts.All(edge => edge.Go != at.Id));
        MindsWaiting = checks.Any(check => check.MindsWaiting);
        Worlds = World.Of(script, ways, ways.WorldLooks.Concat(checks.Where(check => check.ReadsReplies).SelectMany(check => check.Looks)));
        Views = World.Of(script, ways, ways.WorldLooks.Concat(looks));
    }

    public ImmutableArray<Check> Checks { get; }

    public ImmutableArray<Check> Remembering => _remembering;

    /// <summary>Whether no check would learn more from what can come after this.</summary>
    public bool HasSeenEnough(ReadOnlySpan<long> memory)
    {
        if (_remembering.Length < Checks.Length)
            return false;
        for (var one = 0; one < memory.Length; one++)
            if (!_remembering[one].HasSeenEnough(memory[one]))
                return false;
        return true;
    }

    /// <summary>A step with the facts as they would be elsewhere and at other hours, where its conditions look at that.</summary>
    public Step Viewed(Step step, Ways ways) => Views.Count == 1
        ? step
        : step with { Views = Views.Select(view => new CaseFacts(ways.In(view.Area), step.Turn.Dialog.Answers, view.IsStaffed, view.IsOpen)).ToArray() };

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

    /// <summary>Whether its checks read conditions only: not what is said, nor what was said before.</summary>
    public bool ReadsRowsOnly { get; }

    /// <summary>Whether a slot can matter where its question was not passed.</summary>
    public bool CountsAside(string slot) => _sight.CountsAside(slot);

    /// <summary>Whether its checks look wherever the conversation stands.</summary>
    public bool IsOfNoPlace { get; }

    /// <summary>Whether a slot matters wherever the conversation stands, even before its question.</summary>
    public bool SeesEverywhere(string slot) => _sight.SeesEverywhere(slot);

    /// <summary>Whether it matters from this state on even where its question was not passed.</summary>
    public bool SeesAhead(string state, string slot) => _sight.SeesAhead(state, slot);

    /// <summary>Whether the value of a slot matters to anything that can come from this state on.</summary>
    public bool Sees(string state, string slot) => _sight.Sees(state, slot);

    /// <summary>One value for each class of answers that is told apart; null is "I don't know".</summary>
    public ImmutableArray<string?> ValuesOf(string slot) => ClassesOf(slot).Representatives;

    public char ClassOf(string slot, string? value) => ClassesOf(slot).Of(value);

    /// <summary>What a walk has to follow beside the answers; lenses that want different things would make each other's walks longer.</summary>
    public (bool, bool, bool, bool, bool, string) Manner => (ListensToAll, MindsWaiting, StaysOnTheWay, ReadsRowsOnly && IsOfNoPlace, _remembering.Length > 0, string.Join(' ', Worlds));

    /// <summary>The same for dialogs that this lens does not tell apart, whatever was answered before its question: <see cref="LeftAhead"/>.</summary>
    public string Key(Dialog dialog, CaseFacts facts, ReadOnlySpan<long> memory)
    {
        var key = new StringBuilder(PlainKey(dialog));
        foreach (var slot in _sight.CarriedAt(dialog.State))
            key.Append(facts.Answer(slot) is { } answer ? ClassesOf(slot).Of(answer.Value) : SlotClasses.Open);
        for (var one = 0; one < memory.Length; one++)
            if (!_remembering[one].LessShowsMore)
                key.Append(' ').Append(memory[one]);
        return key.ToString();
    }

    /// <summary>The key of a dialog of which no answer is carried: the same for every lens of a walk.</summary>
    public string PlainKey(Dialog dialog) =>
        $"{dialog.State} {(_ways.IsRest(dialog.State) ? dialog.Misunderstood % 3 : dialog.Misunderstood)}{dialog.Silences}{(MindsWaiting && dialog.WaitsForPerson ? "w" : "")}";

    /// <summary>Whether it tells dialogs apart by more than where they stand and what was answered.</summary>
    public bool TellsMore => _remembering.Length > 0 || _doubted.Length > 0;

    /// <summary>Every slot that it carries somewhere.</summary>
    public IReadOnlyList<string> Carried => _sight.Carried;

    /// <summary>Whether it tells dialogs at a state apart by this answer.</summary>
    public bool Carries(string state, string slot) => _sight.CarriedAt(state).Contains(slot);

    /// <summary>What is to be told apart beside the key, as bits: where fewer are set, more can be found.</summary>
    public long[] Marks(Dialog dialog, ReadOnlySpan<long> memory)
    {
        const int bits = 64;
        var marks = new long[memory.Length + (_doubted.Length + bits - 1) / bits];
        for (var one = 0; one < memory.Length; one++)
            marks[one] = _remembering[one].LessShowsMore ? memory[one] : 0;
        for (var one = 0; one < _doubted.Length; one++)
            if (dialog.Said.Contains(_doubted[one].Message) != _doubted[one].FindsMoreWhereSaid)
                marks[memory.Length + one / bits] |= 1L << one % bits;
        return marks;
    }

    /// <summary>The questions ahead that are answered already and that nothing looks at before they come.</summary>
    public string LeftAhead(Dialog dialog) => Ahead(dialog, slot => !SeesAhead(dialog.State, slot));

    /// <summary>All questions ahead that are answered already.</summary>
    public string AnsweredAhead(Dialog dialog) => Ahead(dialog, _ => true);

    private string Ahead(Dialog dialog, Func<string, bool> counts)
    {
        if (_ways.IsRest(dialog.State))
            return "";
        var ahead = dialog.Answers.Where(answer => _ways.IsAhead(dialog.State, answer.Slot) && counts(answer.Slot)).Select(answer => answer.Slot).ToList();
        ahead.Sort(StringComparer.Ordinal);
        return string.Join(' ', ahead);
    }

    private SlotClasses ClassesOf(string slot) =>
        _classes.TryGetValue(slot, out var classes) ? classes : _classes[slot] = new SlotClasses(_script, slot, _ways.Tests[slot].Concat(_tests[slot]));
}
