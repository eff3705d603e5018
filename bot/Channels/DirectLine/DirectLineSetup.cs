using AdviceBot.Hosting;
using AdviceBot.Http;
using Microsoft.AspNetCore.Mvc;

namespace AdviceBot.Channels.DirectLine;

public static class DirectLineSetup
{
    public const string Base = "/v3/directline";

    private const string OneConversation = Base + "/conversations/{" + Routes.Id + "}";

    public static void AddDirectLine(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddSettings<DirectLineSettings>();
        builder.AddSettings<WebChatSettings>();
        builder.Services.AddSingleton<WebChatPage>();
        builder.Services
            .AddSingleton<SigningKey>().AddSingleton<Tokens>().AddSingleton<Secrets>().AddSingleton<Callers>().AddSingleton<AnonymousPages>()
            .AddSingleton<StreamUrl>().AddSingleton<ScriptWords>().AddSingleton<RefusalWords>().AddSingleton<MissedEvents>().AddSingleton<OpenStreams>()
            .AddSingleton<GenerateToken>().AddSingleton<RefreshToken>().AddSingleton<StartConversation>().AddSingleton<Reconnect>()
            .AddSingleton<GetActivities>().AddSingleton<PostActivity>().AddSingleton<Upload>().AddSingleton<Stream>();
    }

    /// <summary>First of all middleware: whatever refuses a call after it does so with the headers that let a browser see why.</summary>
    public static void UseDirectLine(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Use(Cors.Invoke);
        app.UseWebSockets();
    }

    public static void MapDirectLine(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var services = app.Services;
        app.Post(Base + "/tokens/generate", services.GetRequiredService<GenerateToken>().HandleAsync);
        app.Post(Base + "/tokens/refresh", services.GetRequiredService<RefreshToken>().HandleAsync);
        app.Post(Base + "/conversations", services.GetRequiredService<StartConversation>().HandleAsync);
        app.Get(OneConversation, services.GetRequiredService<Reconnect>().HandleAsync);
        app.Get(OneConversation + "/activities", services.GetRequiredService<GetActivities>().HandleAsync);
        app.Post(OneConversation + "/activities", services.GetRequiredService<PostActivity>().HandleAsync);
        app.Post(OneConversation + "/upload", services.GetRequiredService<Upload>().HandleAsync);
        app.Get(OneConversation + "/stream", services.GetRequiredService<Stream>().HandleAsync);
        app.Get(Base + "/session/getsessionid", Session.HandleAsync);
        if (services.GetRequiredService<WebChatSettings>().Enabled)
            app.MapGet(WebChatPage.Path, services.GetRequiredService<WebChatPage>().HandleAsync).WithMetadata(WebChatPage.Policy);
        app.Map(Base + "/{**path}", context => context.Response.RefuseAsync(DirectLineError.NoSuchPath)).WithMetadata(Failure.Shape);
    }

    /// <summary>CONNECT is how HTTP/2 opens a WebSocket. No limit refuses a read: Microsoft's client stops polling for ever when one does.</summary>
    private static void Get(this WebApplication app, string path, RequestDelegate handle) =>
        app.MapMethods(path, [HttpMethods.Get, HttpMethods.Connect], handle).WithMetadata(Failure.Shape).DisableRateLimiting();

    private static void Post(this WebApplication app, string path, RequestDelegate handle) =>
        app.MapPost(path, handle).WithMetadata(Failure.Shape, new RequestSizeLimitAttribute(RequestSizes.DirectLine));
}
