using AdviceBot.Conversations;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Staff.Api;

/// <summary>Whether it is within the hours of the site, and if not, when it opens again.</summary>
internal sealed record HoursJson(bool IsOpen, DateTimeOffset? OpensAt);

/// <summary>The hours of the current version of the pack, as they stand now. Whoever is on shift outside them works as ever.</summary>
internal sealed class ServiceHours(Scripts scripts, TimeProvider time)
{
    public HoursJson Now() => OutOfHours.Of(scripts.Current.Site.Opening, time.GetUtcNow()) is { } closed ? new(IsOpen: false, closed.Opens) : new(IsOpen: true, OpensAt: null);
}
