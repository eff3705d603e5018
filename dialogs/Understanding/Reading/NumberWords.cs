using System.Collections.Immutable;
using System.Globalization;

namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>Makes numbers of the words for them: "twenty five", "two hundred and fifty", "a grand", "1.5k", "4 and a half".</summary>
internal static class NumberWords
{
    private const int LongestPhrase = 3;
    private const decimal Ten = 10;
    private const decimal Hundred = 100;

    public static ImmutableArray<Token> Join(Lexicon lexicon, ImmutableArray<Token> tokens)
    {
        var joined = ImmutableArray.CreateBuilder<Token>(tokens.Length);
        for (var at = 0; at < tokens.Length;)
        {
            var (number, next) = Read(lexicon, tokens, at);
            if (number is { } value)
                joined.Add(new Token(tokens[at].Start, tokens[next - 1].End, value.ToString(CultureInfo.InvariantCulture), TokenKind.Number, value));
            else
                joined.Add(tokens[at]);
            at = Math.Max(next, at + 1);
        }

        return joined.ToImmutable();
    }

    /// <summary>The number that begins here and the place after it; null where none does.</summary>
    private static (decimal? Number, int Next) Read(Lexicon lexicon, ImmutableArray<Token> tokens, int start)
    {
        var (small, at) = ReadSmall(lexicon, tokens, start);
        if (small is not { } value)
            return (null, start);
        var total = 0m;
        while (at < tokens.Length && Scale(lexicon, tokens[at]) is { } scale)
        {
            // "and a half" of a scale stands before it or after it: 4 and a half grand.
            value *= scale;
            at++;
            var next = at < tokens.Length && tokens[at].Form == "and" ? at + 1 : at;
            var (more, after) = ReadSmall(lexicon, tokens, next);
            if (more is not { } rest || rest >= scale || !lexicon.Numbers.ContainsKey(tokens[next].Form))
                return (total + value, at);
            (total, value, at) = (total + value, rest, after);
        }

        return (total + value, at);
    }

    private static (decimal? Number, int Next) ReadSmall(Lexicon lexicon, ImmutableArray<Token> tokens, int at)
    {
        if (at >= tokens.Length)
            return (null, at);
        if (ReadPhrase(lexicon, tokens, at) is var (whole, length) && length > 0)
            return (whole, at + length);
        if (tokens[at].Form is "a" or "one" or "an" or "half" or "another" && tokens[at].IsWord)
            return ReadArticle(lexicon, tokens, at);
        if (ReadDigitsOrWord(lexicon, tokens[at]) is not { } number || IsAnswer(lexicon, tokens, at))
            return (null, at);
        var next = at + 1;
        // Twenty five is 25; two five is not.
        if (number >= 20 && number < Hundred && number % Ten == 0 && lexicon.Numbers.ContainsKey(tokens[at].Form)
            && next < tokens.Length && Unit(lexicon, tokens[next]) is { } unit)
            (number, next) = (number + unit, next + 1);
        // "19 90" in words: nineteen ninety.
        else if (number is >= 19 and <= 20 && lexicon.Numbers.ContainsKey(tokens[at].Form) && next < tokens.Length
            && lexicon.Numbers.TryGetValue(tokens[next].Form, out var decade) && decade >= Ten && tokens[next].IsWord)
            (number, next) = (number * Hundred + decade, next + 1);
        if (next + 2 < tokens.Length && tokens[next].Form == "and" && tokens[next + 1].Form == "a" && tokens[next + 2].Form == "half")
            (number, next) = (number + 0.5m, next + 3);
        return (number, next);
    }

    /// <summary>"Naw" is nine in Welsh and no in Scots: a number only where something is counted.</summary>
    private static bool IsAnswer(Lexicon lexicon, ImmutableArray<Token> tokens, int at) =>
        lexicon.Is("number-or-no", tokens[at]) && !(at + 1 < tokens.Length && (lexicon.Is("age-unit", tokens[at + 1]) || lexicon.Is("count", tokens[at + 1]) || lexicon.Money.ContainsKey(tokens[at + 1].Form)));

    /// <summary>A number of several words, as Welsh has them: "un ar bymtheg".</summary>
    private static (decimal Number, int Length) ReadPhrase(Lexicon lexicon, ImmutableArray<Token> tokens, int at)
    {
        for (var length = Math.Min(LongestPhrase, tokens.Length - at); length > 1; length--)
        {
            var words = string.Join(' ', Enumerable.Range(at, length).Select(place => tokens[place].Form));
            if (lexicon.Numbers.TryGetValue(words, out var number))
                return (number, length);
        }

        return (0, 0);
    }

    private static decimal? Unit(Lexicon lexicon, in Token token) =>
        token.IsWord && token.Form == "one" ? 1 : token.IsWord && lexicon.Numbers.TryGetValue(token.Form, out var unit) && unit < Ten ? unit : null;

    /// <summary>"A hundred", "half a grand"; "a" alone is no number.</summary>
    private static (decimal? Number, int Next) ReadArticle(Lexicon lexicon, ImmutableArray<Token> tokens, int at)
    {
        var value = tokens[at].Form == "half" ? 0.5m : 1m;
        var next = at + 1;
        if (tokens[at].Form == "half" && next < tokens.Length && tokens[next].Form == "a")
            next++;
        if (tokens[at].Form == "a" && next + 1 < tokens.Length && lexicon.Numbers.TryGetValue(tokens[next].Form, out var couple) && couple == 2)
        {
            var scaled = lexicon.Is("of", tokens[next + 1]) ? next + 2 : next + 1;
            if (scaled < tokens.Length && Scale(lexicon, tokens[scaled]) is not null)
                return (couple, scaled);
        }

        return next < tokens.Length && Scale(lexicon, tokens[next]) is not null && tokens[next].Form != "k" ? (value, next) : (null, at);
    }

    private static decimal? ReadDigitsOrWord(Lexicon lexicon, in Token token) =>
        token.IsNumber ? token.Number : token.IsWord && lexicon.Numbers.TryGetValue(token.Form, out var number) ? number : null;

    private static decimal? Scale(Lexicon lexicon, in Token token) =>
        token.IsWord && lexicon.Scales.TryGetValue(token.Form, out var scale) ? scale : null;
}
