using System.Globalization;

namespace AdviceBot.Dialogs.Scripts;

internal static class SiteReader
{
    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public static Site Read(Node node)
    {
        node.Only("name", "area", "report-link", "exit", "time-zone", "hours", "language");
        var area = node.Required("area");
        if (area.Length > 0 && !Site.Areas.Contains(area, StringComparer.Ordinal))
            node["area"]!.Problem("unknown-area", $"'{area}' is no area; use {string.Join(", ", Site.Areas)}");
        var zone = node.Required("time-zone");
        if (zone.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            node["time-zone"]!.Problem("unknown-time-zone", $"'{zone}' is no time zone; use a name such as Europe/London");
        return new Site(node.Required("name"), area, Address(node, "report-link"), Address(node, "exit"), zone, Hours(node), node.Required("language"));
    }

    private static Uri Address(Node node, string field)
    {
        var text = node.Required(field);
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http")
            return address!;
        if (text.Length > 0)
            node[field]!.Problem("bad-address", $"'{text}' is no web address; write it whole, with https://");
        return new Uri("https://invalid.invalid/");
    }

    private static string Hours(Node node)
    {
        if (node["hours"] is not { } hours)
        {
            node.Problem("missing-field", "'hours' is missing; give each day its hours, such as monday: \"08:00-22:00\", or closed");
            return "";
        }

        hours.Only(Days);
        var spans = Days.Select(day => (Day: day, Span: Span(hours, day))).ToList();
        return string.Join(", ", InRuns(spans).Select(run => $"{run.Days} {run.Span}"));
    }

    private static string Span(Node hours, string day)
    {
        var text = hours.Required(day);
        var ends = text.Split('-');
        if (text is "closed" or "")
            return "closed";
        if (ends.Length == 2 && ends.All(end => TimeOnly.TryParseExact(end.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            || end.Trim() == "24:00"))
            return text == "00:00-24:00" ? "all day" : $"{ends[0].Trim()} to {ends[1].Trim()}";
        hours[day]!.Problem("bad-hours", $"'{text}' is no opening time; write it as 08:00-22:00, or closed");
        return "closed";
    }

    private static IEnumerable<(string Days, string Span)> InRuns(List<(string Day, string Span)> days)
    {
        for (var first = 0; first < days.Count;)
        {
            var last = first;
            while (last + 1 < days.Count && days[last + 1].Span == days[first].Span)
                last++;
            yield return (last == first ? Named(days[first].Day) : first == 0 && last == 6 ? "every day" : $"{Named(days[first].Day)} to {Named(days[last].Day)}",
                days[first].Span);
            first = last + 1;
        }
    }

    private static string Named(string day) => char.ToUpperInvariant(day[0]) + day[1..];
}
