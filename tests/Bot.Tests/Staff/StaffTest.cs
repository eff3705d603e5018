using System.Text.Json;
using AdviceBot.Activities;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Handoff;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>A test with a server of its own, on the pack of letters and a clock that stands still.</summary>
public abstract class StaffTest : IAsyncLifetime
{
    protected FakeTime Time { get; } = new();

    protected RunningServer Server { get; private set; } = null!;

    protected ConversationService Conversations => Server.Get<ConversationService>();

    public virtual async Task InitializeAsync() => Server = await RunningServer.StartAsync(new ServerSettings
    {
        Pack = "letters",
        More = MoreSettings,
        Configure = builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(Time);
            Configure(builder);
        },
    });

    public virtual async Task DisposeAsync() => await Server.DisposeAsync();

    /// <summary>Settings of this test, by name.</summary>
    protected virtual IDictionary<string, string> MoreSettings { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What this test replaces in the server.</summary>
    protected virtual void Configure(WebApplicationBuilder builder)
    {
    }

    /// <summary>A visitor who started a conversation and asked for a person; its id.</summary>
    protected async Task<string> WaitingVisitorAsync(string trigger = Triggers.Person)
    {
        var started = await Conversations.StartAsync(new NewConversation("page"));
        await FireAsync(started.Head.Id, trigger);
        return started.Head.Id;
    }

    /// <summary>A visitor who waited for a person and is held by a new operator.</summary>
    private protected async Task<(StaffClient Client, string Id, string Lease)> HeldAsync(string name, string role = Roles.Operator)
    {
        var id = await WaitingVisitorAsync();
        var client = await StaffClient.SignedInAsync(Server, name, role);
        return (client, id, await client.TakeAsync(id));
    }

    protected static string? Code(JsonElement problem) => problem.GetProperty("code").GetString();

    /// <summary>What visitors and staff of a conversation have seen of it, each as a short word: the id of the bot's message, or the kind of event.</summary>
    protected async Task<IReadOnlyList<string>> StoryAsync(string conversation, long after = 0) =>
        [.. (await Server.Get<IStore>().ReadAsync(conversation, after)).Select(logged => logged.Entry is BotSaid said ? said.Message : logged.Entry.GetType().Name)];

    protected async Task<Conversation> HeadAsync(string conversation) => (await Server.Get<IStore>().FindAsync(conversation))!;

    protected async Task WriteAsync(string conversation, string text) =>
        Assert.IsType<Posted>(await Conversations.PostAsync(conversation, new Activity { Type = ActivityTypes.Message, Text = text }));

    protected async Task FireAsync(string conversation, string trigger) => Assert.IsType<Posted>(await Conversations.PostAsync(conversation, new Activity
    {
        Type = ActivityTypes.Event,
        Name = EventNames.Fire,
        Value = JsonSerializer.SerializeToElement(new { trigger }),
    }));

    /// <summary>Waits until the board, which follows the conversations, shows what the test expects.</summary>
    protected async Task BoardAsync(Func<QueueBoard, bool> shows)
    {
        var board = Server.Get<QueueBoard>();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var changed = board.Changed.Next;
            if (shows(board)) return;
            await changed.WaitAsync(limit.Token);
        }
    }
}
