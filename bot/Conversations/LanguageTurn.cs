using AdviceBot.Dialogs.Triage;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>The visitor goes on in another language. Nothing that was said changes; what the bot said last is said again, so that nobody has to guess what is asked.</summary>
internal static class LanguageTurn
{
    /// <summary><paramref name="changes"/> are of the same conversation in the new language; the number of the event.</summary>
    public static long Change(Standing before, Changes changes, string? clientId)
    {
        var number = changes.Add(new LanguageChanged(before.Head.Language, changes.Head.Language), clientId);
        if (changes.Head.Status is Status.Bot or Status.Waiting)
            changes.SayAgain(before.Inputs);
        return number;
    }
}
