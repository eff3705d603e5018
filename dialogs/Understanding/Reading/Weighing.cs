namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>A second opinion on what phrases and rules say: what the words of a text weigh, where the lexicon has weights for a meaning.</summary>
internal sealed class Weighing(Scene scene, Asked asked)
{
    // In logits, as the weights are: 4 to 1 for it, and 50 to 1 against it. Found on utterances that had taught nothing.
    private const double Plain = 1.5;
    private const double Hardly = -4;
    private const double Margin = 1.5;
    private const string Age = "age";
    private static readonly string?[] Answers = ["yes", "no", "unsure", null];

    /// <summary>It is said, though no phrase says so.</summary>
    public bool IsPlain(string means) => scene.Weigh(means, asked) is { Weight: > Plain };

    /// <summary>It is likelier said than not, by the bias that was learnt.</summary>
    public bool IsLikely(string means) => scene.Weigh(means, asked) is { Weight: > 0 };

    /// <summary>It is not said, though a phrase seems to say so.</summary>
    public bool IsUnlikely(string means) => scene.Weigh(means, asked) is { Weight: < Hardly };

    public bool IsPlainAge(int at) => scene.WeighNumber(Age, at, asked) > Plain;

    public bool IsUnlikelyAge(int at) => scene.WeighNumber(Age, at, asked) < Hardly;

    /// <summary>
    /// What the words come to as an answer, where that is plain; null where it is not. An answer
    /// of null says that they do not answer.
    /// </summary>
    public (string? Answer, Finding Because)? Answer()
    {
        if (!WordWeights.Answered.Contains(asked))
            return null;
        var ranked = Answers.Select(answer => (Answer: answer, Means: WordWeights.AnswerTo(asked, answer))).Select(one => (one.Answer, one.Means, scene.Weigh(one.Means, asked)?.Weight))
            .Where(one => one.Weight is not null).OrderByDescending(one => one.Weight).Take(2).ToArray();
        return ranked is [var best, var next] && best.Weight - next.Weight > Margin ? (best.Answer, Because("answer", best.Means)) : null;
    }

    /// <summary>The words that weigh most for a meaning.</summary>
    public Finding Because(string slot, string means)
    {
        var (_, first, last) = scene.Weigh(means, asked)!.Value;
        return scene.Because(slot, first, last, "weight of words");
    }
}
