using System.Collections.Immutable;
using System.Globalization;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>Reads the hours of site.yaml: for each weekday from when to when, or closed; and the dates on which nobody begins.</summary>
internal static class HoursReader
{
    private static readonly ImmutableArray<DayOfWeek> Days =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static OpeningHours Read(Node site, TimeZoneInfo zone)
    {
        if (site["hours"] is not { } hours)
        {
            site.Problem("missing-field", "'hours' is missing; give each day its hours, such as monday: \"08:00-22:00\", or closed");
            return new OpeningHours(zone, ImmutableDictionary<DayOfWeek, DayHours>.Empty, []);
        }

        hours.Only([.. Days.Select(Field)]);
        var week = Days.Select(day => (Day: day, Hours: OfDay(hours, Field(day)))).Where(one => one.Hours is not null).ToImmutableDictionary(one => one.Day, one => one.Hours!);
        if (week.IsEmpty)
            hours.Problem("never-open", "no day has hours; a chat that nobody ever answers must not offer a person");
        return new OpeningHours(zone, week, [.. site["closed"]?.Items.Select(Date) ?? []]);
    }

    /// <summary>Such as "Monday to Friday 08:00 to 22:00, Saturday 10:00 to 16:00, Sunday closed".</summary>
    public static string InWords(OpeningHours hours)
    {
        var spans = Days.Select(day => (Day: day, Words: hours.Week.TryGetValue(day, out var span) ? InWords(span) : "closed")).ToList();
        return string.Join(", ", InRuns(spans).Select(run => $"{run.Days} {run.Words}"));
    }

    private static DayHours? OfDay(Node hours, string day)
    {
        var text = hours.Required(day);
        if (text is "closed" or "")
            return null;
        if (text.Split('-') is [var from, var to] && Time(from) is { } begins && Time(to) is { } ends && begins < TimeSpan.FromDays(1))
            return new DayHours(begins, ends);
        hours[day]!.Problem("bad-hours", $"'{text}' is no opening time; write it as 08:00-22:00, past midnight as 18:00-02:00, or closed");
        return null;
    }

    private static TimeSpan? Time(string text)
    {
        if (text.Trim() == "24:00")
            return TimeSpan.FromDays(1);
        return TimeOnly.TryParseExact(text.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToTimeSpan() : null;
    }

    private static DateOnly Date(Node node)
    {
        if (DateOnly.TryParseExact(node.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        node.Problem("bad-date", $"'{node.Text}' is no date; write it as 2026-12-25");
        return default;
    }

    private static string InWords(DayHours hours) =>
        hours is { From.Ticks: 0, To.Days: 1 } ? "all day" : $"{Clock(hours.From)} to {Clock(hours.To)}";

    private static string Clock(TimeSpan time) => time.Days == 1 ? "24:00" : time.ToString(@"hh\:mm", CultureInfo.InvariantCulture);

    private static IEnumerable<(string Days, string Words)> InRuns(List<(DayOfWeek Day, string Words)> days)
    {
        for (var first = 0; first < days.Count;)
        {
            var last = first;
            while (last + 1 < days.Count && days[last + 1].Words == days[first].Words)
                last++;
            yield return (last == first ? $"{days[first].Day}" : first == 0 && last == 6 ? "every day" : $"{days[first].Day} to {days[last].Day}", days[first].Words);
            first = last + 1;
        }
    }

    private static string Field(DayOfWeek day) => $"{day}".ToLowerInvariant();
}
