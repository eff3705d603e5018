using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>Whether it is a time at which a visitor may be reached, and when that changes (null: it does not).</summary>
public sealed record SafeNow(bool IsSafe, DateTimeOffset? ChangesAt);

/// <summary>Safe times as they fall in the clock of the site.</summary>
public static class SafeHours
{
    /// <summary>Two a day, for a year.</summary>
    private const int MostBeginnings = 732;

    public static SafeNow At(SafeTimes? times, TimeZoneInfo zone, DateTimeOffset at)
    {
        if (times is null)
            return new(IsSafe: true, ChangesAt: null);
        var (hours, also) = (Of(times, zone), times.Also);
        if (hours.IsOpen(at) && At(also, zone, at) is { IsSafe: true } both)
            return new(IsSafe: true, Earlier(hours.ClosesAfter(at), both.ChangesAt));
        return new(IsSafe: false, NextOfBoth(hours, also, zone, at));
    }

    /// <summary>From one beginning to the next, of either, until one falls into the other; null when within a year none does.</summary>
    private static DateTimeOffset? NextOfBoth(OpeningHours hours, SafeTimes? also, TimeZoneInfo zone, DateTimeOffset at)
    {
        DateTimeOffset? next = at;
        for (var tries = 0; next is { } moment && tries < MostBeginnings; tries++)
        {
            if (!hours.IsOpen(moment))
                next = hours.OpensAfter(moment);
            else if (At(also, zone, moment) is { IsSafe: false } other)
                next = other.ChangesAt;
            else
                return moment;
        }

        return null;
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other ?? one : one;

    private static OpeningHours Of(SafeTimes times, TimeZoneInfo zone)
    {
        var day = new DayHours(times.From ?? TimeSpan.Zero, times.To ?? TimeSpan.FromDays(1));
        return new(zone, Enum.GetValues<DayOfWeek>().Where(times.Holds).ToImmutableDictionary(one => one, _ => day), []);
    }

    private static bool Holds(this SafeTimes times, DayOfWeek day) => times.Days.HasFlag((SafeDays)(1 << (int)day));
}
