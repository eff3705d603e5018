using System.Collections.Immutable;
using System.Globalization;

namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>What a sum of money in a text is about.</summary>
internal enum SumRole
{
    /// <summary>It went, or was tried.</summary>
    Paid,

    /// <summary>Somebody wants it, or it is taken back: "£20 not £200".</summary>
    Wanted,

    /// <summary>It is not said: where money was paid and no other sum is told, this is it.</summary>
    Other,
}

/// <summary>A sum of money: an amount, its currency where that is plain, and whether it was paid.</summary>
internal sealed record Sum(decimal Amount, string? Currency, SumRole Role, int First, int Last, bool HasUnit);

/// <summary>Finds the sums in a text and tells what was paid from what is demanded, by the verb that governs each.</summary>
internal sealed class MoneyReader(Scene scene, Asked asked)
{
    private const int Reach = 9;
    private const int ReachOfBareNumber = 5;
    private const int ReachOfNext = 8;

    // As with ages: more are not told.
    private const int MostSums = 30;

    // "A fiver", and "fiver" alone; but a pony is also an animal.
    private const int LargestNote = 10;
    private const int MostTimes = 20;
    private const int MostLots = 50;
    private const int LargestCount = 4;
    private readonly PaymentVerbs _verbs = new(scene);

    public ImmutableArray<Sum> Read()
    {
        var sums = ImmutableArray.CreateBuilder<Sum>();
        for (var at = 0; at < scene.Tokens.Length && sums.Count < MostSums; at++)
        {
            if (ReadSum(at) is not { } sum)
                continue;
            var whole = Multiplied(sum);
            sums.Add(Continues(sums, whole) ? whole with { Role = sums[^1].Role, HasUnit = true } : whole with { Role = RoleOf(whole) });
            at = whole.Last;
        }

        // "Two at £25", "the 2nd one for 65": beside a sum of money a bare small number is a count.
        if (sums.Any(sum => sum.HasUnit || sum.Amount > LargestCount))
            sums.RemoveAll(sum => !sum.HasUnit && sum.Amount <= LargestCount);
        return sums.ToImmutable();
    }

    /// <summary>"Sent 20 then 30 then another 50", "paid 40. no sorry 60", "£80 off my monzo and then another £40": what follows a sum directly is of its kind.</summary>
    private bool Continues(ImmutableArray<Sum>.Builder before, Sum sum)
    {
        if (before.Count == 0 || sum.First - before[^1].Last > ReachOfNext || before[^1].Role != SumRole.Paid)
            return false;
        for (var at = before[^1].Last + 1; at < sum.First; at++)
        {
            if (!scene.Tokens[at].IsBreak && !scene.Is("joint", at) && !scene.Is("correction", at) && !scene.Is("filler", at) && !IsWay(at))
                return false;
        }

        return sum.First > before[^1].Last + 1;
    }

    /// <summary>"Off my monzo": words between two sums that tell how the first one went.</summary>
    private bool IsWay(int at) => scene.Is("by-way-of", at) || scene.Is("my", at) || scene.Found("method").Any(method => method.First <= at && at <= method.Last);

    private Token? At(int at) => at >= 0 && at < scene.Tokens.Length ? scene.Tokens[at] : null;

    private Lexicon.Slang? Slang(int at) => At(at) is { IsWord: true } word && scene.Lexicon.Money.TryGetValue(word.Form, out var slang) ? slang : null;

    private Sum? ReadSum(int at)
    {
        var token = scene.Tokens[at];
        // A fiver, two tenners: the word is the sum.
        if (Slang(at) is { Sum: { } worth } slang)
            return scene.Is("article", at - 1) || at == 0 || At(at - 1) is { IsNumber: true } || worth <= LargestNote ? new Sum(worth, slang.Currency, SumRole.Other, at, at, HasUnit: true) : null;
        if (token.Kind == TokenKind.Currency)
            return At(at + 1) is { IsNumber: true } after ? new Sum(after.Number, Currency(token.Form), SumRole.Other, at, at + 1, HasUnit: true) : null;
        if (Slang(at) is { } one && scene.Is("article", at - 1))
            return new Sum(1, one.Currency, SumRole.Other, at, at, HasUnit: true);
        if (!token.IsNumber || token.Number <= 0)
            return null;
        if (At(at + 1) is { Kind: TokenKind.Currency } sign && At(at + 2) is not { IsNumber: true })
            return new Sum(token.Number, Currency(sign.Form), SumRole.Other, at, at + 1, HasUnit: true);
        if (Slang(at + 1) is { } unit)
            return unit.Sum is { } each
                ? new Sum(token.Number * each, unit.Currency, SumRole.Other, at, at + 1, HasUnit: true)
                : new Sum(token.Number, unit.Currency, SumRole.Other, at, at + 1, HasUnit: true);
        if (scene.Found("money-of").FirstOrDefault(match => match.First == at + 1) is { } foreign)
            return new Sum(token.Number, foreign.Value, SumRole.Other, at, foreign.Last, HasUnit: true);
        return IsCount(at) || IsOrdinal(token) ? null : new Sum(token.Number, null, SumRole.Other, at, at, IsScaled(token));
    }

    /// <summary>A number without a unit is money only right after the verb: "gave him 60", "sent 20 then 30".</summary>
    private bool Reaches(int verb, Sum sum) =>
        sum.HasUnit || asked == Asked.Paid || sum.First - verb <= ReachOfBareNumber || (scene.IsBefore("joint", sum.First, 3) && sum.First - verb <= Reach);

    /// <summary>"2k", "1,500" and "89.50" can only be money; "12/04" cannot.</summary>
    private bool IsScaled(in Token token) => scene.Text.AsSpan(token.Start, token.End - token.Start) is var typed && !typed.Contains('/') && !typed.Contains(':')
        && (token.Number >= 1000 ? typed.IndexOfAnyExceptInRange('0', '9') >= 0 : typed.Length > 3 && typed[^3] == '.' && typed[^1] is >= '0' and <= '9');

    /// <summary>"The 14th".</summary>
    private bool IsOrdinal(in Token token) =>
        scene.Text.AsSpan(token.Start, token.End - token.Start) is [.., var digit, var letter, _] && char.IsDigit(digit) && letter is 's' or 'n' or 'r' or 't' or 'S' or 'N' or 'R' or 'T';

    private static string Currency(string sign) => sign switch { "£" => "GBP", "$" => "USD", _ => "EUR" };

    /// <summary>Minutes, years, followers: a number of things is no money.</summary>
    private bool IsCount(int at) =>
        scene.Is("count", at + 1) || scene.Is("age-unit", at + 1) || scene.Is("picture", at + 1) || scene.Is("lots", at + 1) || (scene.Is("article", at + 1) && scene.Tokens[at].Number < MostTimes)
        || (scene.Tokens[at].Number < MostTimes && scene.Found("method").Any(method => method.First == at + 1)) || (At(at - 1) is { Kind: TokenKind.Digits } && scene.Tokens[at].Number > 999)
        || (At(at + 1)?.Kind == TokenKind.Currency && At(at + 2) is { IsNumber: true } && scene.Tokens[at].Number < MostTimes)
        || (scene.Is("of", at + 1) && !IsScaled(scene.Tokens[at]) && At(at + 3) is not { IsNumber: true } && (scene.Is("my", at + 2) || scene.Is("picture", at + 3)))
        || scene.Is("counted", at - 1) || scene.Is("before-age", at - 1) || (scene.Is("before-age", at - 2) && scene.Is("hedging", at - 1));

    /// <summary>"50 quid twice", "3 cards, 20 quid each", "three lots of 100", "2 x 50", "100 a week for 4 weeks".</summary>
    private Sum Multiplied(Sum sum)
    {
        if (scene.Found("twice").FirstOrDefault(match => match.First == Next(sum.Last)) is { } twice && decimal.TryParse(twice.Value, CultureInfo.InvariantCulture, out var many))
            return sum with { Amount = sum.Amount * many, Last = twice.Last };
        if (scene.Found("each").FirstOrDefault(match => match.First == sum.Last + 1) is { } each && Last(sum.First, 8, IsSmallNumber) is { } things)
            return sum with { Amount = sum.Amount * scene.Tokens[things].Number, Last = each.Last, HasUnit = true };
        for (var after = sum.Last + 1; after <= sum.Last + 8 && after < scene.Tokens.Length; after++)
        {
            if (IsSmallNumber(after) && scene.Tokens[after].Number > 1 && IsTimes(sum, after))
                return sum with { Amount = sum.Amount * scene.Tokens[after].Number, Last = after };
        }

        if (Last(sum.First, 3, at => scene.Is("lots", at)) is { } lots && (lots == sum.First - 1 || scene.Is("of", lots + 1)) && At(lots - 1) is { IsNumber: true, Number: < MostLots } number)
            return sum with { Amount = sum.Amount * number.Number, First = lots - 1 };
        return IsSmallNumber(sum.First - 1) && scene.Tokens[sum.First].Kind == TokenKind.Currency
            ? sum with { Amount = sum.Amount * scene.Tokens[sum.First - 1].Number, First = sum.First - 1 }
            : sum;
    }

    private int Next(int at) => At(at + 1)?.Kind == TokenKind.Pause ? at + 2 : at + 1;

    private bool IsSmallNumber(int at) => At(at) is { IsNumber: true, Number: < MostTimes };

    /// <summary>"50 four times", "50 x 4", "100 a week for 4 weeks", "every week 50 for 6 weeks"; but not "for 4 weeks" alone, which is how long.</summary>
    private bool IsTimes(Sum sum, int at) =>
        scene.Is("lots", at - 1) || scene.Is("times", at + 1)
        || (scene.Is("period", at + 1) && (scene.Is("article", sum.Last + 1) && scene.Is("period", sum.Last + 2) || scene.IsBefore("every", sum.First, 4) || !scene.Is("lasting", at - 1)));

    private static int? Last(int before, int within, Func<int, bool> fits)
    {
        for (var at = before - 1; at >= Math.Max(0, before - within); at--)
        {
            if (fits(at))
                return at;
        }

        return null;
    }

    /// <summary>"25 on a steam card", "400 gone": a number with the way it went is money.</summary>
    private bool HasWay(Sum sum) => scene.Is("gone", sum.Last + 1) || scene.Is("of", sum.First - 1) && scene.Found("method").Any(method => method.Value != "none" && method.Last == sum.First - 2) || scene.Is("by-way-of", sum.Last + 1) && scene.Found("method").Any(method => method.Value != "none" && method.First > sum.Last + 1 && method.First <= sum.Last + 3);

    /// <summary>"Wouldnt let me send", "used his paypal to pay him", "want my money back": money went, or was tried, though the verb alone does not say so.</summary>
    private bool IsWithinPayment(int verb) => scene.Found("paid").Any(match => match.Value is "yes" or "tried" && match.First <= verb && verb <= match.Last);

    /// <summary>The nearest verb before a sum governs it: "he wants 500, i sent 50". Where there is none, a verb after it does.</summary>
    private SumRole RoleOf(Sum sum)
    {
        // "20 of the 500 he wanted": the second is the whole that was asked for.
        if (scene.Is("the", sum.First - 1) && scene.Is("of", sum.First - 2) && At(sum.First - 3) is { IsNumber: true })
            return SumRole.Wanted;
        // "£20 not £200".
        if (scene.Is("not", sum.First - 1))
            return SumRole.Wanted;
        // "The 90 quid i gave her", "a fine of £600, which i paid".
        var who = scene.Is("that", Next(sum.Last)) ? Next(sum.Last) + 1 : sum.Last + 1;
        if (scene.Is("self-subject", who) && _verbs.IsPaying(who + 1) && !scene.IsDenied(who + 1))
            return SumRole.Paid;
        for (var back = sum.First - 1; back >= Math.Max(0, sum.First - Reach) && !scene.Tokens[back].EndsSentence; back--)
        {
            if (_verbs.IsPaying(back))
                return scene.IsDenied(back) || _verbs.IsToBeDone(back) || _verbs.IsReceived(back) || !Reaches(back, sum) ? SumRole.Other : SumRole.Paid;
            if (_verbs.IsDemanding(back))
                return IsWithinPayment(back) ? SumRole.Paid : SumRole.Wanted;
        }

        if (scene.Is("of", sum.Last + 1) && scene.Is("the", sum.Last + 2))
            return SumRole.Paid;
        var hasPaused = false;
        for (var next = sum.Last + 1; next < Math.Min(scene.Tokens.Length, sum.Last + 6) && !scene.Tokens[next].EndsSentence; next++)
        {
            if (scene.Is("threat", next) || (_verbs.IsDemanding(next) && !(asked == Asked.Paid && hasPaused && !scene.Is("other", next - 1))))
                return SumRole.Other;
            if (_verbs.IsPaying(next) && (sum.HasUnit || asked == Asked.Paid || scene.Is("that", next + 1)))
                return SumRole.Paid;
            hasPaused |= scene.Tokens[next].Kind == TokenKind.Pause;
        }

        return (asked == Asked.Paid || sum.HasUnit || HasWay(sum)) && !scene.IsBefore("conditional", sum.First, Reach) ? SumRole.Paid : SumRole.Other;
    }
}
