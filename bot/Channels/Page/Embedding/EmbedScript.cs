using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using AdviceBot.Conversations;
using AdviceBot.Http;

namespace AdviceBot.Channels.Page.Embedding;

/// <summary>
/// GET /embed.js: for other sites' pages. Its address never changes, so it is asked for anew each time; the pack's words stand in front of it.
/// </summary>
internal static class EmbedScript
{
    public static void MapEmbedScript(this IEndpointRouteBuilder app) => app.MapGet("/embed.js", (HttpContext http, Assets assets, Scripts scripts) =>
    {
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Results.Text(Text(assets, scripts.Current), "text/javascript; charset=utf-8");
    });

    private static string Text(Assets assets, Dialogs.Scripts.Script script)
    {
        var words = new EmbedWords(script.Site.Exit.ToString(), script.Label("trigger.leave"), script.Label("page.close"));
        var code = assets.Find("embed.js") ?? throw new InvalidOperationException("There is no built file embed.js: is it in bot/web?");
        return $"var advicebotWords={JsonSerializer.Serialize(words, EmbedJson.Default.EmbedWords)};{Encoding.UTF8.GetString(code.Plain)}";
    }
}

internal sealed record EmbedWords(string Exit, string Leave, string Close);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EmbedWords))]
internal sealed partial class EmbedJson : JsonSerializerContext;
