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
            if (!place._next.TryGetValue(word, out var next))
            {
                place._next[word] = next = new PhraseTree(lists);
                if (Phrase.ListName(word) is { } name)
                    place.AddList(lists[name], next);
            }

            place = next;
        }

        place._ends.Add(phrase);
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

    /// <summary>Finds every phrase that begins at this token: with the place of its last token, and the number in it.</summary>
    public void Find(ImmutableArray<Token> tokens, int at, Action<Phrase, int, decimal?> found) => Walk(tokens, at, last: at - 1, number: null, found);

    private void Walk(ImmutableArray<Token> tokens, int at, int last, decimal? number, Action<Phrase, int, decimal?> found)
    {
        foreach (var phrase in _ends)
            found(phrase, last, number);
        if (_next.Count == 0)
            return;
        if (_next.TryGetValue(Phrase.AnyWords, out var gap))
        {
            for (var skipped = 0; skipped <= LongestGap && at + skipped < tokens.Length && (skipped == 0 || !tokens[at + skipped - 1].EndsSentence); skipped++)
                gap.Walk(tokens, at + skipped, last, number, found);
        }

        // A comma or a bracket may stand between the words of a phrase; the end of a sentence may not.
        while (at < tokens.Length && tokens[at].Kind == TokenKind.Pause)
            at++;
        if (at >= tokens.Length || tokens[at].IsBreak)
            return;
        if (_next.TryGetValue(tokens[at].Form, out var next))
            next.Walk(tokens, at + 1, at, number, found);
        if ((tokens[at].IsNumber || tokens[at].IsClock) && _next.TryGetValue(Phrase.AnyNumber, out var counted))
            counted.Walk(tokens, at + 1, at, tokens[at].IsNumber ? tokens[at].Number : null, found);
        foreach (var (list, after) in _lists.GetValueOrDefault(tokens[at].Form) ?? [])
            list.Walk(tokens, at, at - 1, number, (_, end, counting) => after.Walk(tokens, end + 1, end, counting, found));
    }
}
