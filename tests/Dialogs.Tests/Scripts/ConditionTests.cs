using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Tests.Scripts;

public sealed class ConditionTests
{
    [Theory]
    [InlineData("letter is a", true)]
    [InlineData("letter is not a", false)]
    [InlineData("letter is b or letter is a and age < 18", true)]
    [InlineData("(letter is b or letter is a) and age >= 18", false)]
    [InlineData("not (letter is b)", true)]
    [InlineData("sum is unknown", true)]
    [InlineData("sum is not unknown", false)]
    [InlineData("sum > 5", false)]
    [InlineData("not sum > 5", true)]
    [InlineData("age <= 17", true)]
    public void The_small_language_means_what_it_says(string text, bool holds) =>
        Assert.Equal(holds, ConditionParser.Parse(text).Condition!.Holds(new Case()));

    [Theory]
    [InlineData("letter", 0)]
    [InlineData("letter is", 7)]
    [InlineData("letter is a b", 12)]
    [InlineData("(letter is a", 11)]
    [InlineData("age > old", 6)]
    [InlineData("", 0)]
    public void A_mistake_is_pointed_at(string text, int column)
    {
        var (condition, error, at) = ConditionParser.Parse(text);
        Assert.Null(condition);
        Assert.NotEmpty(error!);
        Assert.Equal(column, at);
    }

    private sealed class Case : IFacts
    {
        public bool Is(string slot, string value) => (slot, value) == ("letter", "a");

        public bool IsUnknown(string slot) => slot == "sum";

        public (decimal Least, decimal Most)? Range(string slot) => slot == "age" ? (13, 17) : null;
    }
}
