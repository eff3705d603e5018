using AdviceBot.Dialogs.Checking;

namespace AdviceBot.Dialogs.Tests.Checking;

/// <summary>The checker does not grow with the number of ways, which doubles with every question, but with the number of questions and of what looks at them.</summary>
public sealed class FlowCheckGrowthTests
{
    [Fact]
    public void Twice_the_questions_are_at_most_a_few_times_the_steps()
    {
        var (small, large) = (FlowCheck.Run(SyntheticPack.Of(15)).Size.Steps, FlowCheck.Run(SyntheticPack.Of(30)).Size.Steps);
        Assert.InRange(large, small, small * 6);
    }
}
