using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>Whether anything was paid, how much in all, and how.</summary>
internal sealed class PaymentReader(Scene scene, Asked asked, string? answer, ImmutableArray<Sum> sums, Weighing weighed)
{
    // Whoever writes more of them is playing, and must not slow others down.
    private const int MostVerbs = 40;
    private const int SmallestSetApart = 100;
    private readonly PaymentVerbs _verbs = new(scene);

    public Understood Read(Understood understood)
    {
        var (paid, because) = Paid();
        var why = understood.Why.AddRange(because);
        if (paid is null or "no")
            return understood with { Paid = paid, Why = why };
        var counted = Counted();
        var method = Method();
        return understood with
        {
            Paid = paid,
            Amount = counted.IsEmpty ? null : counted.Sum(sum => sum.Amount),
            Currency = counted.Select(sum => sum.Currency).FirstOrDefault(currency => currency is not null) ?? (counted.IsEmpty ? null : NamedCurrency()),
            Method = method?.Value,
            Why = [.. why, .. counted.Select(sum => scene.Because("amount", sum.First, sum.Last, "sum paid")), .. Because(method)],
        };
    }

    private IEnumerable<Finding> Because(Match? method) => method is null ? [] : [scene.Because("method", method)];

    private (string?, IEnumerable<Finding>) Paid() => PaidByPhrases() switch
    {
        ("yes", _) when weighed.IsUnlikely("paid") => (null, []),
        (null, _) when weighed.IsPlain("paid") => ("yes", [weighed.Because("paid", "paid")]),
        (null, _) when weighed.IsPlain("not-paid") => ("no", [weighed.Because("paid", "not-paid")]),
        var paid => paid,
    };

    private (string?, IEnumerable<Finding>) PaidByPhrases()
    {
        var phrases = scene.Found("paid").Concat(asked == Asked.Paid ? scene.Found("paid-asked") : [])
            .Where(match => match.Value != "none" && !IsOnlyTold(match)).OrderBy(match => match.First).ToList();
        if (asked == Asked.Paid && answer == "no")
            phrases.RemoveAll(match => match.Phrase.Means == "paid-asked" && match.Value == "yes");
        // "40 on itunes and now im broke": what was paid outweighs a way of speaking.
        if (asked == Asked.Paid && answer != "no" && PaidSums().Any(HasMethod))
            phrases.RemoveAll(match => match.Phrase.Means == "paid-asked" && match.Value == "no");
        var last = phrases.LastOrDefault(match => match.Value != "no");
        var denied = phrases.LastOrDefault(match => match.Value == "no");
        if (phrases.FirstOrDefault(match => match.Value == "tried") is { } tried && !AlsoPaid(phrases))
            return ("tried", [scene.Because("paid", tried)]);
        if (last is { Value: "yes" } && (denied is null || denied.First < last.First) && !scene.IsDenied(last.First))
            return ("yes", [scene.Because("paid", last)]);
        if (Verb() is { } verb && (denied is null || denied.First < verb || !sums.IsDefaultOrEmpty && PaidSums().Any()))
            return (scene.Is("tried", verb) ? "tried" : "yes", [scene.Because("paid", verb, verb, "verb of paying with money")]);
        if (PaidSums().FirstOrDefault(sum => sum.HasUnit && HasMethod(sum)) is { } named && asked == Asked.Open && denied is null)
            return ("yes", [scene.Because("paid", named.First, named.Last, "sum with the way it went")]);
        if (denied is not null)
            return ("no", [scene.Because("paid", denied)]);
        if (asked == Asked.Paid && answer is "yes" or "no" && scene.Tokens.Length > 0 && answer is not null)
            return (answer, [scene.Because("paid", 0, scene.Tokens.Length - 1, "answer to the question")]);
        if (asked == Asked.Paid && PaidSums().FirstOrDefault() is { } sum && answer is null)
            return ("yes", [scene.Because("paid", sum.First, sum.Last, "sum as an answer")]);
        if (asked == Asked.Paid && answer is null && Method() is { } way && !scene.IsDenied(way.First) && !scene.IsUndone(way.First) && !scene.IsReported(way.First) && !scene.Tokens.Any(token => token.Kind == TokenKind.Ask))
            return ("yes", [scene.Because("paid", way)]);
        return (null, []);
    }

    /// <summary>"It was 80, euros": a currency that stands apart from its sum.</summary>
    private string? NamedCurrency() => sums.All(sum => sum.Currency is null)
        ? scene.Tokens.Where(token => token.IsWord && token.Form.Length > 1).Select(token => scene.Lexicon.Money.TryGetValue(token.Form, out var slang) && slang.Sum is null ? slang.Currency : null).FirstOrDefault(currency => currency is not null)
        : null;

    private bool HasMethod(Sum sum) => scene.Found("method").Any(method => method.Value != "none" && Math.Abs(method.First - sum.First) <= 6 && !IsDemanded(method));

    private bool AlsoPaid(List<Match> phrases) => phrases.Exists(match => match.Value == "yes" && match.Phrase.Means == "paid") || Verb() is { } verb && !scene.Is("tried", verb) && PaidSums().Any(sum => sum.First > verb && sum.First < verb + 6);

    /// <summary>Said by the blackmailer, or only thought of.</summary>
    private bool IsOnlyTold(Match match) => scene.IsReported(match.First) || scene.IsBefore("conditional", match.First, 4) || (match.Value == "yes" && (scene.IsUndone(match.First, 3) || scene.IsDenied(match.First, 3)));

    private IEnumerable<Sum> PaidSums() => sums.Where(sum => sum.Role == SumRole.Paid);

    /// <summary>A verb of paying that is done, not denied, not reported, and has money with it.</summary>
    private int? Verb()
    {
        var verbs = 0;
        for (var at = 0; at < scene.Tokens.Length && verbs < MostVerbs; at++)
        {
            if (!_verbs.IsPaying(at))
                continue;
            verbs++;
            if (IsMasked(at) || scene.IsDenied(at) || _verbs.IsToBeDone(at) || scene.IsReported(at) || _verbs.IsReceived(at))
                continue;
            if (scene.Is("paid-surely", at) && !scene.Is("self", at + 1))
                return at;
            if (scene.Is("self", at + 1) && scene.Is("other", at - 1))
                continue;
            if (HasMoney(at))
                return at;
        }

        return null;
    }

    /// <summary>"I paid attention", "spent all day crying": no money.</summary>
    private bool IsMasked(int at) => scene.Found("paid").Any(match => match.Value == "none" && match.First <= at && at <= match.Last);

    private bool HasMoney(int verb)
    {
        if (PaidSums().Any(sum => sum.First > verb ? sum.First - verb <= 8 : (sum.HasUnit && verb - sum.Last <= 4) || (scene.Is("that", verb + 1) && verb - sum.Last <= 8)))
            return true;
        for (var next = verb + 1; next < Math.Min(scene.Tokens.Length, verb + 6) && !scene.Tokens[next].EndsSentence; next++)
        {
            if (scene.Is("picture", next))
                return false;
            if (scene.Is("money-word", next) || scene.Found("method").Any(method => method.First == next))
                return true;
        }

        return false;
    }

    /// <summary>What was paid; a correction counts for what it corrects, and a total for its parts.</summary>
    private ImmutableArray<Sum> Counted()
    {
        var paid = PaidSums().ToImmutableArray();
        if (paid.IsEmpty)
            paid = [.. sums.Where(sum => sum.Role == SumRole.Other && (sum.HasUnit || IsSetApart(sum)) && !IsOnlyMeant(sum))];
        if (paid.FirstOrDefault(sum => IsTotal(sum)) is { } total)
            return [total];
        var corrected = paid.Length > 1 ? Array.FindLastIndex([.. paid], sum => scene.IsBefore("correcting", sum.First, 5)) : 0;
        return corrected > 0 ? paid[corrected..] : paid.Any(sum => sum.HasUnit) && asked != Asked.Paid ? [.. paid.Where(sum => sum.HasUnit || IsGoverned(sum))] : paid;
    }

    /// <summary>"If i pay 50", "he says 50": not a sum that went.</summary>
    private bool IsOnlyMeant(Sum sum) => scene.IsReported(sum.First) || scene.IsBefore("conditional", sum.First, 9);

    /// <summary>"Put my wages into btc for him. 800": a number of its own that is too large for an age.</summary>
    private bool IsSetApart(Sum sum) =>
        sum.Amount >= SmallestSetApart && (sum.First == 0 || scene.Tokens[sum.First - 1].IsBreak) && (sum.Last + 1 == scene.Tokens.Length || scene.Tokens[sum.Last + 1].IsBreak);

    private bool IsGoverned(Sum sum) => Enumerable.Range(0, 9).Any(back => sum.First - back > 0 && _verbs.IsPaying(sum.First - back - 1));

    private bool IsTotal(Sum sum) => scene.Found("total").Any(match => (match.First > sum.Last && match.First - sum.Last <= 3) || (match.Last < sum.First && sum.First - match.Last <= 3));

    /// <summary>How it went: the method with the verb, not the one that was demanded.</summary>
    private Match? Method()
    {
        var methods = scene.Found("method").Where(match => match.Value != "none").ToList();
        return methods.Find(match => !IsDemanded(match)) ?? (methods.Count == 1 && !IsDemanded(methods[0]) ? methods[0] : null);
    }

    private bool IsDemanded(Match match)
    {
        for (var back = match.First - 1; back >= Math.Max(0, match.First - 8) && !scene.Tokens[back].EndsSentence; back--)
        {
            if (_verbs.IsPaying(back))
                return scene.IsDenied(back);
            if (_verbs.IsDemanding(back))
                return true;
            if (scene.Is("turn", back))
                return false;
        }

        return false;
    }
}
