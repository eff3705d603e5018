using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>Finds the rows of one list that are never used, the cases for which it has none, and the services that it offers to somebody whom their entry keeps out.</summary>
internal sealed class RowCheck(Script script, RowList list) : Check
{
    private readonly bool[] _holds = new bool[list.Rows.Length];
    private readonly bool[] _isUsed = new bool[list.Rows.Length];
    private readonly Audience[] _audiences = [.. list.Rows.Select(row => new Audience(script, row))];
    private readonly Gaps _gaps = new(script, list);
    private bool _isRead;

    public override State? At => list.At;

    public override bool MindsWaiting => list.Use is Use.HandOff or Use.KeptForPerson;

    public override bool ListensToAll => MindsWaiting || list.Use == Use.Again;

    public override IEnumerable<Look> Looks =>
        list.Rows.Select(row => row.When).Concat(_audiences.SelectMany(audience => audience.Conditions)).Select(when => new Look(list.At, when));

    public override void See(Step step, long before, long after)
    {
        if (!IsReadIn(step))
            return;
        _isRead = true;
        foreach (var facts in step.Views)
            Read(facts);
    }

    private void Read(CaseFacts facts)
    {
        var isAnyUsed = false;
        for (var row = 0; row < list.Rows.Length; row++)
        {
            if (!list.Rows[row].When.Holds(facts))
                continue;
            _holds[row] = true;
            if (isAnyUsed && !list.IsForAllThatHold)
                continue;
            isAnyUsed = _isUsed[row] = true;
            _audiences[row].Meet(facts);
        }

        if (!isAnyUsed && list.NeedsARow)
            _gaps.Add(facts);
    }

    public override IEnumerable<Problem> Found() => !_isRead ? [] : _gaps.Found(isEverywhere: !_isUsed.Contains(true)).Concat(Unused()).Concat(_audiences.SelectMany(audience => audience.Found()));

    public override IEnumerable<Place> Places => list.Rows.Select(row => row.Place).Append(list.Place);

    private bool IsReadIn(Step step) => list.Use switch
    {
        Use.Opening => step.Input is Arrived,
        Use.Next or Use.Earns => step.NewlyPassed.Contains(list.At),
        Use.HandOff => step.SpeaksOfHandOff,
        Use.KeptForPerson => step.Turn.Dialog.WaitsForPerson && step.Position.State.Rests,
        Use.NoFiles or Use.Interrupts or Use.ReadyReplies => true,
        _ => step.Position.State == list.At,
    };

    private IEnumerable<Problem> Unused()
    {
        if (!_isUsed.Contains(true))
            yield break;
        for (var row = 0; row < list.Rows.Length; row++)
        {
            // In what language a conversation is, no walk decides.
            if (_isUsed[row] || list.Rows[row].When.Slots().Contains(BuiltIn.Language))
                continue;
            yield return list.Rows[row].Place.Problem("shadowed-condition", _holds[row]
                ? $"whenever this row of {list.Name} holds, a row above it holds too and is taken; put it above them, narrow them, or delete it"
                : $"this row of {list.Name} never holds on any way that leads here; mend its condition or delete it");
        }
    }
}
