using AdviceBot.Bot.Tests.Chats;
using AdviceBot.Storage;
using AdviceBot.Studio;
using Microsoft.Extensions.Logging.Abstractions;

namespace AdviceBot.Bot.Tests.Studio;

/// <summary>Which words are served after a start: the folder's, or those that were published.</summary>
public sealed class ContentFolderTests : IAsyncLifetime
{
    private const string Question = "letters/messages/en-GB/ask-letter.md";
    private readonly PackCopy _copy = new();
    private World _world = null!;

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync(world => world.Pack = _copy.Pack);
        await LookAsync();
    }

    public async Task DisposeAsync()
    {
        await _world.DisposeAsync();
        _copy.Dispose();
    }

    [Fact]
    public async Task Until_something_is_published_the_folder_is_served_and_each_of_its_versions_is_in_the_history()
    {
        var first = _world.Scripts.Current.Version;
        await RestartAsync("Which letter, please?");
        Assert.Equal(_world.Scripts.Folder.Version, _world.Scripts.Current.Version);
        Assert.Equal([(2L, _world.Scripts.Current.Version, PublicationHow.Folder), (1L, first, PublicationHow.Folder)], (await _world.Store.ListPublicationsAsync()).Select(one => (one.Number, one.Version, one.How)));
        Assert.Empty(await _world.Store.ListDraftsAsync(10));
    }

    [Fact]
    public async Task Once_something_was_published_a_changed_folder_is_offered_as_a_draft_and_not_served()
    {
        var published = await _world.PublishAsync(_world.Scripts.Folder.With("letters/messages/en-GB/bye.md", "\n---\n", "\n---\nNew. "));
        await RestartAsync("Which letter, please?");
        Assert.Equal(published.Version, _world.Scripts.Current.Version);
        var draft = Assert.Single(await _world.Store.ListDraftsAsync(10));
        Assert.Equal((Question, _world.Scripts.Folder.Version), (Assert.Single(draft.Changes).Key, draft.Version));
        Assert.Contains("Which letter, please?", draft.Changes[Question].Text, StringComparison.Ordinal);
        // What was published in the studio meanwhile is not undone by it.
        Assert.Equal([Question], PackDiff.Between((await _world.Scripts.FilesAsync(published.Version))!, DraftFiles.Of(DraftEdits.BringUpTo(draft, (await _world.Scripts.FilesAsync(published.Version))!), (await _world.Scripts.FilesAsync(published.Version))!)).Select(diff => diff.Path));
    }

    [Fact]
    public async Task An_offered_change_is_offered_once()
    {
        await _world.PublishAsync(_world.Scripts.Folder.With("letters/messages/en-GB/bye.md", "\n---\n", "\n---\nNew. "));
        await RestartAsync("Which letter, please?");
        await RestartAsync("Which letter, please?");
        Assert.Single(await _world.Store.ListDraftsAsync(10));
        await RestartAsync("And which letter?");
        Assert.Equal(2, (await _world.Store.ListDraftsAsync(10)).Count);
    }

    [Fact]
    public async Task A_published_version_that_this_program_cannot_read_gives_way_to_the_folder()
    {
        await _world.Store.SaveScriptAsync("strange", "letters", AdviceBot.Conversations.PackArchive.Of(_world.Scripts.Folder with { Files = _world.Scripts.Folder.Files.Remove("letters/services.yaml") }));
        Assert.True(await _world.Store.PublishAsync(new Publication(2, _world.Time.GetUtcNow(), "strange", PublicationHow.Published)));
        await _world.RestartAsync();
        Assert.Equal(_world.Scripts.Folder.Version, _world.Scripts.Current.Version);
        Assert.False(_world.Scripts.IsOfStudio);
    }

    private async Task RestartAsync(string words)
    {
        var now = File.ReadAllText(Path.Combine(_copy.Content, Question));
        _copy.Change("messages/en-GB/ask-letter.md", now[now.LastIndexOf("---", StringComparison.Ordinal)..], $"---\n{words}\n");
        await _world.RestartAsync();
        await LookAsync();
    }

    private Task LookAsync() => new ContentFolder(_world.Scripts, _world.Store, _world.Time, NullLogger<ContentFolder>.Instance).StartAsync(CancellationToken.None);
}
