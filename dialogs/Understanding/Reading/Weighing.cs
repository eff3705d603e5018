namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>A second opinion on what phrases and rules say: what the words of a text weigh, where the lexicon has weights for a meaning.</summary>
internal sealed class Weighing
{
    // In logits, as the weights are: 4 to 1 for it, and 50 to 1 against it. Found on utterances that had taught nothing.
    private const double Plain = 1.5;
    private const double Hardly = -4;
    private const double Margin = 1.5;
    private const string Age = "age";
    private const string Crisis = "crisis";
    private static readonly string?[] Answers = ["yes", "no", "unsure", null];

    private readonly Scene _scene;
    private readonly Asked _asked;

    // Places of words among the tokens; the question stands before the first.
    private readonly int[] _places;
    private readonly string?[] _words;
    private readonly string?[] _cries;
    private readonly Lazy<double[]> _sums;
    private readonly Lazy<double[]> _sumsOfCries;

    public Weighing(Scene scene, Asked asked)
    {
        (_scene, _asked) = (scene, asked);
        _places = [0, .. Enumerable.Range(0, scene.Tokens.Length).Where(at => WordAt(at) is not null)];
        _words = [$"?{asked}", .. _places.Skip(1).Select(WordAt)];
        _cries = WithoutKnown();
        _sums = new(() => Sums(_words));
        _sumsOfCries = _cries == _words ? _sums : new(() => Sums(_cries));
    }

    private WordWeights Weights => _scene.Lexicon.Weights;

    /// <summary>It is said, though no phrase says so.</summary>
    public bool IsPlain(string means) => Weight(means) > Plain;

    /// <summary>It is likelier said than not, by the bias that was learnt.</summary>
    public bool IsLikely(string means) => Weight(means) > 0;

    /// <summary>It is not said, though a phrase seems to say so.</summary>
    public bool IsUnlikely(string means) => Weight(means) < Hardly;

    public bool IsPlainAge(int at) => WeightOfAge(at) > Plain;

    public bool IsUnlikelyAge(int at) => WeightOfAge(at) < Hardly;

    /// <summary>What the words come to as an answer, where that is plain; null where it is not. An answer of null says that they do not answer.</summary>
    public (string? Answer, Finding Because)? Answer()
    {
        if (!WordWeights.Answered.Contains(_asked))
            return null;
        var ranked = Answers.Select(answer => (Answer: answer, Weight: Weight(WordWeights.AnswerTo(_asked, answer)))).Where(one => one.Weight is not null).OrderByDescending(one => one.Weight).Take(2).ToArray();
        return ranked is [var best, var next] && best.Weight - next.Weight > Margin ? (best.Answer, Because("answer", WordWeights.AnswerTo(_asked, best.Answer))) : null;
    }

    /// <summary>The words that weigh most for a meaning.</summary>
    public Finding Because(string slot, string means)
    {
        var (first, last) = Weights.Heaviest(means, _words.Length, WordFeatures.Of(_scene.Lexicon, Words(means)));
        // The question was not typed.
        return _scene.Because(slot, _places[Math.Min(Math.Max(1, first), _places.Length - 1)], _places[Math.Min(Math.Max(1, last), _places.Length - 1)], "weight of words");
    }

    /// <summary>What is counted of the text for a meaning.</summary>
    public IEnumerable<string> Features(string means) => Features(Words(means));

    /// <summary>What is weighed: the question as a word before the others, and a gap where a phrase already says that its words do not mean it.</summary>
    private string?[] Words(string means) => means == Crisis ? _cries : _words;

    private IEnumerable<string> Features(string?[] words) => WordFeatures.Of(_scene.Lexicon, words).Select(one => one.Feature);

    private double? Weight(string means) => Weights.Of(means) is >= 0 and var meaning ? (means == Crisis ? _sumsOfCries : _sums).Value[meaning] : null;

    private double? WeightOfAge(int at) => Weights.Of(Age) is >= 0 and var meaning ? Weights.Sums(NumberFeatures.Of(_scene.Tokens, at, _asked))[meaning] : null;

    private double[] Sums(string?[] words) => Weights.Sums(Features(words));

    /// <summary>Without what phrases say is no sign; and what is said about being safe is danger, not despair.</summary>
    private string?[] WithoutKnown()
    {
        var known = _scene.Found(Crisis).Where(match => match.Value is "none" or "denied" or "past").Concat(_scene.Found("safety")).ToList();
        return known.Count == 0 ? _words : [_words[0], .. _places.Skip(1).Select(at => known.Exists(match => match.First <= at && at <= match.Last) ? null : WordAt(at))];
    }

    /// <summary>A word, a number whichever it is, or a mark; of marks in a row the first.</summary>
    private string? WordAt(int at) => _scene.Tokens[at].Kind switch
    {
        TokenKind.Word => _scene.Tokens[at].Form,
        TokenKind.Number => WordWeights.AnyNumber,
        _ when at > 0 && _scene.Tokens[at - 1].IsBreak => null,
        TokenKind.Stop => ".",
        TokenKind.Ask => "?",
        TokenKind.Pause => ",",
        _ => null,
    };
}
