using AdviceBot.Bot.Tests.DirectLine;
using AdviceBot.Bot.Tests.Page;
using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Hosting;

/// <summary>A whole conversation, from the first word to a hurried end, is not in the log of the server that held it.</summary>
public sealed class LogContentTests
{
    private const string VisitorsWords = "he wants two hundred by tonight";
    private const string OperatorsWords = "you did the right thing by writing";
    private const string OperatorsName = "Robin Example";

    [Fact]
    public async Task Nothing_that_anybody_said_is_logged_and_every_change_of_hands_is()
    {
        var settings = new ServerSettings { Pack = "letters", More = { ["Logging:LogLevel:Default"] = "Trace", ["DirectLine:Secrets:0"] = DirectLineServer.Secret } };
        string id;
        await using (var server = await RunningServer.StartAsync(settings))
        {
            using var visitor = await PageVisitor.ArriveAsync(server);
            await visitor.SayAsync(VisitorsWords);
            await visitor.PressAsync("fire", "person");
            id = (await server.Get<IStore>().ListAsync(Status.Waiting, 1)).Single().Id;
            await ServeAsync(server.Get<ConversationService>(), id);
            await visitor.SayAsync($"thank you, {VisitorsWords}");
            await visitor.LookAsync(visitor.Leave);
            await visitor.LookAsync($"/nothing?text={Uri.EscapeDataString(VisitorsWords)}");
        }

        string[] secrets = [VisitorsWords, Uri.EscapeDataString(VisitorsWords), OperatorsWords, OperatorsName, DirectLineServer.Secret];
        Assert.DoesNotContain(settings.Logs.Lines, line => secrets.Any(secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
        Assert.All(new[] { "Bot", "Waiting", "Held", "Ended" },
            status => Assert.Contains(settings.Logs.Lines, line => line.Contains($"Conversation {id} is {status} at", StringComparison.Ordinal)));
    }

    private static async Task ServeAsync(ConversationService conversations, string id)
    {
        var person = new Operator("robin", OperatorsName);
        var taken = Assert.IsType<Done>(await conversations.TakeAsync(id, person)).Conversation;
        Assert.IsType<Done>(await conversations.ReplyAsync(id, person, taken.LeaseToken!, taken.Number, "1", OperatorsWords));
    }
}
