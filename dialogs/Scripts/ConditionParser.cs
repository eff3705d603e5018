using System.Collections.Immutable;
using System.Globalization;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>Reads the small language of conditions: or, and, not, brackets, "slot is [not] value", "slot is [not] unknown", comparisons.</summary>
public sealed class ConditionParser
{
    private readonly List<(string Word, int Column)> _words;
    private int _at;

    private ConditionParser(string text) => _words = [.. Split(text)];

    /// <summary>The condition, or what is wrong with the text and at which column of it (from 0).</summary>
    public static (Condition? Condition, string? Error, int Column) Parse(string text)
    {
        var parser = new ConditionParser(text);
        try
        {
            var condition = parser.Or();
            return parser._at == parser._words.Count
                ? (condition, null, 0)
                : (null, $"'{parser.Peek}' was not expected; join conditions by 'and' or 'or'", parser.Column);
        }
        catch (FormatException error)
        {
            return (null, error.Message, parser.Column);
        }
    }

    private string Peek => _at < _words.Count ? _words[_at].Word : "";

    private int Column => _at < _words.Count ? _words[_at].Column : _words.Count == 0 ? 0 : _words[^1].Column;

    private Condition Or() => Series("or", And, parts => new Any(parts));

    private Condition And() => Series("and", Term, parts => new All(parts));

    private Condition Series(string word, Func<Condition> part, Func<ImmutableArray<Condition>, Condition> join)
    {
        var parts = ImmutableArray.Create(part());
        while (Take(word))
            parts = parts.Add(part());
        return parts.Length == 1 ? parts[0] : join(parts);
    }

    private Condition Term()
    {
        if (Take("not"))
            return new Not(Term());
        if (!Take("("))
            return Test(Name("a slot"));
        var inner = Or();
        return Take(")") ? inner : throw new FormatException("a bracket is not closed; add ')'");
    }

    private Condition Test(string slot)
    {
        if (Peek is "<" or "<=" or ">" or ">=")
            return Comparison(slot);
        if (!Take("is"))
            throw new FormatException($"'is', 'is not' or a comparison was expected after '{slot}'");
        var isNegated = Take("not");
        var value = Name("a value");
        Condition test = value == "unknown" ? new IsUnknown(slot) : new Is(slot, value);
        return isNegated ? new Not(test) : test;
    }

    private Compare Comparison(string slot)
    {
        var sign = _words[_at++].Word;
        if (!decimal.TryParse(Peek, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            throw new FormatException($"a number was expected after '{sign}'");
        _at++;
        return new Compare(slot, sign, number);
    }

    private string Name(string what)
    {
        if (_at == _words.Count || Peek is "and" or "or" or "is" or ")" or "(")
            throw new FormatException($"{what} was expected");
        return _words[_at++].Word;
    }

    private bool Take(string word)
    {
        if (Peek != word)
            return false;
        _at++;
        return true;
    }

    private static IEnumerable<(string, int)> Split(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            if (char.IsWhiteSpace(text[start]))
            {
                start++;
                continue;
            }

            var end = start + 1;
            if (text[start] is not ('(' or ')'))
                while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('(' or ')'))
                    end++;
            yield return (text[start..end], start);
            start = end;
        }
    }
}
