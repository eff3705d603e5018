using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>
/// Phrases that begin with the same words share their beginning, so that a thousand of them are looked for at a place in one walk. Where a phrase names a list,
/// such as &lt;family&gt;, each of the list's own phrases may stand.
/// </summary>
internal sealed class PhraseTree(IReadOnlyDictionary<string, PhraseTree> lists)
{
    /// <summary>Words that &lt;any&gt; stands for at most.</summary>
    private const int LongestGap = 3;

    private readonly Dictionary<string, PhraseTree> _next = new(StringComparer.Ordinal);

    // By the first word of the list's phrases: most of hundreds of lists cannot begin at a word.
    private readonly Dictionary<string, List<(PhraseTree List, PhraseTree Next)>> _lists = new(StringComparer.Ordinal);
    private readonly List<Phrase> _ends = [];
    private PhraseTree? _afterGap;
    private PhraseTree? _afterNumber;

    public static PhraseTree Of(IEnumerable<Phrase> phrases)
    {
        var tree = new PhraseTree(new Dictionary<string, PhraseTree>());
        foreach (var phrase in phrases)
            tree.Add(phrase);
        return tree;
    }

    public void Add(Phrase phrase)
    {
        var place = this;
        foreach (var word in phrase.Words)
        {
            place = place._next.TryGetValue(word, out var next) ? next : place.AddNext(word);
        }

        place._ends.Add(phrase);
    }

    private PhraseTree AddNext(string word)
    {
        var next = _next[word] = new PhraseTree(lists);
        if (word == Phrase.AnyWords)
            _afterGap = next;
        else if (word == Phrase.AnyNumber)
            _afterNumber = next;
        else if (Phrase.ListName(word) is { } name)
            AddList(lists[name], next);
        return next;
    }

    private void AddList(PhraseTree list, PhraseTree next)
    {
        foreach (var first in list._next.Keys)
        {
            if (!_lists.TryGetValue(first, out var known))
                _lists[first] = known = [];
            known.Add((list, next));
        }
    }

    /// <summary>Finds every phrase that begins at this token.</summary>
    public void Find(Places places, int at, List<Found> found) => Walk(places, at, last: at - 1, number: null, found);

    private void Walk(Places places, int at, int last, decimal? number, List<Found> found)
    {
        foreach (var phrase in _ends)
            found.Add(new Found(phrase, last, number));
        if (_next.Count == 0)
            return;
        var tokens = places.Tokens;
        if (_afterGap is { } gap)
        {
            for (var skipped = 0; skipped <= LongestGap && at + skipped < tokens.Length && (skipped == 0 || !tokens[at + skipped - 1].EndsSentence); skipped++)
                gap.Walk(places, at + skipped, last, number, found);
        }

        // A comma or a bracket may stand between the words of a phrase; the end of a sentence may not.
        while (at < tokens.Length && tokens[at].Kind == TokenKind.Pause)
            at++;
        if (at >= tokens.Length || tokens[at].IsBreak)
            return;
        if (_next.TryGetValue(tokens[at].Form, out var next))
            next.Walk(places, at + 1, at, number, found);
        if (_afterNumber is { } counted && (tokens[at].IsNumber || tokens[at].IsClock))
            counted.Walk(places, at + 1, at, tokens[at].IsNumber ? tokens[at].Number : null, found);
        if (!_lists.TryGetValue(tokens[at].Form, out var beginning))
            return;
        foreach (var (list, after) in beginning)
        {
            foreach (var (_, end, inList) in places.Of(list, at))
                after.Walk(places, end + 1, end, inList ?? number, found);
        }
    }

    /// <summary>A phrase that was found: the place of its last token, and the number in it.</summary>
    public readonly record struct Found(Phrase Phrase, int Last, decimal? Number);

    /// <summary>The text in which phrases are looked for.</summary>
    public sealed class Places(ImmutableArray<Token> tokens)
    {
        private readonly List<Found> _ends = [];

        public ImmutableArray<Token> Tokens => tokens;

        /// <summary>Where the phrases of a list end that begin at this token, each end once. Lists name no lists, so that one walk at a time fills the ends.</summary>
        public Found[] Of(PhraseTree list, int at)
        {
            list.Walk(this, at, at - 1, null, _ends);
            Found[] ends = _ends.Count < 2 ? [.. _ends] : [.. _ends.DistinctBy(end => (end.Last, end.Number))];
            _ends.Clear();
            return ends;
        }
    }
}
