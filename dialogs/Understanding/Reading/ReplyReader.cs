namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>What a text comes to as an answer to a closed question, and the words that say so, from the token at <paramref name="From"/>.</summary>
internal sealed record Reply(string? Answer, Finding? Because, int From)
{
    public static readonly Reply None = new(null, null, 0);

    /// <summary>"No. My mate does": a no of its own.</summary>
    public bool IsPlainNo { get; init; }

    /// <summary>The weight of its words decided, also where that was that they do not answer.</summary>
    public bool IsWeighed { get; init; }
}

/// <summary>Reads the answer: by phrases, by what is said of being safe and of harm, and by the weight of words, which has the last word where it is clear.</summary>
internal sealed class ReplyReader(Scene scene, Asked asked, Weighing weighed)
{
    public Reply Read()
    {
        var (answer, because) = ByPhrases();
        var weight = weighed.Answer();
        if (weight is var (other, stretch) && other != answer)
            return new Reply(other, other is null ? null : stretch, 0) { IsPlainNo = other == "no", IsWeighed = true };
        return new Reply(answer, because is null ? null : scene.Because("answer", because), because?.First ?? 0) { IsPlainNo = HarmAnswer.IsPlainNo(scene, because), IsWeighed = weight is not null };
    }

    private (string? Answer, Match? Because) ByPhrases()
    {
        var (answer, because) = new AnswerReader(scene).Read();
        return asked switch
        {
            Asked.Safe when Safety() is { } safety && !IsAnsweredFirst(answer, because, safety) =>
                (safety.Value switch { "none" => null, "uneasy" => answer ?? "no", var value => value }, safety),
            Asked.Harm => new HarmAnswer(scene).Read(answer, because),
            _ => (answer, because),
        };
    }

    /// <summary>"Yes. he is outside though": an answer that stands first counts, unless a "but" follows before what is said of being safe.</summary>
    private bool IsAnsweredFirst(string? answer, Match? because, Match safety) =>
        answer is not null && because!.First == 0 && !safety.Overlaps(because) && !scene.IsBefore("turn", safety.First, safety.First);

    /// <summary>"In my room" is a yes to "are you safe?", "he is outside my door" a no; the graver counts.</summary>
    private Match? Safety() =>
        scene.Found("safety").FirstOrDefault(match => match.Value == "no" && !scene.IsDenied(match.First, 3) && !scene.IsReported(match.First))
        ?? scene.Found("safety").FirstOrDefault(match => match.Value == "yes" && !scene.IsDenied(match.First, 2))
        ?? scene.Found("safety").FirstOrDefault(match => match.Value != "yes" || !scene.IsDenied(match.First, 2));
}
