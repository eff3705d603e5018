using AdviceBot.Channels.DirectLine;
using AdviceBot.Channels.Page;
using AdviceBot.Conversations;
using AdviceBot.Http;
using AdviceBot.Staff;
using AdviceBot.Storage;
using AdviceBot.Studio;

namespace AdviceBot.Hosting;

/// <summary>Puts the server together. Each room adds itself; the order of the middleware is set here and nowhere else.</summary>
public static class AdviceBotApp
{
    /// <summary>
    /// Throws <see cref="StartFailedException"/> when a setting or a folder is not as it must be. <paramref name="replace"/> comes
    /// after the rooms, for a clock or a log that is not the real one.
    /// </summary>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? replace = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = Home.Program });
        builder.AddDefaults();
        builder.AddFolders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddStorage();
        builder.AddConversations();
        builder.AddHttp();
        builder.AddPage();
        builder.AddDirectLine();
        builder.AddStudio();
        builder.AddStaff();
        replace?.Invoke(builder);

        var app = builder.Build();
        app.UseDirectLine();
        app.UseHttp();
        app.UseStaff();
        app.MapHttp();
        app.MapPage();
        app.MapDirectLine();
        app.MapStaff();
        return app;
    }
}
