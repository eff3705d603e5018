using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>The words of one or more languages as editors wrote them, made ready to be found: spellings, numbers, money, and phrases by what they mean.</summary>
public sealed class Lexicon
{
    private readonly FrozenDictionary<string, ImmutableArray<string>> _spellings;
    private readonly FrozenDictionary<string, FrozenSet<string>> _classes;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _senses;
    private readonly Respelling _respelling;
    private const int LongestOfJoined = 10;

    internal Lexicon(
        IReadOnlyDictionary<string, string> spellings, IReadOnlyDictionary<string, decimal> numbers, IReadOnlyDictionary<string, decimal> scales,
        IReadOnlyDictionary<string, Slang> money, IReadOnlyDictionary<string, IReadOnlyList<string>> classes, IEnumerable<string> ordinary,
        IReadOnlyDictionary<string, IReadOnlyList<string>> lists, IReadOnlyDictionary<string, IReadOnlyList<string>> senses, IEnumerable<Entry> entries, WordWeights weights)
    {
        Weights = weights;
        _spellings = spellings.ToFrozenDictionary(
            pair => pair.Key, pair => pair.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Tokenizer.Form).ToImmutableArray(), StringComparer.Ordinal);
        Numbers = numbers.ToFrozenDictionary(StringComparer.Ordinal);
        Scales = scales.ToFrozenDictionary(StringComparer.Ordinal);
        Money = money.ToFrozenDictionary(StringComparer.Ordinal);
        _classes = classes.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Select(Tokenizer.Form).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        _senses = senses.SelectMany(pair => pair.Value.Select(word => Tokenizer.Form(word) is { Length: > 0 } form ? form : word).Distinct(StringComparer.Ordinal).Select(word => (Word: word, Sense: $"<{pair.Key}>"))).GroupBy(one => one.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(one => one.Sense).ToImmutableArray(), StringComparer.Ordinal);
        var phrases = entries.SelectMany(Compile).ToList();
        var items = lists.ToDictionary(pair => pair.Key, pair => pair.Value.SelectMany(text => Compile(new Entry(pair.Key, "", text))).ToList(), StringComparer.Ordinal);
        var trees = items.ToDictionary(pair => pair.Key, pair => PhraseTree.Of(pair.Value), StringComparer.Ordinal);
        Phrases = new PhraseTree(trees);
        WholeTexts = new PhraseTree(trees);
        foreach (var phrase in phrases)
            (phrase.IsWhole ? WholeTexts : Phrases).Add(phrase);
        _respelling = new Respelling(
            phrases.Concat(items.Values.SelectMany(list => list)).SelectMany(phrase => phrase.Words).Concat(Numbers.Keys).Concat(Scales.Keys).Concat(Money.Keys).Concat(_classes.Values.SelectMany(words => words)),
            _spellings.Values.SelectMany(words => words).Concat(ordinary.Select(Tokenizer.Form)).Concat(_senses.Keys));
    }

    internal FrozenDictionary<string, decimal> Numbers { get; }

    internal FrozenDictionary<string, decimal> Scales { get; }

    internal FrozenDictionary<string, Slang> Money { get; }

    /// <summary>Whether a word belongs to a class such as <c>negation</c>.</summary>
    internal bool Is(string wordClass, in Token token) => token.IsWord && _classes.TryGetValue(wordClass, out var words) && words.Contains(token.Form);

    /// <summary>What a word is one of, such as &lt;blade&gt; of razor.</summary>
    internal ImmutableArray<string> SensesOf(string form) => _senses.TryGetValue(form, out var senses) ? senses : [];

    /// <summary>Whether it is a word of any of the languages.</summary>
    internal bool Knows(in Token token) => _respelling.Knows(token.Form);

    /// <summary>How much words speak for a meaning.</summary>
    internal WordWeights Weights { get; }

    internal PhraseTree Phrases { get; }

    /// <summary>Phrases that count only when they are all that was typed.</summary>
    internal PhraseTree WholeTexts { get; }

    /// <summary>The tokens of a text, respelled: what editors listed, and words that are one slip away from a word of the lexicon.</summary>
    internal ImmutableArray<Token> Tokens(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var cut = Tokenizer.Cut(text);
        for (var at = 0; at < cut.Count; at++)
        {
            if (Joined(text, cut, at) is { } joined)
            {
                Respell(joined, tokens);
                at++;
            }
            else if (Preposition(cut, at) is { } preposition)
            {
                tokens.Add(preposition);
            }
            else
            {
                Respell(cut[at], tokens);
            }
        }

        return tokens.ToImmutable();
    }

    /// <summary>"4 me" is "for me" and "2 tell" is "to tell".</summary>
    private Token? Preposition(List<Token> tokens, int at)
    {
        if (tokens[at] is not { IsNumber: true, Form: "4" or "2" } digit || at + 1 >= tokens.Count || tokens[at + 1].Start == digit.End)
            return null;
        var next = tokens[at + 1].IsWord ? tokens[at + 1] with { Form = Respelled(tokens[at + 1].Form)[0] } : tokens[at + 1];
        return digit.Form == "4" && Is("after-for", next) ? digit with { Form = "for", Kind = TokenKind.Word }
            : digit.Form == "2" && Is("after-to", next) ? digit with { Form = "to", Kind = TokenKind.Word }
            : null;
    }

    /// <summary>A digit that stands for a word, such as in 2nite or gr8, when editors listed it so.</summary>
    private Token? Joined(string text, List<Token> tokens, int at)
    {
        if (at + 1 >= tokens.Count || tokens[at].End != tokens[at + 1].Start || !(tokens[at].IsNumber ? tokens[at + 1].IsWord : tokens[at].IsWord && tokens[at + 1].IsNumber) || tokens[at].End - tokens[at].Start > LongestOfJoined)
            return null;
        var form = Tokenizer.Form(text[tokens[at].Start..tokens[at + 1].End]);
        return _spellings.ContainsKey(form) ? new Token(tokens[at].Start, tokens[at + 1].End, form, TokenKind.Word) : null;
    }

    private void Respell(in Token token, ImmutableArray<Token>.Builder into)
    {
        if (!token.IsWord)
        {
            into.Add(token);
            return;
        }

        foreach (var word in Respelled(token.Form))
            into.Add(token with { Form = word });
    }

    private ImmutableArray<string> Respelled(string form) => _spellings.TryGetValue(form, out var words) ? words : [_respelling.Of(form)];

    /// <summary>A phrase with a list that may be left out, such as &lt;my?&gt;, is two phrases.</summary>
    private IEnumerable<Phrase> Compile(Entry entry)
    {
        var isWhole = entry.Text.StartsWith(Normal.WholeTextOnly);
        var readings = new List<ImmutableArray<string>> { ImmutableArray<string>.Empty };
        foreach (var part in (isWhole ? entry.Text[1..] : entry.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = Words(part).ToList();
            readings = [.. Phrase.IsOptional(part) ? readings : [], .. readings.Select(reading => reading.AddRange(words))];
        }

        return readings.Where(words => !words.IsEmpty).Select(words => new Phrase(entry.Means, entry.Value, words, isWhole, entry.Text));
    }

    private IEnumerable<string> Words(string part) =>
        part is Phrase.AnyNumber or Phrase.AnyWords ? [part]
        : Phrase.ListName(part) is { } list ? [$"<{list}>"]
        : Tokenizer.Cut(part).Where(token => !token.IsBreak).SelectMany(token => _spellings.TryGetValue(token.Form, out var spelled) && token.IsWord ? spelled : [token.Form]);

    /// <summary>A line of a phrases file.</summary>
    internal readonly record struct Entry(string Means, string Value, string Text);

    /// <summary>A word for a sum: "fiver" is 5 GBP; "quid" is a unit, with a sum of none.</summary>
    internal readonly record struct Slang(decimal? Sum, string? Currency);
}
