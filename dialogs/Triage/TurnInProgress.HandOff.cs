using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Triage;

/// <summary>When people are called, and for which reasons.</summary>
internal sealed partial class TurnInProgress
{
    /// <summary>
    /// Calls people when the script says so and there is a reason that was not handed over before, or the visitor wants them now.
    /// While somebody is awaited already, what is newly known is passed on so that the queue can rank anew.
    /// </summary>
    private void HandOffIfCalledFor(bool wantsPerson)
    {
        var isNews = wantsPerson || HasNewReason();
        var isCalledFor = isNews && script.HandOff.When.Holds(Facts);
        if (!isCalledFor && !(_dialog.WaitsForPerson && (isNews || _dialog.Answers != _before.Answers)))
            return;
        var reasons = Reasons();
        if (!_dialog.WaitsForPerson || wantsPerson)
            Say(script.HandOff.Say.First(Facts));
        _dialog = _dialog with { WaitsForPerson = true, HandedOver = reasons.Select(reason => reason.Id).ToImmutableSortedSet(StringComparer.Ordinal) };
        _effects.Add(new HandOff(Weigh(reasons), reasons) { Needs = Needs() });
    }

    private bool HasNewReason()
    {
        foreach (var rule in script.HandOff.Reasons)
            if (!_dialog.HandedOver.Contains(rule.Id) && rule.When.Holds(Facts))
                return true;
        return false;
    }

    /// <summary>Ids of the skills that whoever takes it should have.</summary>
    private ImmutableArray<string> Needs() => [.. script.Desk.Needs.Where(rule => rule.When.Holds(Facts)).Select(rule => rule.Skill).Distinct(StringComparer.Ordinal)];

    /// <summary>Reasons that hold, and those handed over before: nothing said later makes an earlier danger sign untrue.</summary>
    private ImmutableArray<Reason> Reasons() =>
    [
        .. script.HandOff.Reasons
            .Where(rule => rule.When.Holds(Facts) || _dialog.HandedOver.Contains(rule.Id))
            .Select(rule => new Reason(rule.Id, script.OfSite.Label(rule.Label), rule.Priority))
            .OrderByDescending(reason => reason.Priority),
    ];

    /// <summary>The gravest reason decides; further ones only break ties, so that many small ones never outrank one grave.</summary>
    private static int Weigh(ImmutableArray<Reason> reasons) =>
        reasons.IsEmpty ? 0 : reasons[0].Priority * 10 + Math.Min(9, reasons.Length - 1);
}
