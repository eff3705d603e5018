using System.Globalization;
using AdviceBot.Staff.Api;
using AdviceBot.Storage;
using AdviceBot.Studio;

namespace AdviceBot.Staff.StudioApi;

/// <summary>/staff/api/studio/counts: where visitors stop. Numbers only.</summary>
internal static class CountRoutes
{
    public static void Map(RouteGroupBuilder editors) => editors.MapGet("/counts", ReadAsync).Gives<CountsJson>().ProducesProblem(StatusCodes.Status400BadRequest).MayRefuse();

    /// <summary>Without a version of all of them; days are YYYY-MM-DD, without them the last four weeks.</summary>
    private static async Task<IResult> ReadAsync(HttpContext context, CountKeeper counts, string? version = null, string? from = null, string? to = null)
    {
        if (!(TryDay(from, out var first) & TryDay(to, out var last)))
            return Answers.Malformed();
        var days = counts.Days(first, last);
        return await counts.FindAsync(string.IsNullOrWhiteSpace(version) ? null : version, days, context.RequestAborted) is { } stops
            ? Results.Json(CountsJson.Of(days, stops))
            : StudioAnswers.Refuse(new NoSuchVersion());
    }

    private static bool TryDay(string? text, out DateOnly? day)
    {
        day = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        return day is not null || string.IsNullOrWhiteSpace(text);
    }
}

/// <summary>
/// From the first to the last of these days, of those that are told: from earliest, before which nothing is kept, to latest, the last that is over. Numbers are visits in whole groups, each told on the
/// day when it was full; null is fewer than <paramref name="Group"/>, which may be none.
/// </summary>
internal sealed record CountsJson(
    DateOnly First, DateOnly Last, DateOnly Earliest, DateOnly Latest, int Group, int? Visits, IReadOnlyList<StateStops> States, IReadOnlyList<WayPassed> Ways)
{
    public static CountsJson Of(CountDays days, Stops stops) => new(days.First, days.Last, days.Earliest, days.Latest, VisitCounts.Group, stops.Visits, stops.States, stops.Ways);
}
