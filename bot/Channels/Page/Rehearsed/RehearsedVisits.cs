using AdviceBot.Channels.Page.Requests;
using AdviceBot.Channels.Page.Views;
using AdviceBot.Conversations.Rehearsing;
using AdviceBot.Http;
using AdviceBot.Storage;

namespace AdviceBot.Channels.Page.Rehearsed;

/// <summary>What the page of a rehearsal shows.</summary>
internal static class RehearsedVisits
{
    public static Chat Of(HttpContext http, long after = 0) => Of(RehearsalFilter.Of(http), http.Request, after);

    public static Chat Of(Rehearsal rehearsal, HttpRequest request, long after = 0) => Shown(rehearsal, request, after) with { Root = RehearsedEndpoints.Root + rehearsal.Secret, IsStaffed = rehearsal.IsStaffed };

    private static Chat Shown(Rehearsal rehearsal, HttpRequest request, long after) => rehearsal.Standing is { } standing
        ? new Chat(standing.Script, standing.Dialog, standing.Head, standing.EventsAfter(after)) { OwnContact = standing.Events.Select(one => one.Entry).OfType<ContactSet>().LastOrDefault()?.Contact ?? SafeContact.Free }
        : Visits.Opening(WantedLanguage.NamedBy(request, rehearsal.Script), rehearsal.Opening, rehearsal.Now);
}
