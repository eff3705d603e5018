using AdviceBot.Dialogs.Checking;

namespace AdviceBot.Dialogs.Tests.Checking;

/// <summary>The checker does not grow with the number of ways, which doubles with every question, but with the number of questions and of what looks at them.</summary>
public sealed class FlowCheckGrowthTests
{
    [Fact]
    public void Ten_questions_more_are_a_thousand_times_the_ways_and_far_fewer_times_the_steps()
    {
        var (small, large) = (FlowCheck.Run(SyntheticPack.Of(10)).Size.Steps, FlowCheck.Run(SyntheticPack.Of(20)).Size.Steps);
        Assert.InRange(large, small, small * 20);
    }
}
