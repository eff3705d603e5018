using AdviceBot.Dialogs.Checking;
using AdviceBot.Hosting;

namespace AdviceBot.Studio;

public static class StudioSetup
{
    /// <summary>After the conversations, which find out at the start which version is current.</summary>
    public static void AddStudio(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddSettings<StudioSettings>();
        builder.Services.AddSingleton<CountKeeper>().AddHostedService(all => all.GetRequiredService<CountKeeper>());
        builder.Services.AddSingleton<Checker>(PackCheck.Find).AddSingleton<DraftCheck>().AddSingleton<Drafts>().AddSingleton<Publishing>().AddHostedService<ContentFolder>();
    }
}
