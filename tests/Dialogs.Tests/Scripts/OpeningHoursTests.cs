using System.Collections.Immutable;
using System.Globalization;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Tests.Scripts;

/// <summary>Whether people answer at an instant. In Europe/London clocks go back on 25 October 2026 at 02:00 and forward on 28 March 2027 at 01:00.</summary>
public sealed class OpeningHoursTests
{
    /// <summary>Instants are UTC; London is an hour ahead in summer.</summary>
    [Theory]
    [InlineData("2026-11-20 07:59", false)]
    [InlineData("2026-11-20 08:00", true)]
    [InlineData("2026-11-20 21:59", true)]
    [InlineData("2026-11-20 22:00", false)]
    [InlineData("2026-07-10 06:59", false)]
    [InlineData("2026-07-10 07:00", true)]
    [InlineData("2026-07-10 20:59", true)]
    [InlineData("2026-07-10 21:00", false)]
    public void It_is_open_by_the_clocks_of_the_site_in_winter_and_in_summer(string utc, bool isOpen) =>
        Assert.Equal(isOpen, Every("08:00-22:00").IsOpen(Utc(utc)));

    [Theory]
    [InlineData("2026-11-20 17:59", false)]
    [InlineData("2026-11-20 18:00", true)]
    [InlineData("2026-11-21 01:59", true)]
    [InlineData("2026-11-21 02:00", false)]
    [InlineData("2026-11-21 18:00", false)]
    public void What_begins_before_midnight_goes_on_after_it_though_the_day_after_is_closed(string utc, bool isOpen) =>
        Assert.Equal(isOpen, On(DayOfWeek.Friday, "18:00-02:00").IsOpen(Utc(utc)));

    [Theory]
    [InlineData("2026-12-24 23:00", true)]
    [InlineData("2026-12-25 01:30", true)]
    [InlineData("2026-12-25 20:00", false)]
    [InlineData("2026-12-26 01:00", false)]
    [InlineData("2026-12-26 20:00", true)]
    public void On_a_closed_date_nothing_begins_and_what_began_the_evening_before_goes_on(string utc, bool isOpen) =>
        Assert.Equal(isOpen, Every("18:00-02:00", "2026-12-25").IsOpen(Utc(utc)));

    /// <summary>From 00:00 to 02:00 on the clock are three hours that night: 01:00 to 02:00 comes twice.</summary>
    [Theory]
    [InlineData("2026-10-24 22:59", false)]
    [InlineData("2026-10-24 23:00", true)]
    [InlineData("2026-10-25 00:30", true)]
    [InlineData("2026-10-25 01:30", true)]
    [InlineData("2026-10-25 02:00", false)]
    public void An_hour_that_clocks_show_twice_is_open_both_times(string utc, bool isOpen) =>
        Assert.Equal(isOpen, On(DayOfWeek.Sunday, "00:00-02:00").IsOpen(Utc(utc)));

    [Theory]
    [InlineData("01:15-01:45", "2026-10-25 00:14", false)]
    [InlineData("01:15-01:45", "2026-10-25 00:15", true)]
    [InlineData("01:15-01:45", "2026-10-25 00:50", true)]
    [InlineData("01:15-01:45", "2026-10-25 01:44", true)]
    [InlineData("01:15-01:45", "2026-10-25 01:45", false)]
    public void Hours_within_it_are_open_from_the_first_beginning_to_the_last_end(string hours, string utc, bool isOpen) =>
        Assert.Equal(isOpen, On(DayOfWeek.Sunday, hours).IsOpen(Utc(utc)));

    [Theory]
    [InlineData("00:00-03:00", "2027-03-28 00:59", true)]
    [InlineData("00:00-03:00", "2027-03-28 01:59", true)]
    [InlineData("00:00-03:00", "2027-03-28 02:00", false)]
    [InlineData("01:30-05:00", "2027-03-28 01:29", false)]
    [InlineData("01:30-05:00", "2027-03-28 01:30", true)]
    [InlineData("01:30-05:00", "2027-03-28 03:59", true)]
    [InlineData("01:30-05:00", "2027-03-28 04:00", false)]
    public void An_hour_that_clocks_jump_over_takes_nothing_away_but_itself(string hours, string utc, bool isOpen) =>
        Assert.Equal(isOpen, On(DayOfWeek.Sunday, hours).IsOpen(Utc(utc)));

    [Fact]
    public void Open_all_day_every_day_is_never_closed()
    {
        var hours = Every("00:00-24:00");
        for (var at = Utc("2026-10-24 00:00"); at < Utc("2026-10-27 00:00"); at += TimeSpan.FromMinutes(15)) Assert.True(hours.IsOpen(at), $"closed at {at}");
    }

    [Theory]
    [InlineData("2026-11-20 03:00", "2026-11-20 08:00")]
    [InlineData("2026-11-20 22:00", "2026-11-21 08:00")]
    [InlineData("2026-12-24 22:30", "2026-12-27 08:00")]
    [InlineData("2026-10-24 23:30", "2026-10-25 08:00")]
    [InlineData("2027-03-27 23:30", "2027-03-28 07:00")]
    public void It_opens_next_on_the_first_day_that_is_not_closed(string utc, string opens) =>
        Assert.Equal(Utc(opens), Every("08:00-22:00", "2026-12-25", "2026-12-26").OpensAfter(Utc(utc)));

    [Fact]
    public void When_nothing_opens_for_a_year_nothing_is_promised()
    {
        var noDay = new OpeningHours(London, ImmutableDictionary<DayOfWeek, DayHours>.Empty, []);
        Assert.Null(noDay.OpensAfter(Utc("2026-11-20 03:00")));
        Assert.False(noDay.IsOpen(Utc("2026-11-20 12:00")));
    }

    [Fact]
    public void When_it_is_closed_it_opens_later_and_is_open_then_whatever_the_hours_and_the_day()
    {
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var week = Enum.GetValues<DayOfWeek>().Where(_ => random.Next(4) > 0).ToImmutableDictionary(day => day, _ => new DayHours(Quarter(random), Quarter(random)));
            var hours = new OpeningHours(London, week, []);
            var at = Utc("2026-10-20 00:00").AddMinutes(random.Next(60 * 24 * 200));
            if (hours.IsOpen(at) || hours.OpensAfter(at) is not { } opens) continue;
            Assert.True(opens > at);
            Assert.True(hours.IsOpen(opens));
            Assert.False(hours.IsOpen(opens.AddSeconds(-1)));
        }
    }

    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private static OpeningHours Every(string hours, params string[] closed) =>
        new(London, Enum.GetValues<DayOfWeek>().ToImmutableDictionary(day => day, _ => Of(hours)), [.. closed.Select(date => DateOnly.Parse(date, CultureInfo.InvariantCulture))]);

    private static OpeningHours On(DayOfWeek day, string hours) => new(London, ImmutableDictionary<DayOfWeek, DayHours>.Empty.Add(day, Of(hours)), []);

    private static DayHours Of(string hours) => new(Time(hours[..5]), Time(hours[6..]));

    private static TimeSpan Time(string text) => text == "24:00" ? TimeSpan.FromDays(1) : TimeSpan.Parse(text, CultureInfo.InvariantCulture);

    private static TimeSpan Quarter(Random random) => TimeSpan.FromMinutes(15 * random.Next(96));

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
