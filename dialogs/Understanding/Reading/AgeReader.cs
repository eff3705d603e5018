using System.Collections.Immutable;
using System.Globalization;

namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>How old the victim is: from a number, a date or a year of birth, a school year, or a word such as "underage".</summary>
internal sealed class AgeReader(Scene scene, Asked asked, bool isThirdParty, ImmutableArray<Sum> sums, Weighing weighed, DateOnly today)
{
    private const int Youngest = 4;
    private const int Oldest = 110;
    private const int AdultAge = 18;

    // "A hundred" is a sum sooner than an age.
    private const int OldestUnasked = 99;

    // Nobody tells more; whoever types numbers without end must not slow others down.
    private const int MostNumbers = 60;

    private readonly AgeSubject _subject = new(scene, isThirdParty);
    private readonly AgeNumber _number = new(scene, asked);

    /// <summary>An age with how well it fits: the victim's own words about themselves are best, a bare number least.</summary>
    private sealed record Candidate(int Age, int First, int Last, int Rank, string By);

    public Understood Read(Understood understood)
    {
        if (Range() is { } range)
            return Between(understood, range);
        if (Best() is { } best)
        {
            var (band, minor) = BandOf(best.Age);
            return understood with { Age = best.Age, AgeBand = band, Minor = minor, Why = understood.Why.Add(scene.Because("age", best.First, best.Last, best.By)) };
        }

        if (scene.Found("band").LastOrDefault(match => match.Value != "none" && !IsOthers(match.First)) is not { } said)
            return understood;
        var why = understood.Why.Add(scene.Because("age", said));
        return said.Value == "minor"
            ? understood with { Minor = true, Why = why }
            : understood with { AgeBand = said.Value, Minor = said.Value != "adult", Why = why };
    }

    /// <summary>"14 or 15", "between 13 and 15": the band is known where it is the same, and nothing where it is not: a guess could bring the wrong guidance.</summary>
    private (int From, int To, int First, int Last)? Range()
    {
        for (var at = 0; at + 2 < scene.Tokens.Length; at++)
        {
            if (scene.Tokens[at] is { IsNumber: true, Number: >= Youngest and < 26 } from && scene.Is("between", at + 1)
                && scene.Tokens[at + 2] is { IsNumber: true, Number: < 30 } to && to.Number > from.Number && !_number.IsCounted(at + 2) && RankOf(at) >= 0)
                return ((int)from.Number, (int)to.Number, at, at + 2);
        }

        return null;
    }

    private Understood Between(Understood understood, (int From, int To, int First, int Last) range)
    {
        var ((band, minor), (otherBand, otherMinor)) = (BandOf(range.From), BandOf(range.To));
        return minor != otherMinor ? understood : understood with
        {
            AgeBand = band == otherBand ? band : null,
            Minor = minor,
            Why = understood.Why.Add(scene.Because("age", range.First, range.Last, "between two ages")),
        };
    }

    public static (string Band, bool Minor) BandOf(int age) => age switch
    {
        < 13 => ("under13", true),
        < 16 => ("13-15", true),
        < 18 => ("16-17", true),
        _ => ("adult", false),
    };

    private Candidate? Best()
    {
        var all = Candidates().ToList();
        if (all.Count == 0)
            return null;
        var best = all.Max(candidate => candidate.Rank);
        // Who corrects themselves means the last; else the first of the best is what they came to say.
        var corrected = all.FindLast(candidate => (scene.IsBefore("correction", candidate.First, 8) || scene.IsAt(candidate.First - 1, "*")) && candidate.First > 0 && candidate.Rank >= Math.Min(best, 1))
            ?? (all.Count > 1 && scene.Is("correction", all[^1].Last + 1) && all[^1].Rank >= Math.Min(best, 1) ? all[^1] : null);
        return corrected ?? all.Find(candidate => candidate.Rank == best);
    }

    private IEnumerable<Candidate> Candidates()
    {
        var numbers = 0;
        for (var at = 0; at < scene.Tokens.Length && numbers < MostNumbers; at++)
        {
            numbers += scene.Tokens[at].IsWord ? 0 : 1;
            if (BornAt(at) is { } born)
                yield return born;
            else if (NumberAt(at) is { } candidate)
                yield return candidate;
        }
    }

    private Candidate? NumberAt(int at)
    {
        var token = scene.Tokens[at];
        if (!token.IsNumber || token.Number < Youngest || token.Number > (asked == Asked.Age || scene.Is("age-unit", at + 1) ? Oldest : OldestUnasked) || sums.Any(sum => sum.First <= at && at <= sum.Last && (sum.HasUnit || sum.Role == SumRole.Paid && asked != Asked.Age)) || _number.IsCounted(at))
            return null;
        var rank = RankOf(at);
        if (rank < 0 ? !weighed.IsPlainAge(at) : weighed.IsUnlikelyAge(at))
            return null;
        var age = (int)decimal.Floor(token.Number);
        // About 18 may be 17: where the band hangs on it, it is asked.
        if (age == AdultAge && scene.IsBefore("roughly", at, 2) || scene.Is("roughly", at + 1) && age == AdultAge)
            return null;
        return new Candidate(_number.IsStillToCome(at) ? age - 1 : age, at, at, rank, _number.IsStillToCome(at) ? "age that is still to come" : "age in years");
    }

    /// <summary>3: the victim's, as said of them. 2: a plain age. 1: a bare number where the age was asked. Below 0: somebody else's, unless what stands around it says otherwise.</summary>
    private int RankOf(int at)
    {
        var subject = _subject.Of(at);
        var isPlain = scene.Is("age-unit", at + 1) || scene.Is("before-age", at - 1) || (scene.Is("hedging", at - 1) && scene.Is("before-age", at - 2))
            || scene.Is("sex", at + 1) || scene.Is("birthday", at + 1) || (at == 1 && scene.Is("sex", 0));
        if (scene.IsReported(at) && subject != AgeOf.Typist && !scene.IsBefore("correction", at, 3))
            return isThirdParty && subject == AgeOf.Victim ? 2 : -1;
        return subject switch
        {
            AgeOf.Victim => scene.Is("was", at - 1) ? 2 : 3,
            // "Was 17 when it happened, 22 now": what is comes before what was.
            AgeOf.Typist => isThirdParty || _subject.IsThoughtByOther(at) ? -1 : !isPlain || scene.Is("was", at - 1) || scene.Is("was", at - 2) ? 2 : 3,
            AgeOf.Stranger => -1,
            AgeOf.Other => asked == Asked.Age && !scene.Says("platform") ? isPlain ? 1 : 0 : isThirdParty ? 2 : -1,
            _ when isPlain || _number.IsStillToCome(at) => 2,
            _ when asked == Asked.Age => 1,
            _ when IsSetApart(at) && (isThirdParty || !IsBesideTime(at) || BeginsSentence(at)) => 1,
            _ => -1,
        };
    }

    private bool IsBesideTime(int at) => scene.Found("urgent").Any(match => match.Value != "none" && match.First <= at + 2 && match.Last >= at - 2);

    private bool BeginsSentence(int at) => at == 0 || scene.Tokens[at - 1].EndsSentence;

    /// <summary>"hes 14", "(15)", "sister, 12,": nothing but a pause around it.</summary>
    private bool IsSetApart(int at) =>
        (at == 0 || scene.Tokens[at - 1].IsBreak || scene.Found("victim").Any(match => match.Last == at - 1))
        && (at + 1 >= scene.Tokens.Length || scene.Tokens[at + 1].IsBreak || scene.Is("joint", at + 1));

    private bool IsOthers(int at) =>
        (scene.IsReported(at) && !isThirdParty) || _subject.Of(at) is var whose && (whose == AgeOf.Stranger || (isThirdParty && whose == AgeOf.Typist));

    /// <summary>A date of birth, or a year of birth with a word for it.</summary>
    private Candidate? BornAt(int at)
    {
        var token = scene.Tokens[at];
        if (token.Kind == TokenKind.Digits && BirthDate.Read(token.Form, today) is { } date && (asked == Asked.Age || scene.IsBefore("born", at, 5)))
            return Aged(BirthDate.YearsSince(date, today), at, at);
        if (token.Kind == TokenKind.Digits && token.Form.Length == 2 && (scene.Is("year-baby", at + 1) || (scene.Is("born", at - 2) && scene.Is("in", at - 1))) && int.TryParse(token.Form, NumberStyles.None, CultureInfo.InvariantCulture, out var shortYear))
            return Aged(today.Year - BirthDate.FullYear(shortYear, today), at, at);
        if (!token.IsNumber || token.Number != decimal.Floor(token.Number))
            return null;
        var isBorn = scene.IsBefore("born", at, 6) || scene.Is("born", at + 1);
        if (token.Number >= today.Year - Oldest && token.Number <= today.Year - Youngest && (isBorn || asked == Asked.Age))
            return BirthDate.InWords(scene, at, (int)token.Number, today) is { } birthday
                ? Aged(BirthDate.YearsSince(birthday, today), at, at)
                : Aged(today.Year - (int)token.Number, at, at);
        return token.Number < 100 && scene.Is("year-baby", at + 1) ? Aged(today.Year - BirthDate.FullYear((int)token.Number, today), at, at) : null;
    }

    private static Candidate? Aged(int age, int first, int last) => age is >= Youngest and <= Oldest ? new Candidate(age, first, last, 3, "date of birth") : null;
}
