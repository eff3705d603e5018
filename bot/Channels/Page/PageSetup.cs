using AdviceBot.Channels.Page.Embedding;
using AdviceBot.Channels.Page.Leaving;
using AdviceBot.Channels.Page.Papers;
using AdviceBot.Channels.Page.Rehearsed;
using AdviceBot.Channels.Page.Requests;
using AdviceBot.Channels.Page.Streaming;
using AdviceBot.Channels.Page.Views;
using AdviceBot.Conversations;
using AdviceBot.Hosting;
using AdviceBot.Http;

namespace AdviceBot.Channels.Page;

/// <summary>The visitor's page: server-rendered, whole without a script, live with one.</summary>
public static class PageSetup
{
    public static void AddPage(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddSettings<PageSettings>();
        builder.Services.AddSingleton<Shell>().AddSingleton<ChatDocument>().AddSingleton<ArrivalsDocument>().AddSingleton<Paper>()
            .AddSingleton<LeaveLink>().AddSingleton<Visits>().AddSingleton<PageAnswers>().AddSingleton<PageWords>().AddSingleton<Posting>();
    }

    public static void MapPage(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var settings = app.Services.GetRequiredService<PageSettings>();
        var scripts = app.Services.GetRequiredService<Scripts>();
        var embeddable = new ContentPolicy { FrameAncestors = settings.FrameAncestors, FrameSrc = "'self'", FormsLeadTo = () => Exits(scripts) };
        app.MapLooking(embeddable);
        app.MapPosting(embeddable);
        app.MapStream();
        app.MapLeaving();
        app.MapPapers(embeddable);
        app.MapRehearsed();
        app.MapEmbedScript();
    }

    /// <summary>Who writes "leave" without a script is led out by the answer to that form: to where the version of their conversation says.</summary>
    private static string Exits(Scripts scripts) => string.Join(' ', scripts.InUse.Select(script => script.Site.Exit.GetLeftPart(UriPartial.Authority)).Distinct());
}
