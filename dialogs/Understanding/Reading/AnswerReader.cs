namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>Whether a text says yes, no or "not sure" to the closed question that was asked. The first that says it counts, unless it is corrected.</summary>
internal sealed class AnswerReader(Scene scene)
{
    private const int Opening = 4;
    private const int Closing = 3;

    public (string? Answer, Match? Because) Read()
    {
        var found = scene.Found("answer").Where(match => match.Value != "none").ToList();
        if (found.Count == 0)
            return (null, null);
        // "No wait yes" is yes; "yes - no sorry, definitely no" is no.
        if (found.FindLast(match => match != found[0] && scene.IsBefore("correction", match.First, 3)) is { } corrected)
            return (corrected.Value, corrected);
        // "No. well yes."
        if (found.Count > 1 && found[0].Value == "no" && found[1].Value == "yes" && found[1].First - found[0].Last <= 4 && (scene.IsBefore("admitting", found[1].First, 2) || scene.Is("admitting", found[1].First)))
            return ("yes", found[1]);
        var first = found.Find(match => match.First <= FirstWord() + Opening) ?? found.Find(match => match.Last >= scene.Tokens.Length - Closing);
        // "Not sure how much but yes": what comes after decides.
        if (first is { Value: "unsure" } && found.Find(match => match.First > first.Last && match.Value != "unsure" && scene.IsBefore("turn", match.First, 3)) is { } decided)
            first = decided;
        // "Nothing like that has crossed my mind": a yes that is denied is a no.
        return first is { Value: "yes", Length: > 1 } && scene.IsDenied(first.First, 4) ? ("no", first) : (first?.Value, first);
    }

    private int FirstWord()
    {
        var at = 0;
        while (at < scene.Tokens.Length && scene.Tokens[at].IsBreak)
            at++;
        return at;
    }
}
