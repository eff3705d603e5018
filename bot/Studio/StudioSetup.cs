using AdviceBot.Dialogs.Checking;

namespace AdviceBot.Studio;

public static class StudioSetup
{
    /// <summary>After the conversations, which find out at the start which version is current.</summary>
    public static void AddStudio(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<Checker>(VersionCheck.Find).AddSingleton<DraftCheck>().AddSingleton<MeaningDiffs>().AddSingleton<Drafts>().AddSingleton<Publishing>().AddHostedService<ContentFolder>();
    }
}
