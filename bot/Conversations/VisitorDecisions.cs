namespace AdviceBot.Conversations;

/// <summary>What comes of a visitor's act on a conversation as it stands: pure, whether it is stored afterwards or only played.</summary>
internal static class VisitorDecisions
{
    /// <summary>Of what the engine has to hear, of how they may be reached, and of their language; everything else changes nothing.</summary>
    public static Decision<PostResult> Of(Standing? standing, VisitorAct act, string? clientId, Func<Standing, Changes> begin)
    {
        if (standing is null or { Head.LeftQuickly: true })
            return new(new NoSuchConversation());
        if (standing.NumberOf(clientId) is { } first)
            return new(new Posted(first, IsRepeat: true));
        return act switch
        {
            Acts heard => Changed(begin(standing), changes => VisitorTurn.Post(standing, changes, heard, clientId)),
            SetsContact(var contact) => Changed(begin(standing), changes => VisitorTurn.SetContact(standing, changes, contact, clientId)),
            SetsLanguage(var language) => SetLanguage(standing, language, clientId, begin),
            _ => new(new Posted(0, IsRepeat: false)),
        };
    }

    /// <summary>A language that is not served is refused; the one that they have already is no change.</summary>
    private static Decision<PostResult> SetLanguage(Standing standing, string language, string? clientId, Func<Standing, Changes> begin)
    {
        if (!standing.Script.IsServedIn(language))
            return new(new Refused("language"));
        if (standing.In(language) is var other && other.Head.Language == standing.Head.Language)
            return new(new Posted(0, IsRepeat: false));
        return Changed(begin(other), changes => LanguageTurn.Change(standing, changes, clientId));
    }

    private static Decision<PostResult> Changed(Changes changes, Func<Changes, long> change) => new(new Posted(change(changes), IsRepeat: false), changes);
}
