using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>What a sum of money in a text is about.</summary>
internal enum SumRole
{
    /// <summary>It went, or was tried.</summary>
    Paid,

    /// <summary>Somebody wants it, or it is what something else is worth.</summary>
    Other,
}

/// <summary>A sum of money: an amount, its currency where that is plain, and whether it was paid.</summary>
internal sealed record Sum(decimal Amount, string? Currency, SumRole Role, int First, int Last, bool HasUnit);

/// <summary>Finds the sums in a text and tells what was paid from what is demanded, by the verb that governs each.</summary>
internal sealed class MoneyReader(Scene scene, Asked asked)
{
    private const int Reach = 9;
    private const int ReachOfBareNumber = 4;

    // As with ages: more are not told.
    private const int MostSums = 30;
    private readonly PaymentVerbs _verbs = new(scene);

    public ImmutableArray<Sum> Read()
    {
        var sums = ImmutableArray.CreateBuilder<Sum>();
        for (var at = 0; at < scene.Tokens.Length && sums.Count < MostSums; at++)
        {
            if (ReadSum(at) is not { } sum)
                continue;
            sums.Add(Multiplied(sum) with { Role = Continues(sums, sum) ? sums[^1].Role : RoleOf(sum) });
            at = sum.Last;
        }

        return sums.ToImmutable();
    }

    /// <summary>"Sent 20 then 30 then another 50", "paid 40. no sorry 60": what follows a sum directly is of its kind.</summary>
    private bool Continues(ImmutableArray<Sum>.Builder before, Sum sum)
    {
        if (before.Count == 0 || sum.First - before[^1].Last > 5 || before[^1].Role != SumRole.Paid)
            return false;
        for (var at = before[^1].Last + 1; at < sum.First; at++)
        {
            if (!scene.Tokens[at].IsBreak && !scene.Is("joint", at) && !scene.Is("correction", at) && scene.Tokens[at].Form is not ("it" or "was"))
                return false;
        }

        return sum.First > before[^1].Last + 1;
    }

    private Token? At(int at) => at >= 0 && at < scene.Tokens.Length ? scene.Tokens[at] : null;

    private Lexicon.Slang? Slang(int at) => At(at) is { IsWord: true } word && scene.Lexicon.Money.TryGetValue(word.Form, out var slang) ? slang : null;

    private Sum? ReadSum(int at)
    {
        var token = scene.Tokens[at];
        // A fiver, two tenners: the word is the sum.
        if (Slang(at) is { Sum: { } worth } slang)
            return scene.Is("article", at - 1) || at == 0 || At(at - 1) is { IsNumber: true } || worth is 5 or 10 ? new Sum(worth, slang.Currency, SumRole.Other, at, at, HasUnit: true) : null;
        if (token.Kind == TokenKind.Currency)
            return At(at + 1) is { IsNumber: true } after ? new Sum(after.Number, Currency(token.Form), SumRole.Other, at, at + 1, HasUnit: true) : null;
        if (!token.IsNumber || token.Number <= 0)
            return null;
        if (At(at + 1) is { Kind: TokenKind.Currency } sign && At(at + 2) is not { IsNumber: true })
            return new Sum(token.Number, Currency(sign.Form), SumRole.Other, at, at + 1, HasUnit: true);
        if (Slang(at + 1) is { } unit)
            return unit.Sum is { } each
                ? new Sum(token.Number * each, unit.Currency, SumRole.Other, at, at + 1, HasUnit: true)
                : new Sum(token.Number, unit.Currency, SumRole.Other, at, at + 1, HasUnit: true);
        return IsCount(at) ? null : new Sum(token.Number, null, SumRole.Other, at, at, IsScaled(token));
    }

    /// <summary>A number without a unit is money only right after the verb: "gave him 60", "sent 20 then 30".</summary>
    private bool Reaches(int verb, Sum sum) =>
        sum.HasUnit || asked == Asked.Paid || sum.First - verb <= ReachOfBareNumber || (scene.IsBefore("joint", sum.First, 3) && sum.First - verb <= Reach);

    private bool IsScaled(in Token token) => token.Number >= 1000 && scene.Text.AsSpan(token.Start, token.End - token.Start).IndexOfAnyExceptInRange('0', '9') >= 0 && !scene.Text.AsSpan(token.Start, token.End - token.Start).Contains('/');

    private static string Currency(string sign) => sign switch { "£" => "GBP", "$" => "USD", _ => "EUR" };

    /// <summary>Minutes, years, followers: a number of things is no money.</summary>
    private bool IsCount(int at) =>
        scene.Is("count", at + 1) || scene.Found("method").Any(method => method.First == at + 1) || At(at + 1)?.Form is "x" or "lots" or "payments" or "instalments" or "a" || (At(at - 1) is { Kind: TokenKind.Digits } && scene.Tokens[at].Number > 999)
        || (At(at + 1)?.Kind == TokenKind.Currency && At(at + 2) is { IsNumber: true } && scene.Tokens[at].Number < 20)
        || scene.Is("age-unit", at + 1) || scene.Is("picture", at + 1) || (At(at + 1)?.Form is "of" && (scene.Is("my", at + 2) || scene.Is("picture", at + 3)))
        || scene.Is("counted", at - 1) || scene.Is("before-age", at - 1) || (scene.Is("before-age", at - 2) && scene.Is("hedging", at - 1));

    /// <summary>"50 quid twice", "three lots of 100", "2 x 50".</summary>
    private Sum Multiplied(Sum sum)
    {
        if (At(sum.Last + 1)?.Form is "twice")
            return sum with { Amount = sum.Amount * 2, Last = sum.Last + 1 };
        if (At(sum.Last + 1)?.Form is "each" or "apiece" || (At(sum.Last + 1)?.Form is "yr" && At(sum.Last + 2)?.Form is "un"))
        {
            for (var before = sum.First - 1; before >= Math.Max(0, sum.First - 6); before--)
            {
                if (At(before) is { IsNumber: true, Number: < 20 } many)
                    return sum with { Amount = sum.Amount * many.Number };
            }
        }

        for (var after = sum.Last + 1; after <= sum.Last + 6; after++)
        {
            if (At(after) is { IsNumber: true, Number: < 20 } times && (At(after + 1)?.Form is "times" or "weeks" or "months" && At(after - 1)?.Form is not ("over" or "for" or "in") || At(after - 1)?.Form is "x" || IsRepeated(sum, after)) && scene.Tokens[after].Form != "1")
                return sum with { Amount = sum.Amount * times.Number, Last = after };
        }

        for (var before = sum.First - 1; before >= Math.Max(0, sum.First - 3); before--)
        {
            if (At(before)?.Form is "lots" or "x" or "times" or "payments" or "instalments" && At(before - 1) is { IsNumber: true, Number: < 50 } lots)
                return sum with { Amount = sum.Amount * lots.Number, First = before - 1 };
        }

        return At(sum.First - 1) is { IsNumber: true, Number: < 20 } && scene.Tokens[sum.First].Kind == TokenKind.Currency
            ? sum with { Amount = sum.Amount * scene.Tokens[sum.First - 1].Number, First = sum.First - 1 }
            : sum;
    }

    /// <summary>"£100 a week for 4 weeks".</summary>
    private bool IsRepeated(Sum sum, int times) => At(sum.Last + 1)?.Form is "a" && At(times - 1)?.Form is "for" && At(sum.Last + 2)?.Form is "week" or "month" or "day";

    /// <summary>The nearest verb before a sum governs it: "he wants 500, i sent 50". Where there is none, a verb after it does.</summary>
    private SumRole RoleOf(Sum sum)
    {
        // "20 of the 500 he wanted": the second is the whole that was asked for.
        if (At(sum.First - 1)?.Form is "the" && At(sum.First - 2)?.Form is "of")
            return SumRole.Other;
        for (var back = sum.First - 1; back >= Math.Max(0, sum.First - Reach) && !scene.Tokens[back].EndsSentence; back--)
        {
            if (_verbs.IsPaying(back))
                return scene.IsDenied(back) || _verbs.IsToBeDone(back) || _verbs.IsReceived(back) || !Reaches(back, sum) ? SumRole.Other : SumRole.Paid;
            if (_verbs.IsDemanding(back))
                return SumRole.Other;
        }

        if (At(sum.Last + 1)?.Form is "of" && At(sum.Last + 2)?.Form is "the")
            return SumRole.Paid;
        for (var next = sum.Last + 1; next < Math.Min(scene.Tokens.Length, sum.Last + 6) && !scene.Tokens[next].EndsSentence; next++)
        {
            if (_verbs.IsDemanding(next) || scene.Is("threat", next))
                return SumRole.Other;
            if (_verbs.IsPaying(next) && (sum.HasUnit || asked == Asked.Paid))
                return SumRole.Paid;
        }

        return asked == Asked.Paid || sum.HasUnit ? SumRole.Paid : SumRole.Other;
    }
}
