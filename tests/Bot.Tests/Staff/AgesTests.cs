using AdviceBot.Staff.Console;

namespace AdviceBot.Bot.Tests.Staff;

public sealed class AgesTests
{
    [Theory]
    [InlineData(0, "<1 min")]
    [InlineData(59, "<1 min")]
    [InlineData(60, "1 min")]
    [InlineData(3599, "59 min")]
    [InlineData(3600, "1 h 0 min")]
    [InlineData(7530, "2 h 5 min")]
    public void Ages_are_told_in_whole_minutes(int seconds, string words) => Assert.Equal(words, Ages.Words(TimeSpan.FromSeconds(seconds)));
}
