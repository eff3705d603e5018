using System.Text.Json;
using AdviceBot.Activities;
using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Simulation;

/// <summary>Somebody who writes: what is not acknowledged is sent once more under the same client id, sometimes it is sent twice at once, sometimes the next one does not wait.</summary>
internal sealed class Visitor(Schedule schedule, string id)
{
    private const int Most = 6;
    private static readonly string[] Words = ["hello", "a", "b", "20", "17", "human", "yes", "want to die", "150"];

    public string Id => id;

    /// <summary>What was acknowledged, client id and number, in the order of sending. Those of one group were under way at the same time.</summary>
    public List<List<(string ClientId, long Number)>> Acknowledged { get; } = [];

    public bool IsDone { get; private set; }

    public async Task TalkAsync()
    {
        await InsistAsync(server => server.Conversations.StartAsync(new NewConversation("page", Id: id)));
        var words = schedule.Stage.Dice.Next(1, Most);
        for (var said = 0; said < words;)
        {
            var together = schedule.Stage.Happens(0.2) ? 2 : 1;
            var group = await Task.WhenAll(Enumerable.Range(said, together).Select(SayAsync));
            Acknowledged.Add([.. group]);
            said += together;
            await schedule.Network.PauseAsync();
        }

        IsDone = true;
    }

    private async Task<(string ClientId, long Number)> SayAsync(int which)
    {
        var clientId = $"{id}-{which}";
        var activity = Activity(clientId);
        var copies = schedule.Stage.Happens(0.2) ? 2 : 1;
        var numbers = await Task.WhenAll(Enumerable.Range(0, copies).Select(_ => PostAsync(activity)));
        if (numbers.Distinct().Count() > 1) schedule.Complain($"{clientId} was acknowledged with two numbers");
        return (clientId, numbers[0]);
    }

    private async Task<long> PostAsync(Activity activity)
    {
        var posted = await InsistAsync(server => server.Conversations.PostAsync(id, activity));
        if (posted is Posted { Number: var number }) return number;
        schedule.Complain($"a post was answered with {posted.GetType().Name}");
        return 0;
    }

    private Activity Activity(string clientId)
    {
        var data = JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["clientActivityID"] = clientId });
        return schedule.Stage.Dice.Next(8) switch
        {
            0 => new Activity { Type = ActivityTypes.Event, Name = EventNames.Fire, Value = JsonElement.Parse("""{"trigger":"person"}"""), ChannelData = data },
            1 => new Activity { Type = ActivityTypes.Event, Name = EventNames.Fire, Value = JsonElement.Parse("""{"trigger":"leave"}"""), ChannelData = data },
            _ => new Activity { Type = ActivityTypes.Message, Text = Words[schedule.Stage.Dice.Next(Words.Length)], ChannelData = data },
        };
    }

    /// <summary>Until it is acknowledged, by whichever server.</summary>
    private async Task<T> InsistAsync<T>(Func<Replica, Task<T>> call)
    {
        while (true)
        {
            try
            {
                return await schedule.Network.CallAsync(schedule.AnyServer, call);
            }
            catch (Exception failed) when (failed is ConnectionLostException or StoreException)
            {
                await schedule.Network.PauseAsync();
            }
        }
    }
}
