using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>Looks for the shortest conversation that breaks one promise.</summary>
internal abstract class PromiseCheck(Script script, Promise promise) : Check
{
    private Step? _shortest;
    private string _why = "";
    private readonly SortedSet<string> _doubtful = new(StringComparer.Ordinal);
    private ImmutableHashSet<string>? _saidOnce;

    public override IEnumerable<Place> Places => [script.Places.Of(promise)];

    protected Script Script => script;

    protected Words Words => script.Words;

    public override bool ReadsReplies => true;

    protected virtual string Code => "broken-promise";

    /// <summary>Why this step breaks it, and how to mend it; null while it is kept.</summary>
    protected abstract string? Broken(Step step, long before, long after);

    /// <summary>Of what it minds, what is not said again once it was said.</summary>
    private ImmutableHashSet<string> SaidOnce => _saidOnce ??=
        [.. RowList.Of(script).Where(list => list.Use is Use.Opening or Use.Earns or Use.Plan).SelectMany(list => list.Rows).SelectMany(row => row.Messages).Where(Minds)];

    /// <summary>Whether it could be broken at all where these facts hold, whatever is said.</summary>
    protected virtual bool CouldBreak(Step step) => false;

    /// <summary>The first that is found on a walk by breadth is the shortest on it.</summary>
    protected bool IsBroken => _shortest is not null;

    public override void See(Step step, long before, long after)
    {
        if (_shortest is not null && _shortest.Before.Depth <= step.Before.Depth)
            return;
        if (Broken(step, before, after) is { } why)
            (_shortest, _why) = (step, why);
        else if (_shortest is null && !SaidOnce.IsEmpty)
            DoubtIfSaidOtherwise(step, before, after);
    }

    public override Doubt Doubt => _shortest is not null ? Doubt.None : IsSaidBetterNow ? new Doubt([], [.. _doubtful]) : new Doubt([.. _doubtful], []);

    /// <summary>Whether it matters of a message that it was said before, or was not.</summary>
    protected virtual bool Minds(string message) => false;

    /// <summary>Whether it is broken by what is not said: then having said it before is what could break it.</summary>
    protected virtual bool IsSaidBetterNow => false;

    /// <summary>Takes the same step where all that it minds was not said yet, or was, and notes of what it was kept by that alone.</summary>
    private void DoubtIfSaidOtherwise(Step step, long before, long after)
    {
        var dialog = step.Before.Dialog;
        if (!CouldBreak(step) || SaidOnce.All(message => dialog.Said.Contains(message) == IsSaidBetterNow))
            return;
        var otherwise = dialog with { Said = IsSaidBetterNow ? dialog.Said.Union(SaidOnce) : dialog.Said.Except(SaidOnce) };
        var turn = StateMachine.Next(step.Script, otherwise, step.Input);
        var other = new Step(step.Script, step.Before, step.Input, turn, step.Position, step.Facts);
        if (Broken(other, before, Remembers ? Remember(before, other) : after) is not null)
            _doubtful.UnionWith(IsSaidBetterNow ? SaidOnce.Except(dialog.Said) : other.Said.Where(SaidOnce.Contains).Except(step.Said));
    }

    public override IEnumerable<Problem> Found() =>
        _shortest is null ? [] : [script.Places.Of(promise).Problem(Code, $"\"{promise.Text}\" does not hold: {_why}\n{Conversation.Of(_shortest)}")];

    /// <summary>The conditions of every row that says one of these: they decide whether it is said.</summary>
    protected IEnumerable<Look> Saying(Func<string, bool> isMeant)
    {
        foreach (var list in RowList.Of(Script).Where(list => list.Use is not (Use.ReadyReplies or Use.NoFiles)))
        {
            var last = list.Rows.LastOrDefault(row => row.Messages.Any(isMeant));
            foreach (var row in list.Rows.Take(last is null ? 0 : list.Rows.IndexOf(last) + 1).Where(row => !list.IsForAllThatHold || row.Messages.Any(isMeant)))
                yield return new Look(list.At, row.When);
        }
    }


    /// <summary>Whether such a message is said to somebody who is handed over, so that it matters who is.</summary>
    protected bool IsSaidAtHandOff(Func<string, bool> isMeant) =>
        Script.HandOff.Say.Concat(Script.Says.KeptForPerson).SelectMany(row => row.Messages).Any(isMeant);

    protected IEnumerable<Look> Saying(IEnumerable<AnyOf> wanted) => Saying(message => wanted.Any(one => one.IsSaidBy(Words, message)));

    /// <summary>Those that were said, as bits, with those said in this step.</summary>
    protected long Heard(long memory, IEnumerable<string> said, ImmutableArray<AnyOf> wanted)
    {
        foreach (var message in said)
            for (var one = 0; one < wanted.Length; one++)
                if (wanted[one].IsSaidBy(Words, message))
                    memory |= 1L << one;
        return memory;
    }

    protected static long AllOf(ImmutableArray<AnyOf> wanted) => (1L << wanted.Length) - 1;

    protected static string Missing(long memory, ImmutableArray<AnyOf> wanted) =>
        string.Join(", ", wanted.Where((_, one) => (memory >> one & 1) == 0).Select(one => string.Join(" or ", one.Targets.Select(Name))));

    protected static string Name(Target target) => target.Message ?? (target.Service is { } service ? $"service.{service}" : $"a service only for {target.OnlyFor}");

    public static Check Of(Script script, Promise promise) => promise switch
    {
        NextReplySays next => new NextReplyCheck(script, next),
        AsksNothing nothing => new AsksNothingCheck(script, nothing),
        NeverSays never => new NeverSaysCheck(script, never),
        NamesFirst first => new NamesFirstCheck(script, first),
        SaidBefore before => new SaidBeforeCheck(script, before),
        PersonWithinATurn person => new PersonCheck(script, person),
        QuestionsAtMost most => new QuestionsCheck(script, most),
        NeverWords words => new WordsCheck(script, words),
        _ => throw new ArgumentOutOfRangeException(nameof(promise)),
    };
}
