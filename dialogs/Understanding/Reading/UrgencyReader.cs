using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>Whether it happens now or within a day. What threatens now outweighs what was long ago.</summary>
internal sealed class UrgencyReader(Scene scene, Asked asked, string? answer, ImmutableArray<Sum> sums, Weighing weighed)
{
    private const decimal HoursOfADay = 24;
    private const int MostMinutes = 24 * 60;

    public Understood Read(Understood understood)
    {
        var found = scene.Found("urgent").Where(match => match.Value != "none").Select(match => (Match: match, IsNow: IsNow(match))).Where(one => one.IsNow is not null).ToList();
        if (found.Find(one => one.IsNow == true) is { Match: { } now } && !IsCorrected(found, now) && !weighed.IsUnlikely("urgent"))
            return Say(understood, true, scene.Because("urgent", now)) with
            {
                IsDeadline = !found.Exists(one => one.IsNow == true && one.Match.Value is "now" or "present"),
                Within = found.Where(one => one is { IsNow: true, Match.Value: "deadline" }).Select(one => LengthOf(one.Match)).Min(),
            };
        if (found.FindLast(one => one.IsNow == false) is { Match: { } past } && !weighed.IsUnlikely("not-urgent"))
            return Say(understood, false, scene.Because("urgent", past));
        if (asked == Asked.Urgent && answer is "yes" or "no")
            return Say(understood, answer == "yes", scene.Because("urgent", 0, scene.Tokens.Length - 1, "answer to the question"));
        if (weighed.IsPlain("urgent"))
            return Say(understood, true, weighed.Because("urgent", "urgent"));
        return weighed.IsPlain("not-urgent") ? Say(understood, false, weighed.Because("urgent", "not-urgent")) : understood;
    }

    private static Understood Say(Understood understood, bool urgent, Finding why) => understood with { Urgent = urgent, Why = understood.Why.Add(why) };

    /// <summary>"tomorrow, no wait, thursday".</summary>
    private bool IsCorrected(List<(Match Match, bool? IsNow)> found, Match now) =>
        found.Exists(one => one.IsNow == false && one.Match.First > now.Last && scene.IsBefore("correcting", one.Match.First, 6));

    private bool? IsNow(Match match)
    {
        // Where an age was asked, "in 3 weeks" and "tomorrow" are about a birthday; and what is long over of something else is not the blackmail.
        if (asked == Asked.Age && (match.Value == "no" || Names("day", match)))
            return null;
        if (asked != Asked.Urgent && scene.Found("crisis").Any(other => other.Value is "past" or "denied" && other.Overlaps(match)) && IsOfHarm)
            return null;
        if (IsPayment(match) || (match.Value == "present" && asked != Asked.Urgent))
            return null;
        if (match.Value == "no")
            return asked is Asked.Harm or Asked.Safe or Asked.Paid ? null : false;
        // "17 in 2 weeks" is an age.
        if (match.First > 0 && scene.Tokens[match.First - 1].IsNumber && scene.Is("in", match.First))
            return null;
        if (asked == Asked.Paid && Names("today", match))
            return null;
        // "Tonight" beside a cry is about the cry.
        if (asked is Asked.Harm or Asked.Safe && (match.Value != "deadline" ? asked == Asked.Harm : scene.Found("crisis").Any(sign => sign.Value == "yes")))
            return null;
        // "not tonight", "nothing to do with now"
        if (scene.IsDenied(match.First, match.Length > 1 ? 1 : 2) && !scene.Is("joint", match.First - 1))
            return match.Length == 1 && asked != Asked.Urgent ? null : false;
        return !Names("hours", match) || match.Number is null or <= HoursOfADay;
    }

    /// <summary>The question or the text is about hurting oneself, so "years ago" may be about that.</summary>
    private bool IsOfHarm => asked is Asked.Harm or Asked.Safe || Enumerable.Range(0, scene.Tokens.Length).Any(at => scene.Is("act", at));

    /// <summary>"Already sent 50 quid": money that went, not pictures that go.</summary>
    private bool IsPayment(Match match) =>
        match.Value == "now" && Names("paid", match) && (sums.Any(sum => sum.Role == SumRole.Paid && sum.First > match.First && sum.First <= match.Last + 6) || scene.Found("method").Any(way => way.First > match.First && way.First <= match.Last + 6));

    /// <summary>"In 10 minutes" and "within 2 hours" are lengths of time; "by 9" and "tonight" are not.</summary>
    private TimeSpan? LengthOf(Match match) => match.Number is not (> 0 and <= (decimal)MostMinutes) ? null
        : Names("hours", match) ? TimeSpan.FromHours((double)match.Number)
        : Names("minutes", match) ? TimeSpan.FromMinutes((double)match.Number)
        : null;

    private bool Names(string wordClass, Match match) => Enumerable.Range(match.First, match.Length).Any(at => scene.Is(wordClass, at));
}
