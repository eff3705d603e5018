using AdviceBot.Activities;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Storage;
using System.Text.Json;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>A visitor goes on in another language.</summary>
public sealed class LanguageTests : IAsyncLifetime
{
    private readonly TwoLanguages _two = new();
    private World _world = null!;

    public async Task InitializeAsync() => _world = await World.CreateAsync(world => world.Pack = _two.Pack);

    public async Task DisposeAsync()
    {
        await _world.DisposeAsync();
        _two.Dispose();
    }

    [Fact]
    public async Task What_was_said_last_is_said_again_and_every_answer_stays()
    {
        var chat = await _world.StartAsync();
        await chat.SayAsync("my story");
        await chat.SayAsync("the second letter");
        var asked = Last(await LogAsync(chat)).Message;
        await ChangeAsync(chat, "cy");

        var log = await LogAsync(chat);
        Assert.Equal(("cy", asked), (log.Head.Language, Last(log).Message));
        Assert.StartsWith("cy: ", Last(log).Markdown, StringComparison.Ordinal);
        Assert.NotNull(Last(log).Ask);
        Assert.Single(log.Events, one => one.Entry is LanguageChanged { From: "en-GB", To: "cy" });
        var (_, dialog) = (await _world.Conversations.DialogAsync(chat.Id))!.Value;
        Assert.Equal(["my story", "b"], dialog.Answers.Select(answer => answer.Value));
    }

    [Fact]
    public async Task It_stays_so_after_a_restart_and_the_bot_goes_on_in_it()
    {
        var chat = await _world.StartAsync();
        await chat.SayAsync("my story");
        await ChangeAsync(chat, "cy");
        await _world.RestartAsync();
        await chat.SayAsync("the second letter");
        Assert.StartsWith("cy: ", Last(await LogAsync(chat)).Markdown, StringComparison.Ordinal);
        await ChangeAsync(chat, "en");
        Assert.Equal("en-GB", (await LogAsync(chat)).Head.Language);
    }

    [Fact]
    public async Task Somebody_in_crisis_reads_the_words_for_it_in_the_language_they_chose()
    {
        var chat = await _world.StartAsync();
        await chat.SayAsync("I want to die");
        await ChangeAsync(chat, "cy");
        var again = (await LogAsync(chat)).Events.SkipWhile(one => one.Entry is not LanguageChanged).Select(one => one.Entry).OfType<BotSaid>();
        Assert.Contains(again, said => said.Message == "crisis-any" && said.Markdown.StartsWith("cy: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Staff_read_reasons_and_facts_in_the_language_of_the_site()
    {
        var chat = await _world.StartAsync();
        await ChangeAsync(chat, "cy");
        await chat.SayAsync("I want to die");
        var head = (await LogAsync(chat)).Head;
        Assert.Equal("May hurt themselves", head.Reasons[0].Words);
        Assert.Contains(head.Summary, fact => fact.Name == "Words of crisis");
    }

    [Fact]
    public async Task While_a_person_answers_the_bot_says_nothing_to_it()
    {
        var chat = await _world.StartAsync();
        await chat.BeTakenAsync(new Operator("1", "Sam"));
        var before = (await LogAsync(chat)).Events.Count(one => one.Entry is BotSaid);
        await ChangeAsync(chat, "cy");
        var log = await LogAsync(chat);
        Assert.Equal((before, "cy", Status.Held), (log.Events.Count(one => one.Entry is BotSaid), log.Head.Language, log.Head.Status));
    }

    [Fact]
    public async Task A_repeat_and_the_language_that_one_has_already_change_nothing_and_one_that_is_not_served_is_refused()
    {
        var chat = await _world.StartAsync();
        var first = Assert.IsType<Posted>(await PostAsync(chat, "cy", "1"));
        Assert.Equal(first with { IsRepeat = true }, await PostAsync(chat, "cy", "1"));
        Assert.Equal(new Posted(0, IsRepeat: false), await PostAsync(chat, "cy", "2"));
        Assert.Equal(new Refused("language"), await PostAsync(chat, "fr", "3"));
        Assert.Single((await LogAsync(chat)).Events, one => one.Entry is LanguageChanged);
    }

    [Fact]
    public async Task A_conversation_begins_in_a_language_that_is_served_or_else_in_that_of_the_site()
    {
        var welsh = await _world.Conversations.StartAsync(new NewConversation("page", Language: "cy-GB"));
        var french = await _world.Conversations.StartAsync(new NewConversation("page", Language: "fr"));
        Assert.Equal(("cy", "en-GB"), (welsh.Head.Language, french.Head.Language));
        Assert.All(welsh.Events.Select(one => one.Entry).OfType<BotSaid>(), said => Assert.StartsWith("cy: ", said.Markdown, StringComparison.Ordinal));
    }

    private static BotSaid Last(Log log) => log.Events.Select(one => one.Entry).OfType<BotSaid>().Last();

    private async Task<Log> LogAsync(Chat chat) => (await _world.Conversations.ReadForStaffAsync(chat.Id, 0))!;

    private async Task ChangeAsync(Chat chat, string language) => Assert.IsType<Posted>(await PostAsync(chat, language, $"{Guid.NewGuid()}"));

    private Task<PostResult> PostAsync(Chat chat, string language, string clientId) => _world.Conversations.PostAsync(chat.Id, new Activity
    {
        Type = ActivityTypes.Event,
        Name = EventNames.Language,
        Value = JsonSerializer.SerializeToElement(new { language }),
        ChannelData = JsonSerializer.SerializeToElement(new { clientActivityID = clientId }),
    });
}
