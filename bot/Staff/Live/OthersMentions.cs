using AdviceBot.Conversations;
using Microsoft.AspNetCore.SignalR;

namespace AdviceBot.Staff.Live;

/// <summary>Somebody noted something on another server: whom it names is in the store, so every console here asks.</summary>
internal sealed class OthersMentions(OthersNotes notes, IHubContext<StaffHub> hub) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await notes.Added.Next.WaitAsync(stoppingToken);
            await hub.Clients.Group(QueueFeed.Consoles).SendAsync("mentions", stoppingToken);
        }
    }
}
