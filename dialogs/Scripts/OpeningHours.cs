using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>From when to when people answer on one day of the week, since midnight; an end at or before the beginning is on the day after.</summary>
public sealed record DayHours(TimeSpan From, TimeSpan To)
{
    public TimeSpan End => To > From ? To : To + TimeSpan.FromDays(1);
}

/// <summary>
/// When people answer: hours by weekday in the time zone of the site, and dates on which none begin. What began on the evening before a closed date goes on to its end.
/// </summary>
public sealed record OpeningHours(TimeZoneInfo Zone, ImmutableDictionary<DayOfWeek, DayHours> Week, ImmutableSortedSet<DateOnly> Closed)
{
    private const int DaysLookedAhead = 400;

    /// <summary>As a week is read.</summary>
    public static readonly ImmutableArray<DayOfWeek> Days =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public bool IsOpen(DateTimeOffset at)
    {
        var today = DayOf(at);
        return new[] { today.AddDays(-1), today }.Select(On).Any(times => times is var (opens, closes) && opens <= at && at < closes);
    }

    /// <summary>When it opens next; null when it does not within a year.</summary>
    public DateTimeOffset? OpensAfter(DateTimeOffset at)
    {
        var today = DayOf(at);
        return Enumerable.Range(0, DaysLookedAhead).Select(days => On(today.AddDays(days))?.Opens).FirstOrDefault(opens => opens > at);
    }

    /// <summary>When what is open now closes, hours that follow one another counted as one; null when it is closed, and when it does not close within a year.</summary>
    public DateTimeOffset? ClosesAfter(DateTimeOffset at)
    {
        var closes = ClosingOf(at);
        for (var days = 0; closes is { } next && ClosingOf(next) is { } later; closes = later)
        {
            if (++days > DaysLookedAhead)
                return null;
        }

        return closes;
    }

    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);

    /// <summary>The moment that clocks at the site show as this. Where they show it twice it is the first time, unless <paramref name="isLast"/>.</summary>
    public DateTimeOffset MomentOf(DateTime local, bool isLast = false) => new DateTimeOffset(local, OffsetAt(local, isLast)).ToUniversalTime();

    private DateTimeOffset? ClosingOf(DateTimeOffset at)
    {
        var today = DayOf(at);
        return new[] { today.AddDays(-1), today }.Select(On).LastOrDefault(times => times is var (opens, closes) && opens <= at && at < closes)?.Closes;
    }

    private (DateTimeOffset Opens, DateTimeOffset Closes)? On(DateOnly day)
    {
        if (Closed.Contains(day) || !Week.TryGetValue(day.DayOfWeek, out var hours))
            return null;
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return (MomentOf(midnight + hours.From), MomentOf(midnight + hours.End, isLast: true));
    }

    /// <summary>A time that the clocks jump over is reckoned as if they had not jumped yet.</summary>
    private TimeSpan OffsetAt(DateTime local, bool isLast)
    {
        if (Zone.IsInvalidTime(local))
            return Zone.GetUtcOffset(local.AddDays(-1));
        if (!Zone.IsAmbiguousTime(local))
            return Zone.GetUtcOffset(local);
        var offsets = Zone.GetAmbiguousTimeOffsets(local);
        return isLast ? offsets.Min() : offsets.Max();
    }
}
