using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>One text with everything that was found in it: its tokens, and the phrases of the lexicon at their places.</summary>
internal sealed class Scene
{
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

    /// <summary>Not one word of it is a word: a hand on the keys.</summary>
    public bool IsNonsense => Tokens.Any(token => token.IsWord) && !Tokens.Any(token => token.IsNumber || (token.IsWord && Lexicon.Knows(token)));

    public bool Says(string means) => _matches.ContainsKey(means);

    public bool Is(string wordClass, int at) => at >= 0 && at < Tokens.Length && Lexicon.Is(wordClass, Tokens[at]);

    public bool IsAt(int at, string form) => at >= 0 && at < Tokens.Length && Tokens[at].Form == form;

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
            if (Is("negation", back) && (back == at - 1 || !(IsOpeningNo(back) || IsCorrecting(back))))
                return true;
        }

        return false;
    }

    /// <summary>"No just gutted i paid": a no that answers, and denies nothing of what follows.</summary>
    private bool IsOpeningNo(int at) => Is("opening-no", at) && (at == 0 || Tokens[at - 1].EndsSentence);

    /// <summary>"17 no sorry 16 sent £55": a no that takes back a word.</summary>
    private bool IsCorrecting(int at) => Is("opening-no", at) && Found("correction").Any(match => match.First == at);

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
        if (Is("self", at) && at > 0 && (Is("joint", at - 1) || Tokens[at - 1].IsBreak))
            return false;
        for (var back = at - 1; back >= Math.Max(0, at - LongestReport) && !Tokens[back].EndsSentence; back--)
        {
            // "He told my brother, and he has had": he does it, and does not only say it.
            if (Is("joint", back) && Is("other", back + 1) && Is("is", back + 2))
                return false;
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
        var places = new PhraseTree.Places(Tokens);
        var here = new List<PhraseTree.Found>();
        var found = new List<Match>();
        for (var at = 0; at < Tokens.Length; at++)
        {
            if (Tokens[at].IsBreak)
                continue;
            Lexicon.Phrases.Find(places, at, here);
            Keep(at);
        }

        if (_firstWord < Tokens.Length)
        {
            Lexicon.WholeTexts.Find(places, _firstWord, here);
            here.RemoveAll(one => one.Last < _lastWord);
            Keep(_firstWord);
        }

        return found.GroupBy(match => match.Phrase.Means, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => LongestFirst(group).OrderBy(match => match.First).ToImmutableArray(), StringComparer.Ordinal);

        void Keep(int first)
        {
            foreach (var (phrase, last, number) in here)
                found.Add(new Match(phrase, first, last, number));
            here.Clear();
        }
    }

    private IEnumerable<Match> LongestFirst(IEnumerable<Match> found)
    {
        var isTaken = new bool[Tokens.Length];
        foreach (var match in found.OrderByDescending(match => match.Length).ThenByDescending(match => match.Phrase.Plain))
        {
            if (isTaken.AsSpan(match.First, match.Length).Contains(true))
                continue;
            isTaken.AsSpan(match.First, match.Length).Fill(true);
            yield return match;
        }
    }
}
