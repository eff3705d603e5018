using AdviceBot.Dialogs.Checking;
using AdviceBot.Hosting;
using AdviceBot.Studio.Links;

namespace AdviceBot.Studio;

public static class StudioSetup
{
    /// <summary>After the conversations, which find out at the start which version is current.</summary>
    public static void AddStudio(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddSettings<StudioSettings>();
        builder.Services.AddSingleton<CountKeeper>().AddHostedService(all => all.GetRequiredService<CountKeeper>());
        builder.Services.AddSingleton<Checker>(VersionCheck.Find).AddSingleton<DraftCheck>().AddSingleton<MeaningDiffs>().AddSingleton<StaffScripts>().AddSingleton<Texts>().AddSingleton<WordProblems>().AddSingleton<ServiceEdits>().AddSingleton<Drafts>().AddSingleton<Publishing>().AddHostedService<ContentFolder>();
        AddLinks(builder);
    }

    private static void AddLinks(WebApplicationBuilder builder)
    {
        var settings = builder.AddSettings<LinkSettings>();
        builder.Services.AddSingleton<LinkBook>().AddHostedService<LinkJob>()
            .AddSingleton(services => new LinkChecker(LinkChecker.Handler(), TimeSpan.FromSeconds(settings.TimeoutSeconds), services.GetRequiredService<TimeProvider>()));
    }
}
