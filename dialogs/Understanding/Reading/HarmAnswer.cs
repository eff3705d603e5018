namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>
/// An answer to the question about thoughts of harm, looked at twice: a no that is taken back by a doubt, or is only for now, is no no; and who will not say has not answered.
/// </summary>
internal sealed class HarmAnswer(Scene scene)
{
    public (string? Answer, Match? Because) Read(string? answer, Match? because)
    {
        if (answer == "no" && scene.Found("harm").FirstOrDefault(match => match.Value == "for-now") is { } forNow && !scene.Found("crisis").Any(match => match.Value == "past"))
            return ("unsure", forNow);
        if (answer == "no" && scene.Found("answer").FirstOrDefault(match => match.Value == "unsure" && match.First > because!.Last) is { } doubt)
            return ("unsure", doubt);
        return scene.Says("veiled") && !IsPlain(because) ? (null, null) : (answer, because);
    }

    /// <summary>"No. My mate does": a no of its own, that is not taken back after it.</summary>
    public static bool IsPlainNo(Scene scene, Match? because) =>
        because is { Value: "no" } && because.Last + 1 < scene.Tokens.Length && scene.Tokens[because.Last + 1].IsBreak && scene.FirstAfter("admitting", because.Last + 1, 4) < 0;

    /// <summary>"No. Next question."</summary>
    private bool IsPlain(Match? because) => because is { Value: "no" or "yes" } && (because.Last + 1 >= scene.Tokens.Length || scene.Tokens[because.Last + 1].IsBreak);
}
