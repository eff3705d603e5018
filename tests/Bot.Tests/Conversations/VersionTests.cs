using AdviceBot.Conversations;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>The pack changes while people talk.</summary>
public sealed class VersionTests : IAsyncLifetime
{
    private readonly PackCopy _copy = new();
    private World _world = null!;

    private string Pack => _copy.Pack;

    public async Task InitializeAsync() => _world = await World.CreateAsync(world => world.Pack = Pack);

    public async Task DisposeAsync()
    {
        await _world.DisposeAsync();
        _copy.Dispose();
    }

    [Fact]
    public async Task A_conversation_stays_on_the_version_it_began_with_and_a_new_one_has_the_new_words()
    {
        var old = await _world.StartAsync();
        Change("messages/en-GB/ask-letter.md", "Which letter is it?", "Which letter, please?");
        await _world.RestartAsync();
        await old.SayAsync("a story");
        Assert.Equal("Which letter is it?", await LastWordsAsync(old));
        var chat = await _world.StartAsync();
        await chat.SayAsync("a story");
        Assert.Equal("Which letter, please?", await LastWordsAsync(chat));
        Assert.NotEqual((await old.HeadAsync()).ScriptVersion, (await chat.HeadAsync()).ScriptVersion);
    }

    [Fact]
    public async Task A_version_that_cannot_be_read_any_more_gives_way_to_the_current_one()
    {
        var chat = await _world.StartAsync();
        await chat.SayAsync("a story");
        var head = await chat.HeadAsync();
        var files = PackFiles.FromFolder(Pack);
        var broken = files with { Files = files.Files.Remove("letters/services.yaml") };
        await _world.Store.SaveScriptAsync("broken", "letters", PackArchive.Of(broken));
        await _world.Store.AppendAsync(new(head with { ScriptVersion = "broken" }, head.Number, []));
        await _world.RestartAsync();
        await chat.ChooseAsync("letter", "a");
        Assert.Equal("How old are you, A?", await LastWordsAsync(chat));
        Assert.Equal(_world.Scripts.Current.Version, (await chat.HeadAsync()).ScriptVersion);
    }

    [Fact]
    public void A_broken_pack_never_starts_and_all_of_its_problems_are_told()
    {
        Change("script.yaml", "ask: ask-sum", "ask: ask-nothing");
        Change("script.yaml", "go: sum", "go: nowhere");
        var refused = Assert.Throws<StartFailedException>(() => new Scripts(_world.Store, new Folders(_copy.Content, _copy.Content) { Pack = Pack }, NullLogger<Scripts>.Instance));
        Assert.Contains("ask-nothing", refused.Message, StringComparison.Ordinal);
        Assert.Contains("nowhere", refused.Message, StringComparison.Ordinal);
    }

    private void Change(string file, string from, string to) => _copy.Change(file, from, to);

    private static async Task<string> LastWordsAsync(Chat chat) => ((AdviceBot.Storage.BotSaid)(await chat.StoredAsync())[^1].Entry).Markdown.Trim();
}
