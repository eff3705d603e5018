namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>Whether a number can be an age, and whether that age is reached.</summary>
internal sealed class AgeNumber(Scene scene)
{
    /// <summary>Minutes, followers, scores: a number of something else.</summary>
    public bool IsCounted(int at)
    {
        if (scene.Is("age-unit", at + 1) && (scene.Tokens[at + 1].Form != "year" || scene.IsAt(at + 2, "old")))
            return scene.IsAt(at + 2, "ago");
        if (scene.IsAt(at - 1, "was") && scene.IsAt(at - 2, "i") && scene.IsAt(at - 3, "when"))
            return true;
        if (scene.IsAt(at - 1, "on") && scene.IsAt(at - 2, "going"))
            return true;
        return scene.Is("count", at + 1) || scene.Is("picture", at + 1) || scene.Is("counted", at - 1) && scene.Tokens[at - 1].Form is not ("age" or "aged") || (scene.Is("threat-number", at - 1) && !scene.Is("relation", at - 2))
            || (at > 0 && scene.Tokens[at - 1].Form is "under" or "over" or "below" or "above")
            || scene.Found("urgent").Any(match => match.Value != "none" && match.First <= at && at <= match.Last) || scene.Found("band").Any(match => match.First <= at && at <= match.Last);
    }

    /// <summary>"Almost 14", "14 next week", "turning 16 in march": not yet.</summary>
    public bool IsStillToCome(int at)
    {
        for (var back = at - 1; back >= Math.Max(0, at - 3) && !scene.Tokens[back].IsBreak; back--)
        {
            if (scene.Is("nearly", back))
                return true;
        }

        if (scene.IsAt(at + 1, "in") && at + 3 < scene.Tokens.Length && scene.Tokens[at + 2].IsNumber && scene.Tokens[at + 3].Form is "weeks" or "months" or "days" or "week" or "month")
            return true;
        for (var next = at + 1; next < Math.Min(scene.Tokens.Length, at + 6) && !scene.Tokens[next].IsBreak; next++)
        {
            if (scene.Is("soon", next))
                return !scene.IsBefore("turned", at, 3);
            if (scene.Is("month", next) && scene.Tokens[next - 1].Form is "in" or "on" or "this" or "birthday" or "th")
                return !scene.IsBefore("turned", at, 3) && !scene.IsBefore("self", next, next - at);
        }

        return false;
    }
}
