using System.Globalization;

namespace AdviceBot.Staff.Api;

/// <summary>From one day to another, both of them meant, as the days begin and end where the site is; null is no limit.</summary>
internal sealed record SiteDays(DateTimeOffset? First, DateTimeOffset? End)
{
    /// <summary>Reads two days as YYYY-MM-DD; false when one is something else.</summary>
    public static bool TryRead(string? from, string? to, string timeZone, out SiteDays days)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
        var isRead = TryDay(from, out var first) & TryDay(to, out var last);
        days = new SiteDays(Midnight(first, zone), Midnight(last?.AddDays(1), zone));
        return isRead;
    }

    private static bool TryDay(string? text, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) || read == DateOnly.MaxValue)
            return false;
        day = read;
        return true;
    }

    private static DateTimeOffset? Midnight(DateOnly? day, TimeZoneInfo zone) =>
        day?.ToDateTime(TimeOnly.MinValue) is { } local ? new DateTimeOffset(local, zone.GetUtcOffset(local)) : null;
}
