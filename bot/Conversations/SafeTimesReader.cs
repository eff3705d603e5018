using System.Globalization;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>Safe times as forms and programs write them: names of days, and times such as 09:00.</summary>
public static class SafeTimesReader
{
    /// <summary>How long the words beside them may be.</summary>
    public const int LongestWords = 100;

    /// <summary>False when it cannot be meant. No limit at all is no times; times without days are for every day.</summary>
    public static bool TryRead(IReadOnlyCollection<string>? days, string? from, string? to, out SafeTimes? times)
    {
        times = null;
        var isRead = TryDays(days ?? [], out var chosen) & TryTime(from, out var first) & TryTime(to, out var last);
        if (!isRead || (first is not null && first == last))
            return false;
        var all = chosen == SafeDays.None ? SafeDays.All : chosen;
        times = all == SafeDays.All && first is null && last is null ? null : new SafeTimes(all, first, last);
        return true;
    }

    /// <summary>The names of its days, from Monday on.</summary>
    public static IReadOnlyList<string> Names(SafeDays days) =>
        [.. Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7)).Where(day => days.HasFlag(Flag(day))).Select(Name)];

    public static string? Text(TimeSpan? time) => time?.ToString(@"hh\:mm", CultureInfo.InvariantCulture);

    private static string Name(DayOfWeek day) => day.ToString().ToLowerInvariant();

    private static SafeDays Flag(DayOfWeek day) => (SafeDays)(1 << (int)day);

    private static bool TryDays(IReadOnlyCollection<string> names, out SafeDays days)
    {
        days = SafeDays.None;
        foreach (var name in names)
        {
            if (!Enum.GetValues<DayOfWeek>().Any(day => Name(day) == name))
                return false;
            days |= Flag(Enum.GetValues<DayOfWeek>().Single(day => Name(day) == name));
        }

        return true;
    }

    private static bool TryTime(string? text, out TimeSpan? time)
    {
        time = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;
        if (!TimeOnly.TryParseExact(text.Trim(), ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            return false;
        time = read.ToTimeSpan();
        return true;
    }
}
