using AdviceBot.Conversations;
using AdviceBot.Storage;
using AdviceBot.Studio.Links;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace AdviceBot.Bot.Tests.Studio;

/// <summary>The links of what is served are followed by the server where a setting says so.</summary>
public sealed class LinkJobTests : StudioTest
{
    private const string Link = "https://www.example.org/grown-ups";

    private readonly Gone _site = new();

    protected override IDictionary<string, string> MoreSettings { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["Links:Check"] = "true" };

    protected override void Configure(WebApplicationBuilder builder)
    {
        base.Configure(builder);
        builder.Services.Replace(ServiceDescriptor.Singleton(_ => new LinkChecker(_site, TimeSpan.FromSeconds(10), Time)));
    }

    [Fact]
    public async Task What_it_finds_is_shown_beside_the_service_and_the_log_names_no_link()
    {
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await ReadAsync(Ed, "services")).GetProperty("linksAt").ValueKind);
        await Job().CheckAsync(CancellationToken.None);
        var registry = await ReadAsync(Ed, "services");
        var found = registry.GetProperty("services").EnumerateArray().Single(one => Text(one, "id") == "grown-ups").GetProperty("found");
        Assert.Equal((Link, LinkStates.NotFound, 404), (Text(found, "link"), Text(found, "state"), found.GetProperty("status").GetInt32()));
        Assert.True(registry.GetProperty("checksLinks").GetBoolean());
        Assert.DoesNotContain(Server.Logs.Lines, entry => entry.Contains("example.org/grown-ups", StringComparison.Ordinal));
        Assert.Contains(Server.Logs.Lines, entry => entry.Contains("Followed 1 links of the registry: 1 to look at", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_found_is_known_after_a_restart()
    {
        await Job().CheckAsync(CancellationToken.None);
        var book = new LinkBook(Server.Get<IStore>());
        Assert.Equal(LinkStates.NotFound, (await book.ReadAsync()).Found[Link].State);
        Assert.Equal(Time.GetUtcNow(), (await book.ReadAsync()).At);
    }

    [Fact]
    public async Task The_first_round_is_a_minute_after_the_start_and_the_next_a_day_later()
    {
        Assert.Equal(0, _site.Asked);
        Time.Advance(LinkJob.FirstAfter);
        await _site.Next;
        Assert.Equal(1, _site.Asked);
    }

    private LinkJob Job() => new(Server.Get<LinkChecker>(), Server.Get<LinkBook>(), Server.Get<LinkSettings>(), Server.Get<Scripts>(), Time, Server.Get<ILogger<LinkJob>>());

    private sealed class Gone : HttpMessageHandler
    {
        private readonly TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Asked { get; private set; }

        public Task Next => _next.Task;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked++;
            _next.TrySetResult();
            return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.NotFound));
        }
    }
}
