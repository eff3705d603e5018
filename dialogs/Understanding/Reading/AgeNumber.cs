namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>Whether a number can be an age, and whether that age is reached.</summary>
internal sealed class AgeNumber(Scene scene, Asked asked)
{
    /// <summary>Minutes, followers, scores: a number of something else.</summary>
    public bool IsCounted(int at)
    {
        if (scene.Is("age-unit", at + 1) && (!scene.Is("age-unit-of-old", at + 1) || scene.Is("old", at + 2)))
            return scene.Is("ago", at + 2);
        if (scene.Found("no-age").Any(match => match.First <= at && at <= match.Last))
            return true;
        return scene.Is("count", at + 1) || scene.Is("picture", at + 1) || scene.Is("counted", at - 1) && !scene.Is("aged", at - 1) || (scene.Is("threat-number", at - 1) && !scene.Is("relation", at - 2))
            || scene.Is("bound", at - 1) || (scene.Is("the", at - 1) && !scene.Is("age-unit", at + 1)) || IsDenied(at)
            || (asked != Asked.Age && !scene.Is("am", at - 1) && !scene.Is("not", at - 1) && scene.Found("urgent").Any(match => match.Value != "none" && match.First <= at && at <= match.Last)) || scene.Found("band").Any(match => match.First <= at && at <= match.Last);
    }

    /// <summary>"22 not 12"; but "not 16 yet" and "not quite 16" are ages that are still to come.</summary>
    private bool IsDenied(int at) => scene.Is("negation", at - 1) && !scene.Is("turn", at - 1) && at > 1 && !scene.Tokens[at - 2].EndsSentence
        && scene.Is("not", at - 1) && !IsNotYet(at);

    private bool IsNotYet(int at)
    {
        for (var next = at + 1; next < Math.Min(scene.Tokens.Length, at + 4); next++)
        {
            if (scene.Is("yet", next))
                return true;
        }

        return false;
    }

    /// <summary>"Almost 14", "14 next week", "turning 16 in march": not yet.</summary>
    public bool IsStillToCome(int at)
    {
        for (var back = at - 1; back >= Math.Max(0, at - 3) && !scene.Tokens[back].IsBreak && !scene.Is("joint", back) && !scene.Is("am", back); back--)
        {
            if (scene.Is("nearly", back))
                return true;
        }

        var within = scene.Is("is", at + 1) ? at + 2 : at + 1;
        if (scene.Is("in", within) && within + 2 < scene.Tokens.Length && scene.Tokens[within + 1].IsNumber && scene.Is("period", within + 2))
            return true;
        for (var next = at + 1; next < Math.Min(scene.Tokens.Length, at + 6) && !scene.Tokens[next].IsBreak && !scene.Is("joint", next) && !scene.Is("other", next) && !scene.Tokens[next].IsNumber; next++)
        {
            if (scene.Is("soon", next))
                return !scene.IsBefore("turned", at, 3);
            if (scene.Is("month", next) && scene.Is("before-month", next - 1))
                return !scene.IsBefore("turned", at, 3) && !scene.IsBefore("self", next, next - at) && !scene.IsBefore("was", next, next - at);
        }

        return false;
    }
}
