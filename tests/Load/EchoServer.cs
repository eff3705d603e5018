using AdviceBot.Activities;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AdviceBot.Load;

/// <summary>The yardstick: Kestrel and nothing else. It reads the same activity and gives it back; it keeps nothing.</summary>
internal static class EchoServer
{
    public static async Task<int> RunAsync(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add(address);
        app.MapGet("/readyz", () => "ready");
        app.MapPost("/echo", async (HttpContext context) =>
        {
            var activity = await context.Request.ReadFromJsonAsync(ActivityJson.Default.Activity);
            await context.Response.WriteAsJsonAsync(activity!, ActivityJson.Default.Activity);
        });
        await app.RunAsync();
        return 0;
    }
}
