using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>
/// Whether words may be sent to a visitor now. At a safe time always. At any other only to one who is there: whose page is connected and, as far as it tells, before
/// their eyes, and who wrote, pressed or typed something within the last minutes. Whether they are alone with it only they can know, so they begin.
/// </summary>
public sealed record Reach(SafeNow Safe, DateTimeOffset? ThereUntil)
{
    /// <summary>So long after what somebody did they count as being there.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    public bool IsAllowed(DateTimeOffset now) => Safe.IsSafe || ThereUntil > now;

    internal static Reach Of(Standing standing, Presence presence, DateTimeOffset now) =>
        new(SafeHours.At(standing.Head.Handling?.Contact.Times, standing.Script.Site.Opening.Zone, now), Until(standing, presence, now));

    private static DateTimeOffset? Until(Standing standing, Presence presence, DateTimeOffset now)
    {
        if (presence.How is not (Attention.Open or Attention.Reading))
            return null;
        var words = standing.Events.LastOrDefault(one => one.Entry is VisitorWrote)?.At;
        var act = words > presence.TypedAt || presence.TypedAt is null ? words : presence.TypedAt;
        // "Somebody may be watching" is no invitation: until they write or type again, they are not alone with it.
        var watched = standing.Events.LastOrDefault(one => one.Entry is ContactSet { OperatorId: null, Contact.IsWatched: true })?.At;
        if (watched >= act)
            return null;
        var until = act + Lasts < presence.Until || presence.Until is null ? act + Lasts : presence.Until;
        return until > now ? until : null;
    }
}
