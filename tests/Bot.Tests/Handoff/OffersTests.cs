using AdviceBot.Handoff;

namespace AdviceBot.Bot.Tests.Handoff;

public sealed class OffersTests
{
    private static readonly string[] None = [];
    private static readonly string[] Welsh = ["welsh"];
    private static readonly string[] Fraud = ["fraud"];
    private static readonly string[] Both = ["welsh", "fraud"];

    [Fact]
    public void What_needs_nothing_is_for_everybody() => Assert.True(Offers.IsFor(None, None, [Welsh]));

    [Fact]
    public void What_needs_a_skill_is_for_whoever_has_it_free_or_not()
    {
        Assert.True(Offers.IsFor(Both, Welsh, [Both]));
        Assert.True(Offers.IsFor(Welsh, Welsh, []));
    }

    [Fact]
    public void While_somebody_free_has_the_skill_it_is_not_for_the_others() => Assert.False(Offers.IsFor(Fraud, Welsh, [Fraud, Welsh]));

    [Fact]
    public void When_nobody_free_has_the_skill_it_waits_for_nobody()
    {
        Assert.True(Offers.IsFor(None, Welsh, [None, Fraud]));
        Assert.True(Offers.IsFor(None, Welsh, []));
    }

    [Fact]
    public void Two_who_have_one_of_two_skills_each_do_not_wait_for_each_other() => Assert.True(Offers.IsFor(Fraud, Both, [Welsh, Fraud]));
}
