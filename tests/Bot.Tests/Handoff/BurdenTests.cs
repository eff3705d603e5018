using AdviceBot.Handoff;

namespace AdviceBot.Bot.Tests.Handoff;

/// <summary>What is a break, and when one is due.</summary>
public sealed class BurdenTests
{
    private static readonly DateTimeOffset Nine = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Break = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    private static readonly Burden AtWork = Burden.None.Work(Nine, Break);

    [Fact]
    public void Three_severe_ones_make_a_break_due_and_others_do_not()
    {
        var burden = AtWork.Take(isSevere: true).Take(isSevere: false).Take(isSevere: true);
        Assert.False(IsDue(burden, Nine));
        Assert.True(IsDue(burden.Take(isSevere: true), Nine));
    }

    [Fact]
    public void Two_hours_of_work_make_a_break_due()
    {
        Assert.False(IsDue(AtWork, Nine + Longest - TimeSpan.FromSeconds(1)));
        Assert.True(IsDue(AtWork, Nine + Longest));
    }

    [Fact]
    public void Ten_minutes_are_a_break_and_nine_are_none()
    {
        var tired = AtWork.Take(isSevere: true);
        var resting = tired.Rest(Nine.AddMinutes(60));
        Assert.Equal(tired, resting.Rest(Nine.AddMinutes(65)).Work(Nine.AddMinutes(69), Break));
        Assert.Equal(new Burden(Nine.AddMinutes(70)), resting.Rest(Nine.AddMinutes(65)).Work(Nine.AddMinutes(70), Break));
    }

    [Fact]
    public void Nobody_on_a_break_or_before_their_shift_is_sent_on_one()
    {
        Assert.False(IsDue(AtWork.Rest(Nine.AddHours(3)), Nine.AddHours(4)));
        Assert.False(IsDue(Burden.None.Take(isSevere: true), Nine));
    }

    [Fact]
    public void A_limit_of_nothing_is_none()
    {
        var burden = AtWork.Take(isSevere: true);
        Assert.False(burden.IsBreakDue(Nine.AddDays(1), mostSevere: 0, TimeSpan.Zero));
    }

    private static bool IsDue(Burden burden, DateTimeOffset at) => burden.IsBreakDue(at, mostSevere: 3, Longest);
}
