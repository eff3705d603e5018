using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>Where contact was made, and what else was named: where it went on, and where pictures are threatened to be posted.</summary>
internal sealed class PlatformReader(Scene scene, Asked asked)
{
    public Understood Read(Understood understood)
    {
        var named = scene.Found("platform").Concat(asked == Asked.Platform && !scene.Found("platform").Any(match => match.Value != "none") ? scene.Found("platform-asked") : []).Where(match => match.Value != "none" && !IsDenied(match)).ToList();
        if (named.Count == 0)
            return understood;
        // "Tinder i think, no it wasnt tinder": what was taken back is not named.
        named.RemoveAll(match => scene.Found("platform").Any(other => other.Value == match.Value && IsDenied(other)));
        if (named.Count == 0)
            return understood;
        var contacts = named.Where(match => !IsThreatened(match)).ToList();
        // "started on bumble", "after badoo": earlier than what was named before it.
        var contact = contacts.Find(match => scene.Is("first", match.Last + 1)) ?? contacts.Find(match => scene.IsBefore("first-contact", match.First, 4)) ?? contacts.FirstOrDefault();
        return understood with
        {
            Platform = contact?.Value,
            Platforms = [.. named.Select(match => match.Value).Distinct()],
            Why = [.. understood.Why, .. named.Select(match => scene.Because("platform", match))],
        };
    }

    private bool IsDenied(Match match)
    {
        for (var back = match.First - 1; back >= Math.Max(0, match.First - 5) && !scene.Tokens[back].IsBreak && !scene.Is("turn", back) && !scene.Is("it", back); back--)
        {
            if (scene.Is("negation", back))
                return !scene.IsBefore("leaving", match.First, 2) && !scene.IsBefore("ceasing", match.First, 5) && !scene.Is("correction", back + 1);
        }

        return false;
    }

    /// <summary>A place where something is, or will be, put for others to see, or whose friends are threatened to be told.</summary>
    private bool IsThreatened(Match match)
    {
        if (scene.IsBefore("audience", match.First, 2) || scene.Is("audience", match.Last + 1) || scene.Is("audience", match.Last + 2) && !scene.Tokens[match.Last + 1].IsBreak)
            return true;
        // "My nans facebook", "my boss on linkedin": whose it is, not where contact was made.
        var owner = scene.Is("on", match.First - 1) ? match.First - 2 : match.First - 1;
        if (scene.Is("relation", owner) && scene.Is("my", owner - 1) && asked != Asked.Platform)
            return true;
        for (var back = match.First - 1; back >= Math.Max(0, match.First - 9) && !scene.Tokens[back].EndsSentence; back--)
        {
            if (scene.Is("contact", back) || (scene.Tokens[back].Kind == TokenKind.Pause && scene.Is("contact", back - 1)))
                return false;
            if (scene.Is("posting", back))
                return asked != Asked.Platform || scene.IsUndone(back, 6) || scene.Is("posting-surely", back);
        }

        return false;
    }
}
