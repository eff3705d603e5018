namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>Tells whose age a number is, by the nearest person before it or, where it describes one, after it.</summary>
internal sealed class AgeSubject(Scene scene, bool isThirdParty)
{
    private const int Reach = 7;

    public AgeOf Of(int at) => Before(at) ?? After(at);

    private AgeOf? Before(int at)
    {
        for (var back = at - 1; back >= Math.Max(0, at - Reach) && !scene.Tokens[back].EndsSentence; back--)
        {
            if (isThirdParty && scene.Found("victim").Any(match => match.Value != "none" && match.First <= back && (match.Last == back || match.Last == at)))
                return AgeOf.Victim;
            // "As a man of 58".
            if (scene.Is("grown", back) && scene.Is("article", back - 1) && scene.Is("as", back - 2))
                return AgeOf.Typist;
            if (scene.Is("offender", back) || (scene.Is("grown", back) && !isThirdParty))
                return AgeOf.Stranger;
            // "I am a dad, 47": who the typist is.
            if (scene.Is("relation", back) && scene.Is("article", back - 1) && scene.Is("am", back - 2))
                return AgeOf.Typist;
            if (isThirdParty && scene.Is("relation", back))
                return AgeOf.Victim;
            if (scene.Is("self-subject", back) && scene.Is("being", back + 1))
                return AgeOf.Typist;
            if (scene.Is("pronoun", back))
                return isThirdParty && !scene.IsReported(back) ? AgeOf.Victim : AgeOf.Other;
            if (scene.Tokens[back].Kind == TokenKind.Pause && back < at - 1)
                return AgeOf.Unsaid;
        }

        return null;
    }

    private AgeOf After(int at)
    {
        // "18 dwi": Welsh says the number first.
        if (scene.Is("self-subject", at + 1) && scene.Is("am", at + 2) && (at + 3 >= scene.Tokens.Length || scene.Tokens[at + 3].IsBreak))
            return AgeOf.Typist;
        // "A 15 year old girl": who is described comes after.
        if (scene.Is("age-unit", at + 1))
        {
            for (var next = at + 1; next < Math.Min(scene.Tokens.Length, at + 5); next++)
            {
                if (isThirdParty && scene.Found("victim").Any(match => match.Value != "none" && match.First <= next && next <= match.Last))
                    return AgeOf.Victim;
                if (isThirdParty && scene.Is("relation", next))
                    return AgeOf.Victim;
                if (!isThirdParty && (scene.Is("offender", next) || scene.Is("relation", next) || scene.Is("grown", next)) && scene.Is("describing", at - 1) && !scene.IsBefore("self-subject", at, 4))
                    return AgeOf.Stranger;
            }
        }

        return AgeOf.Unsaid;
    }

    /// <summary>"He thinks im 15".</summary>
    public bool IsThoughtByOther(int at) => scene.LastBefore("self-subject", at, 4) is >= 2 and var self && scene.Is("speech", self - 1) && scene.Is("other", self - 2);
}
