using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Simulation;

/// <summary>A page that shows a conversation: it follows the log, and goes on from its watermark whenever the stream breaks off.</summary>
internal sealed class Page(Schedule schedule, string id)
{
    public string Id => id;

    public long Watermark { get; private set; }

    /// <summary>Follows until the schedule is over.</summary>
    public async Task FollowAsync()
    {
        while (!schedule.IsOver)
        {
            try
            {
                await FollowAsync(schedule.AnyServer);
            }
            catch (Exception failed) when (failed is ConnectionLostException or StoreException)
            {
                await schedule.Network.PauseAsync();
            }
        }
    }

    private async Task FollowAsync(Replica server)
    {
        var updates = server.Lane.Run(() => server.Conversations.SubscribeAsync(id, Watermark, CancellationToken.None).GetAsyncEnumerator());
        while (await schedule.Network.CallAsync(server, _ => updates.MoveNextAsync().AsTask()))
        {
            foreach (var logged in updates.Current.Events) Show(logged);
        }

        // There is no such conversation yet.
        await schedule.Network.PauseAsync();
    }

    private void Show(LogEvent logged)
    {
        if (logged.Number != Watermark + 1) schedule.Complain($"the page of {id} was shown {logged.Number} after {Watermark}");
        Watermark = logged.Number;
    }
}
