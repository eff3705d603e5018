using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>Looks for the shortest conversation that breaks one promise.</summary>
internal abstract class PromiseCheck(Script script, Promise promise) : Check
{
    private Step? _shortest;
    private string _why = "";

    public override IEnumerable<Place> Places => [script.Places.Of(promise)];

    protected Script Script => script;

    protected Words Words => script.Words;

    public override bool ReadsReplies => true;

    protected virtual string Code => "broken-promise";

    /// <summary>Why this step breaks it, and how to mend it; null while it is kept.</summary>
    protected abstract string? Broken(Step step, long before, long after);

    /// <summary>The first that is found on a walk by breadth is the shortest on it.</summary>
    protected bool IsBroken => _shortest is not null;

    public override void See(Step step, long before, long after)
    {
        if (_shortest is not null && _shortest.Before.Depth <= step.Before.Depth)
            return;
        if (Broken(step, before, after) is { } why)
            (_shortest, _why) = (step, why);
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
