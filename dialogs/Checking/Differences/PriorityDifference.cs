using AdviceBot.Dialogs.Checking.Meaning;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Differences;

/// <summary>For whom people are called, why, and how urgently; and whom it takes to answer them.</summary>
internal static class PriorityDifference
{
    public static IEnumerable<MeaningChange> Of(BothVersions both) => Called(both).Concat(Reasons(both)).Concat(Needs(both));

    private static IEnumerable<MeaningChange> Called(BothVersions both) => Turned(both.Words.HandOff, both.Old.HandOff.When, both.New.HandOff.When, ChangeKind.Priority, both);

    private static IEnumerable<MeaningChange> Reasons(BothVersions both)
    {
        var (old, now) = (both.Old.HandOff.Reasons.ToDictionary(reason => reason.Id, StringComparer.Ordinal), both.New.HandOff.Reasons.ToDictionary(reason => reason.Id, StringComparer.Ordinal));
        foreach (var reason in old.Values.Where(reason => !now.ContainsKey(reason.Id)))
            yield return both.Change(ChangeKind.Priority, both.People.Of(both.Space.Where(reason.When)), [Name(reason.Id, both)], Points(reason), null);
        foreach (var reason in now.Values)
        {
            if (!old.TryGetValue(reason.Id, out var before))
            {
                yield return both.Change(ChangeKind.Priority, both.People.Of(both.Space.Where(reason.When)), [Name(reason.Id, both)], null, Points(reason));
                continue;
            }

            if (before.Priority != reason.Priority)
                yield return both.Change(ChangeKind.Priority, both.People.Of(both.Space.Where(reason.When)), [Name(reason.Id, both)], Points(before), Points(reason));
            foreach (var change in Turned(Name(reason.Id, both), before.When, reason.When, ChangeKind.Priority, both))
                yield return change;
            if (before.Label != reason.Label)
                yield return both.Change(ChangeKind.Priority, null, [Name(reason.Id, both)], before.Label, reason.Label);
        }
    }

    private static IEnumerable<MeaningChange> Needs(BothVersions both)
    {
        Condition Wants(Script script, string skill) => new Any([.. script.Desk.Needs.Where(need => need.Skill == skill).Select(need => need.When)]);
        return both.Old.Desk.Needs.Concat(both.New.Desk.Needs).Select(need => need.Skill).Distinct(StringComparer.Ordinal)
            .SelectMany(skill => Turned(both.Words.Skill.With(skill), Wants(both.Old, skill), Wants(both.New, skill), ChangeKind.Desk, both));
    }

    /// <summary>Who it is for no longer, and who it is for now.</summary>
    private static IEnumerable<MeaningChange> Turned(string what, Condition before, Condition after, ChangeKind kind, BothVersions both)
    {
        var (old, now) = (both.Space.Where(before), both.Space.Where(after));
        if (old.Minus(now) is { IsEmpty: false } gone)
            yield return both.Change(kind, both.People.Of(gone), [what], both.Words.YesOrNo(true), both.Words.YesOrNo(false));
        if (now.Minus(old) is { IsEmpty: false } come)
            yield return both.Change(kind, both.People.Of(come), [what], both.Words.YesOrNo(false), both.Words.YesOrNo(true));
    }

    private static string Name(string reason, BothVersions both) => both.Words.Reason.With(reason);

    private static string Points(ReasonRule reason) => reason.Priority.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
