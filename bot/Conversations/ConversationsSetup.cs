using AdviceBot.Handoff;
using AdviceBot.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AdviceBot.Conversations;

public static class ConversationsSetup
{
    public static void AddConversations(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<Scripts>();
        builder.Services.AddSingleton<Rehearsing.Rehearsals>();
        builder.Services.AddSingleton<Alarm>();
        builder.Services.AddSingleton<ConversationMetrics>();
        builder.Services.AddSingleton(NewService);
        builder.Services.AddHostedService<BeforeServing>();
        builder.Services.AddHostedService<Timers>();
        builder.Services.AddHostedService<VersionMover>();
        builder.Services.AddSingleton<OthersNotes>().AddHostedService<Follower>();
        builder.Services.AddHostedService<SharedMarks>();
        builder.Services.AddHostedService<PublicationWatcher>();
        builder.Services.TryAddSingleton<IShift, EmptyShift>();
    }

    private static ConversationService NewService(IServiceProvider services) => new(
        services.GetRequiredService<IStore>(), services.GetRequiredService<Scripts>(), services.GetRequiredService<IShift>(),
        services.GetRequiredService<TimeProvider>(), services.GetRequiredService<Alarm>(), services.GetRequiredService<ConversationMetrics>(),
        services.GetRequiredService<ILogger<ConversationService>>(), replicas: services.GetRequiredService<IReplicas>());

    /// <summary>A server without staff: every visitor is told that nobody is there.</summary>
    private sealed class EmptyShift : IShift
    {
        public bool IsStaffed => false;
    }
}
