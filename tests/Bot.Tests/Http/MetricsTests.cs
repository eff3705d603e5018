using System.Collections.Concurrent;
using System.Text;
using AdviceBot.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AdviceBot.Bot.Tests.Http;

public sealed class MetricsTests
{
    [Fact]
    public async Task A_collector_gets_conversations_turns_the_queue_and_http_under_their_names()
    {
        var got = new ConcurrentQueue<string>();
        await using var collector = await CollectorAsync(got);
        await using (var server = await RunningServer.StartAsync(new()
        {
            Pack = "letters",
            More = { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Urls.First(), ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" },
        }))
        {
            using var visitor = server.CreateClient();
            await visitor.GetAsync(new Uri("/", UriKind.Relative));
            await server.Get<ConversationService>().StartAsync(new("page"));
        }

        var all = string.Concat(got);
        string[] names = ["advicebot.conversations.started", "advicebot.queue.waiting", "advicebot.queue.held", "http.server.request.duration", "dotnet.gc.collections"];
        Assert.All(names, name => Assert.Contains(name, all, StringComparison.Ordinal));
    }

    private static async Task<WebApplication> CollectorAsync(ConcurrentQueue<string> got)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var collector = builder.Build();
        collector.Urls.Add("http://127.0.0.1:0");
        collector.MapPost("/v1/metrics", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body, Encoding.Latin1);
            got.Enqueue(await reader.ReadToEndAsync());
            return Results.Ok();
        });
        await collector.StartAsync();
        return collector;
    }
}
