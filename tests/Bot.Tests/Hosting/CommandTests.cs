using AdviceBot.Hosting;

namespace AdviceBot.Bot.Tests.Hosting;

/// <summary>What stands first on the command line.</summary>
public sealed class CommandTests
{
    [Theory]
    [InlineData("check", true)]
    [InlineData("understnad", true)]
    [InlineData("--urls", false)]
    [InlineData("Storage:Path=data/other.db", false)]
    [InlineData("/urls", false)]
    public void A_word_that_is_no_command_and_no_setting_starts_no_server(string word, bool isUnknown) => Assert.Equal(isUnknown, Commands.IsUnknown(word));

    [Fact]
    public async Task The_refusal_names_what_is_known()
    {
        using var errors = new StringWriter();
        Assert.Equal(2, await Commands.RefuseAsync("check", errors));
        Assert.Contains("no command 'check'", errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("understand", errors.ToString(), StringComparison.Ordinal);
    }
}
