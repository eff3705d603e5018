using System.Collections.Immutable;
using System.Globalization;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>Reads the hours of site.yaml: for each weekday from when to when, or closed; and the dates on which nobody begins.</summary>
internal static class HoursReader
{
    public static OpeningHours Read(Node site, TimeZoneInfo zone)
    {
        if (site["hours"] is not { } hours)
        {
            site.Problem("missing-field", "'hours' is missing; give each day its hours, such as monday: \"08:00-22:00\", or closed");
            return new OpeningHours(zone, ImmutableDictionary<DayOfWeek, DayHours>.Empty, []);
        }

        hours.Only([.. OpeningHours.Days.Select(Field)]);
        var week = OpeningHours.Days.Select(day => (Day: day, Hours: OfDay(hours, Field(day)))).Where(one => one.Hours is not null).ToImmutableDictionary(one => one.Day, one => one.Hours!);
        if (week.IsEmpty)
            hours.Problem("never-open", "no day has hours; a chat that nobody ever answers must not offer a person");
        return new OpeningHours(zone, week, [.. site["closed"]?.Items.Select(Date) ?? []]);
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

    private static string Field(DayOfWeek day) => $"{day}".ToLowerInvariant();
}
