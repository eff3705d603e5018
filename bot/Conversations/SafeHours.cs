using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>Whether it is a time at which a visitor may be reached, and when that changes (null: it does not).</summary>
public sealed record SafeNow(bool IsSafe, DateTimeOffset? ChangesAt);

/// <summary>Safe times as they fall in the clock of the site.</summary>
public static class SafeHours
{
    public static SafeNow At(SafeTimes? times, TimeZoneInfo zone, DateTimeOffset at)
    {
        if (times is null)
            return new(IsSafe: true, ChangesAt: null);
        var hours = Of(times, zone);
        return hours.IsOpen(at) ? new(IsSafe: true, hours.ClosesAfter(at)) : new(IsSafe: false, hours.OpensAfter(at));
    }

    private static OpeningHours Of(SafeTimes times, TimeZoneInfo zone)
    {
        var day = new DayHours(times.From ?? TimeSpan.Zero, times.To ?? TimeSpan.FromDays(1));
        return new(zone, Enum.GetValues<DayOfWeek>().Where(times.Holds).ToImmutableDictionary(one => one, _ => day), []);
    }

    private static bool Holds(this SafeTimes times, DayOfWeek day) => times.Days.HasFlag((SafeDays)(1 << (int)day));
}
