using AdviceBot.Hosting;

namespace AdviceBot.Bot.Tests.Hosting;

/// <summary>What stands first on the command line.</summary>
public sealed class CommandTests
{
    [Theory]
    [InlineData("content", true)]
    [InlineData("understnad", true)]
    [InlineData("--help", true)]
    [InlineData("--urls", false)]
    [InlineData("Storage:Path=data/other.db", false)]
    [InlineData("/urls", false)]
    public void Only_settings_start_a_server(string word, bool isCommand) => Assert.Equal(isCommand, Commands.AreMeant([word]));

    [Fact]
    public void Nothing_starts_a_server() => Assert.False(Commands.AreMeant([]));

    [Theory]
    [InlineData("check", "'check'", "More: advicebot --help")]
    [InlineData("content", "command was not provided", "More: advicebot content --help")]
    [InlineData("content check --format html", "'html'", "More: advicebot content check --help")]
    [InlineData("content check no/such/folder", "There is no pack in no/such/folder", "More: advicebot content check --help")]
    public async Task What_is_not_understood_is_refused_and_says_where_to_read_more(string line, string problem, string more)
    {
        var (exit, output, errors) = await CommandLine.RunAsync(line.Split(' '));
        Assert.Equal(2, exit);
        Assert.Empty(output);
        Assert.Contains(problem, errors, StringComparison.Ordinal);
        Assert.Contains(more, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_every_command()
    {
        var (exit, output, _) = await CommandLine.RunAsync(["content", "--help"]);
        Assert.Equal(0, exit);
        Assert.All(["check", "graph", "stories", "stamp", "links"], command => Assert.Contains($"  {command} <DIR>", output, StringComparison.Ordinal));
    }
}
