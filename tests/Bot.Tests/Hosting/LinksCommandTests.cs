using System.CommandLine;
using AdviceBot.Hosting.Content;

namespace AdviceBot.Bot.Tests.Hosting;

/// <summary>advicebot content links: what an editor gets to see on their own machine.</summary>
public sealed class LinksCommandTests
{
    private static string Letters => Path.Combine(Packs.Repository, "tests", "packs", "letters");

    [Fact]
    public async Task Every_link_is_told_with_its_line()
    {
        var (exit, output) = await RunAsync(System.Net.HttpStatusCode.OK);
        Assert.Equal(0, exit);
        Assert.Contains("services.yaml:2: fine: https://www.example.org/grown-ups (200)", output, StringComparison.Ordinal);
        Assert.EndsWith("1 links, all lead to a page" + Environment.NewLine, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_leads_nowhere_gives_exit_code_1()
    {
        var (exit, output) = await RunAsync(System.Net.HttpStatusCode.NotFound);
        Assert.Equal(1, exit);
        Assert.Contains("not-found: https://www.example.org/grown-ups (404)", output, StringComparison.Ordinal);
        Assert.EndsWith("1 links, 1 to look at" + Environment.NewLine, output, StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string Output)> RunAsync(System.Net.HttpStatusCode status)
    {
        using var output = new StringWriter();
        var exit = await ContentCommand.Create(new FakeTime(), () => new Site(status)).Parse(["links", Letters]).InvokeAsync(new InvocationConfiguration { Output = output, Error = output });
        return (exit, output.ToString());
    }

    private sealed class Site(System.Net.HttpStatusCode status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage(status));
    }
}
