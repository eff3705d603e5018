namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>Finds out whether somebody writes for another person: their child, their friend, a pupil.</summary>
internal sealed class VictimReader(Scene scene, Asked asked, Weighing weighed)
{
    // In tokens: whom it is about is said early.
    private const int Farthest = 200;

    private const string Slot = "third_party";
    private const string Means = "victim";

    public Understood Read(Understood understood) =>
        Because() is { } because && !weighed.IsUnlikely(Means) ? understood with { ThirdParty = true, Why = understood.Why.Add(because) }
        : weighed.IsPlain(Means) ? understood with { ThirdParty = true, Why = understood.Why.Add(weighed.Because(Slot, Means)) }
        : understood;

    private Finding? Because() =>
        Named() is { } named ? scene.Because(Slot, named)
        : Relation() is >= 0 and var relation ? scene.Because(Slot, relation, relation, "relation whose case it is")
        : IsSpokenOf() ? scene.Because(Slot, 0, 0, "somebody who is spoken of") : null;

    /// <summary>The words that name the person it happens to; null where the typist is that person.</summary>
    private Match? Named()
    {
        if (scene.Says("own-surely"))
            return null;
        var said = scene.Found("victim").Where(match => match.Value != "none").ToList();
        if (said.Find(match => match.Value == "yes") is { } plain)
            return plain;
        if (scene.Says("own-case"))
            return null;
        return said.Find(match => match.Value == "maybe" && !IsNearby(match)) ?? (IsTheirCase() ? said.Find(match => match.Value == "maybe") : null);
    }

    /// <summary>The relation whose case it is by what is said of them, such as "she is 13" or "pictures of him", where the typist says nothing of their own.</summary>
    private int Relation()
    {
        if (scene.Says("own-surely") || scene.Says("own-case") || !(IsTheirCase() || (HasAge() && !HasOwnAge())))
            return -1;
        for (var at = 0; at < scene.Tokens.Length; at++)
        {
            if (scene.Is("relation", at) && (at == 0 || scene.IsBefore("possessed", at, 4)) && !IsTold(at) && !IsTypist(at))
                return at;
        }

        return -1;
    }

    /// <summary>"He is 14", asked how old the person is whom it happens to.</summary>
    private bool IsSpokenOf() =>
        IsPayer() || (asked is Asked.Safe or Asked.Harm && scene.Found("spoken-of").Any(match => match.First == 0 && match.Last + 1 < scene.Tokens.Length && scene.Tokens[match.Last + 1].IsNumber && !scene.Is("count", match.Last + 2)))
        || asked == Asked.Age && scene.Found("spoken-of").Any(match => match.First == 0) && !scene.Says("platform") && scene.FirstAfter("speech", 0, 2) < 0 && scene.FirstAfter("self-subject", 0, 12) < 0;

    /// <summary>"She has not paid a penny": who pays is the victim.</summary>
    private bool IsPayer()
    {
        for (var at = 1; at < Math.Min(scene.Tokens.Length, Farthest); at++)
        {
            if (scene.Is("paid-surely", at) && !scene.Is("self", at + 1) && PayerBefore(at) && !scene.IsReported(at))
                return !scene.Says("own-surely") && !scene.Says("own-case");
        }

        return false;
    }

    private bool PayerBefore(int verb)
    {
        for (var back = verb - 1; back >= Math.Max(0, verb - 3) && !scene.Tokens[back].IsBreak; back--)
        {
            if (scene.Is("who", back))
                return true;
            if (!scene.Is("negation", back) && !scene.Is("has-done", back) && !scene.Is("is", back))
                return false;
        }

        return false;
    }

    /// <summary>"My mum is 40 but im 16": who tells their own age writes for themselves.</summary>
    private bool HasOwnAge()
    {
        for (var at = 2; at < Math.Min(scene.Tokens.Length, Farthest); at++)
        {
            if (scene.Tokens[at] is { IsNumber: true, Number: > 7 and < 100 } && scene.Is("am", at - 1) && scene.Is("self-subject", at - 2) && !scene.Is("count", at + 1) && !scene.IsReported(at - 2))
                return true;
        }

        return false;
    }

    /// <summary>"My son walked out an hour ago": who begins with their child writes for it.</summary>
    private bool IsChildFirst(Match match) => scene.Is("child", match.Last) && (match.First == 0 || scene.Tokens[match.First - 1].IsBreak);

    private bool IsTheirCase() => scene.Says("their-case") || scene.Found("crisis").Any(IsTheirCry);

    /// <summary>"My sister says she wants to disappear": a sign told of a relation, with nobody else between.</summary>
    private bool IsTheirCry(Match sign) =>
        sign.Value == "yes" && scene.LastBefore("who", sign.First, 4) is >= 0 and var who && scene.LastBefore("relation", who, 8) is >= 0 and var relation && scene.IsBefore("possessed", relation, 3)
        && scene.FirstAfter("self-subject", relation, sign.First - relation) < 0;

    /// <summary>"Daughter 21", "boyfriend, 26", "a boy of 13", "he is 17": an age right beside the relation or the pronoun.</summary>
    private bool HasAge()
    {
        for (var at = 0; at < Math.Min(scene.Tokens.Length, Farthest); at++)
        {
            if (!scene.Tokens[at].IsNumber || scene.Is("count", at + 1) && !scene.Is("age-unit", at + 1))
                continue;
            for (var back = at - 1; back >= Math.Max(0, at - 3); back--)
            {
                if (scene.Is("relation", back) || (scene.Is("who", back) && (scene.Is("being", back + 1) || scene.Is("is", back + 1)) && !scene.IsReported(at)))
                    return true;
            }

            for (var next = at + 1; next < Math.Min(scene.Tokens.Length, at + 4); next++)
            {
                if (scene.Is("relation", next) && scene.Is("age-unit", at + 1))
                    return true;
            }
        }

        return false;
    }

    /// <summary>"Im a lad, 14".</summary>
    private bool IsTypist(int relation) => scene.LastBefore("self-subject", relation, 4) is >= 0 and var self && scene.Is("am", self + 1);

    private bool IsTold(int relation)
    {
        for (var back = relation - 1; back >= Math.Max(0, relation - 3); back--)
        {
            if (scene.Is("my", back) || scene.Is("possessed", back))
                return scene.Is("toward", back - 1);
        }

        return false;
    }

    private bool IsNearby(Match match) =>
        IsChildFirst(match) ? scene.Is("perceives", match.Last + 1) : scene.Is("toward", match.First - 1) || scene.Is("onlooker", match.Last + 1)
        || ((scene.Is("is", match.Last + 1) || scene.Is("was", match.Last + 1)) && scene.Is("onlooker", match.Last + 2));
}
