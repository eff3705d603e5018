namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>Finds out whether somebody writes for another person: their child, their friend, a pupil.</summary>
internal sealed class VictimReader(Scene scene, Asked asked)
{
    /// <summary>The words that name the person it happens to; null where the typist is that person.</summary>
    public Match? Read()
    {
        var said = scene.Found("victim").Where(match => match.Value != "none").ToList();
        if (said.Find(match => match.Value == "yes") is { } plain)
            return plain;
        return scene.Says("own-case") ? null : said.Find(match => match.Value == "maybe" && !IsNearby(match));
    }

    /// <summary>"He is 14", asked how old the person is whom it happens to.</summary>
    public bool IsSpokenOf() =>
        asked == Asked.Age && scene.Tokens.Length > 1 && scene.Tokens[0].Form is "he" or "she" or "they" && scene.Tokens[1].Form is "is" or "was" or "are" or "turned"
        && !scene.Says("platform") && scene.FirstAfter("speech", 0, 6) < 0 && scene.FirstAfter("self-subject", 0, 12) < 0;

    private bool IsNearby(Match match) => scene.Is("toward", match.First - 1) || scene.Is("onlooker", match.Last + 1);
}
