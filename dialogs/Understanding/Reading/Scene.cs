using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>One text with everything that was found in it: its tokens, and the phrases of the lexicon at their places.</summary>
internal sealed class Scene
{
    private const int LongestGap = 3;
    private const int LongestReport = 25;
    private readonly Dictionary<string, ImmutableArray<Match>> _matches;
    private readonly int _firstWord;
    private readonly int _lastWord;

    public Scene(Lexicon lexicon, string text, ImmutableArray<Token> tokens)
    {
        (Lexicon, Text, Tokens) = (lexicon, text, tokens);
        while (_firstWord < tokens.Length && tokens[_firstWord].IsBreak)
            _firstWord++;
        for (_lastWord = tokens.Length - 1; _lastWord >= 0 && tokens[_lastWord].IsBreak;)
            _lastWord--;
        _matches = FindAll();
    }

    public Lexicon Lexicon { get; }

    public string Text { get; }

    public ImmutableArray<Token> Tokens { get; }

    /// <summary>What was found of a slot, in the order of the text; of overlapping ones the longest.</summary>
    public ImmutableArray<Match> Found(string means) => _matches.TryGetValue(means, out var found) ? found : [];

    public bool Says(string means) => _matches.ContainsKey(means);

    public bool Is(string wordClass, int at) => at >= 0 && at < Tokens.Length && Lexicon.Is(wordClass, Tokens[at]);

    /// <summary>Whether a word of this class stands within so many tokens before a place, in the same sentence.</summary>
    public bool IsBefore(string wordClass, int at, int within) => LastBefore(wordClass, at, within) >= 0;

    /// <summary>Where the nearest word of this class before a place stands, in the same sentence and within so many tokens; -1 for nowhere.</summary>
    public int LastBefore(string wordClass, int at, int within)
    {
        for (var back = at - 1; back >= Math.Max(0, at - within) && !Tokens[back].EndsSentence; back--)
        {
            if (Is(wordClass, back))
                return back;
        }

        return -1;
    }

    /// <summary>Where the next word of this class after a place stands, in the same sentence and within so many tokens; -1 for nowhere.</summary>
    public int FirstAfter(string wordClass, int at, int within)
    {
        for (var next = at + 1; next < Math.Min(Tokens.Length, at + within + 1) && !Tokens[next].EndsSentence; next++)
        {
            if (Is(wordClass, next))
                return next;
        }

        return -1;
    }

    /// <summary>Whether what stands here is denied: a negation shortly before it, with no new clause in between.</summary>
    public bool IsDenied(int at, int within = 4)
    {
        for (var back = at - 1; back >= Math.Max(0, at - within) && !Tokens[back].IsBreak && !Is("turn", back); back--)
        {
            if (Is("negation", back))
                return true;
        }

        return false;
    }

    /// <summary>Whether what stands here is only planned, feared, asked or told to do, not done: "going to", "should", "wants me to".</summary>
    public bool IsUndone(int at, int within = 4)
    {
        for (var back = at - 1; back >= Math.Max(0, at - within) && !Tokens[back].IsBreak && !Is("turn", back); back--)
        {
            if (Is("undone", back))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether what stands here was said or ordered by somebody else: "he says", "she told me to". That ends with the sentence, and where the typist takes
    /// over: "but", "and i".
    /// </summary>
    public bool IsReported(int at)
    {
        for (var back = at - 1; back >= Math.Max(0, at - LongestReport) && !Tokens[back].EndsSentence; back--)
        {
            if (Is("turn", back) || (Is("self", back) && back > 0 && (Is("joint", back - 1) || Tokens[back - 1].IsBreak)))
                return false;
            if (Is("speech", back) && back > 0 && (Is("other", back - 1) || Is("other", back - 2) || Is("other", back - 3)))
                return true;
        }

        return false;
    }

    /// <summary>The words of a stretch as they were typed.</summary>
    public Finding Because(string slot, int first, int last, string by)
    {
        var (start, end) = (Tokens[first].Start, Tokens[last].End);
        return new Finding(slot, start, end, Text[start..end], by);
    }

    public Finding Because(string slot, Match match) => Because(slot, match.First, match.Last, match.Phrase.Source);

    private Dictionary<string, ImmutableArray<Match>> FindAll()
    {
        var found = new List<Match>();
        for (var at = 0; at < Tokens.Length; at++)
        {
            var second = Next(at);
            TryAll(Tokens[at].Form, second, at, found);
            if (Tokens[at].IsNumber)
                TryAll(Phrase.AnyNumber, second, at, found);
        }

        return found.GroupBy(match => match.Phrase.Means, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => LongestFirst(group).OrderBy(match => match.First).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The next word as it is compared: pauses do not count.</summary>
    private string Next(int at)
    {
        for (at++; at < Tokens.Length; at++)
        {
            if (Tokens[at].Kind != TokenKind.Pause)
                return Tokens[at].Form;
        }

        return "";
    }

    private void TryAll(string first, string second, int at, List<Match> found)
    {
        foreach (var phrase in Lexicon.BeginningWith(first, ""))
            Try(phrase, at, found);
        if (second.Length > 0)
            foreach (var phrase in Lexicon.BeginningWith(first, second))
                Try(phrase, at, found);
    }

    private IEnumerable<Match> LongestFirst(IEnumerable<Match> found)
    {
        var isTaken = new bool[Tokens.Length];
        foreach (var match in found.OrderByDescending(match => match.Length))
        {
            if (isTaken.AsSpan(match.First, match.Length).Contains(true))
                continue;
            isTaken.AsSpan(match.First, match.Length).Fill(true);
            yield return match;
        }
    }

    private void Try(Phrase phrase, int at, List<Match> found)
    {
        decimal? number = null;
        if (Follow(phrase, 0, at, ref number) is not { } last)
            return;
        if (phrase.IsWhole && (at > _firstWord || last < _lastWord))
            return;
        found.Add(new Match(phrase, at, last, number));
    }

    /// <summary>The last token of the phrase from its word <paramref name="word"/> on, when it goes on at this token.</summary>
    private int? Follow(Phrase phrase, int word, int at, ref decimal? number)
    {
        for (; word < phrase.Words.Length; word++, at++)
        {
            if (phrase.Words[word] == Phrase.AnyWords)
                return FollowAfterGap(phrase, word + 1, at, ref number);
            // A comma or a bracket may stand between the words of a phrase; the end of a sentence may not.
            while (word > 0 && at < Tokens.Length && Tokens[at].Kind == TokenKind.Pause)
                at++;
            if (at >= Tokens.Length)
                return null;
            if (phrase.Words[word] == Phrase.AnyNumber && Tokens[at].IsNumber)
                number = Tokens[at].Number;
            else if (phrase.Words[word] != Tokens[at].Form || Tokens[at].IsBreak)
                return null;
        }

        return at - 1;
    }

    private int? FollowAfterGap(Phrase phrase, int word, int at, ref decimal? number)
    {
        for (var gap = 0; gap <= LongestGap && at + gap < Tokens.Length; gap++)
        {
            if (Follow(phrase, word, at + gap, ref number) is { } last)
                return last;
            if (Tokens[at + gap].EndsSentence)
                return null;
        }

        return null;
    }
}
