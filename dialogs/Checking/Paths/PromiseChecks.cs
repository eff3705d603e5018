using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>When its condition comes true, or danger is pressed while it is true, the reply says what it must, whoever is on shift: the words of a hand-off do not count.</summary>
internal sealed class NextReplyCheck(Script script, NextReplySays promise) : PromiseCheck(script, promise)
{
    private readonly HashSet<string> _handOff = [.. script.HandOff.Say.SelectMany(row => row.Messages)];

    public override IEnumerable<Look> Looks => Saying(message => !_handOff.Contains(message) && promise.Wanted.Any(one => one.IsSaidBy(Words, message))).Append(new Look(null, promise.When));

    protected override bool IsSaidBetterNow => true;

    protected override bool CouldBreak(Step step) => IsDue(step);

    protected override bool Minds(string message) => promise.Wanted.Any(one => one.IsSaidBy(Words, message));

    protected override string? Broken(Step step, long before, long after) =>
        IsDue(step) && Heard(0, step.Said.Where(message => !_handOff.Contains(message)), promise.Wanted) is var heard && heard != AllOf(promise.Wanted)
            ? $"the reply does not say {Missing(heard, promise.Wanted)}; say it there"
            : null;

    private bool IsDue(Step step) => promise.When.Holds(step.Facts) && (!promise.When.Holds(step.Before.Facts) || step.Input is Fired { Trigger: Triggers.Danger });
}

/// <summary>While its condition holds nothing is asked.</summary>
internal sealed class AsksNothingCheck(Script script, AsksNothing promise) : PromiseCheck(script, promise)
{
    public override IEnumerable<Look> Looks => [new Look(null, promise.When)];

    public override bool ListensToAll => true;

    protected override string? Broken(Step step, long before, long after) =>
        promise.When.Holds(step.Facts) && step.Turn.Replies.FirstOrDefault(reply => reply.Ask is not null) is { } asked
            ? $"'{asked.Ask!.State}' is asked; add an interrupt that leads to a state at rest"
            : null;
}

/// <summary>While its condition holds none of these is said.</summary>
internal sealed class NeverSaysCheck(Script script, NeverSays promise) : PromiseCheck(script, promise)
{
    public override IEnumerable<Look> Looks => Saying([new AnyOf(promise.Unwanted)]).Append(new Look(null, promise.When));

    protected override bool CouldBreak(Step step) => promise.When.Holds(step.Facts);

    protected override bool Minds(string message) => promise.Unwanted.Any(target => target.IsSaidBy(Words, message));

    public override bool MindsWaiting => IsSaidAtHandOff(message => promise.Unwanted.Any(target => target.IsSaidBy(Words, message)));

    public override bool ListensToAll => MindsWaiting;

    protected override string? Broken(Step step, long before, long after)
    {
        if (!promise.When.Holds(step.Facts))
            return null;
        var said = from message in step.Said from target in promise.Unwanted where target.IsSaidBy(Words, message) select $"'{message}' is said{(target.Message is null ? $" and names {Name(target)}" : "")}; narrow the condition of its row";
        return said.FirstOrDefault();
    }
}

/// <summary>While its condition holds, other services come only after these.</summary>
internal sealed class NamesFirstCheck(Script script, NamesFirst promise) : PromiseCheck(script, promise)
{
    /// <summary>
    /// Who hears the first of them, and whatever is named before the question at which that is. What is named later is found by whatever is named at the end, if they were not.
    /// </summary>
    public override IEnumerable<Look> Looks
    {
        get
        {
            var first = Script.States.ToList().FindIndex(state => state.Earns.SelectMany(row => row.Messages).Any(NamesOneOfThem));
            var early = Script.States.Take(first < 0 ? Script.States.Length : first).SelectMany(state => state.Earns.Concat(state.Ask).SelectMany(row => row.Messages)).Where(NamesAnother);
            var meant = early.Concat(Script.HandOff.Say.SelectMany(row => row.Messages).Where(NamesAnother)).ToHashSet(StringComparer.Ordinal);
            return Saying(message => meant.Contains(message) || NamesOneOfThem(message)).Append(new Look(null, promise.When));
        }
    }

    public override bool Remembers => true;

    public override bool LessShowsMore => true;

    protected override bool CouldBreak(Step step) => promise.When.Holds(step.Facts);

    protected override bool Minds(string message) => NamesAnother(message);

    public override bool HasSeenEnough(long memory) => memory == AllOf(promise.First) || IsBroken;

    public override long Remember(long memory, Step step) => Services(step).Aggregate(memory, (named, one) => named | Bit(one.Service));

    protected override string? Broken(Step step, long before, long after)
    {
        if (!promise.When.Holds(step.Facts))
            return null;
        foreach (var (message, service) in Services(step))
        {
            before |= Bit(service);
            if (before != AllOf(promise.First) && Bit(service) == 0 && !promise.But.Any(one => Is(one, service)))
                return $"'{message}' names service.{service} before {Missing(before, promise.First)}; name that first";
        }

        return null;
    }

    private IEnumerable<(string Message, string Service)> Services(Step step) => step.Said.SelectMany(message => Words.ServicesOf(message).Select(service => (message, service)));

    private bool NamesAnother(string message) => Words.ServicesOf(message).Any(service => Bit(service) == 0 && !promise.But.Any(one => Is(one, service)));

    private bool NamesOneOfThem(string message) => Words.ServicesOf(message).Any(service => Bit(service) != 0);

    private long Bit(string service)
    {
        for (var one = 0; one < promise.First.Length; one++)
            if (Is(promise.First[one], service))
                return 1L << one;
        return 0;
    }

    private static bool Is(AnyOf any, string service) => any.Targets.Any(target => target.Service == service);
}

/// <summary>Whoever comes to a state, or to any end, has heard all of these.</summary>
internal sealed class SaidBeforeCheck(Script script, SaidBefore promise) : PromiseCheck(script, promise)
{
    public override IEnumerable<Look> Looks => Saying(promise.Wanted).Append(new Look(promise.State is { } state ? Script.State(state) : null, promise.When));

    public override bool Remembers => true;

    public override bool LessShowsMore => true;

    public override bool ListensToAll => promise.State is null;

    public override bool HasSeenEnough(long memory) => memory == AllOf(promise.Wanted) || IsBroken;

    public override long Remember(long memory, Step step) => Heard(memory, step.Said, promise.Wanted);

    protected override string? Broken(Step step, long before, long after) =>
        after != AllOf(promise.Wanted) && IsThere(step) && promise.When.Holds(step.Facts) ? $"{Missing(after, promise.Wanted)} was not said by then; say it on that way" : null;

    private bool IsThere(Step step) => promise.State is { } state
        ? step.Position.State.Id == state
        : step.Position.State.Rests || step.Turn.Effects.Any(effect => effect is End or HandOff);
}

/// <summary>Whoever asks for a person, anywhere, is put before one at once.</summary>
internal sealed class PersonCheck(Script script, PersonWithinATurn promise) : PromiseCheck(script, promise)
{
    public override IEnumerable<Look> Looks => [new Look(null, Script.HandOff.When.Where(BuiltIn.AskedPerson, "yes"))];

    protected override string? Broken(Step step, long before, long after) =>
        step.Input is Fired { Trigger: Triggers.Person } && !step.Turn.Dialog.WaitsForPerson
            ? "a person was asked for and nobody is called; let 'when' of handoff hold where asked-person is yes"
            : null;
}

/// <summary>Counts the questions on a way.</summary>
internal sealed class QuestionsCheck(Script script, QuestionsAtMost promise) : PromiseCheck(script, promise)
{
    public override IEnumerable<Look> Looks => [];

    public override bool Remembers => true;

    public override bool HasSeenEnough(long memory) => IsBroken;

    protected override string Code => "too-many-questions";

    public override long Remember(long memory, Step step) => step.Position.Passed.Length + (step.Position.State.Rests ? 0 : 1);

    protected override string? Broken(Step step, long before, long after) =>
        after > promise.Number ? $"there are {after}: {string.Join(", ", step.Position.Passed.Append(step.Position.State).Where(state => !state.Rests).Select(state => state.Id))}; leave one out" : null;
}

/// <summary>No message has these words, whoever reads it.</summary>
internal sealed class WordsCheck(Script script, NeverWords promise) : PromiseCheck(script, promise)
{
    private readonly Dictionary<string, string> _offending = Offending(script, promise);

    public override IEnumerable<Look> Looks => Saying(_offending.ContainsKey);

    protected override bool CouldBreak(Step step) => true;

    protected override bool Minds(string message) => _offending.ContainsKey(message);

    protected override string? Broken(Step step, long before, long after) =>
        step.Said.FirstOrDefault(_offending.ContainsKey) is { } message ? Why(message) : null;

    /// <summary>Also where no walk comes: what operators send and what stands on the page of advice.</summary>
    public override IEnumerable<Problem> Found()
    {
        var found = base.Found().ToList();
        return found.Count > 0 || _offending.Count == 0 ? found : [Script.Places.Of(promise).Problem(Code, $"\"{promise.Text}\" does not hold: {Why(_offending.Keys.First())}")];
    }

    private string Why(string message) => $"'{message}' says \"{_offending[message]}\"; say it in other words";

    private static Dictionary<string, string> Offending(Script script, NeverWords promise) =>
        (from message in script.Words.Messages.Keys
         let phrase = promise.Phrases.FirstOrDefault(phrase => script.Message(message).Contains(phrase, StringComparison.OrdinalIgnoreCase))
         where phrase is not null
         select (message, phrase)).ToDictionary(one => one.message, one => one.phrase, StringComparer.Ordinal);
}
