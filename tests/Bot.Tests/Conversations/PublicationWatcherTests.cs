using AdviceBot.Bot.Tests.Studio;
using AdviceBot.Conversations;
using AdviceBot.Handoff;
using AdviceBot.Hosting;
using AdviceBot.Storage;
using AdviceBot.Studio;
using Microsoft.Extensions.Logging.Abstractions;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>Two servers on one store: what one publishes the other serves.</summary>
public sealed class PublicationWatcherTests : IAsyncLifetime
{
    private World _world = null!;
    private Scripts _other = null!;
    private ArmedTime _time = null!;
    private PublicationWatcher _watcher = null!;

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync();
        _other = new Scripts(_world.Store, new Folders("", Path.GetDirectoryName(_world.Pack)!) { Pack = _world.Pack }, NullLogger<Scripts>.Instance);
        await _other.OpenAsync(_world.Time.GetUtcNow());
        _time = new ArmedTime(_world.Time);
        _watcher = new PublicationWatcher(_other, _time, NullLogger<PublicationWatcher>.Instance);
        var armed = _time.Armed.Next;
        await _watcher.StartAsync(CancellationToken.None);
        await armed.WaitAsync(Patience.Token);
    }

    public async Task DisposeAsync()
    {
        await _watcher.StopAsync(CancellationToken.None);
        _watcher.Dispose();
        await _world.DisposeAsync();
    }

    [Fact]
    public async Task What_one_server_publishes_or_brings_back_the_other_serves_five_seconds_later()
    {
        var first = _other.Current.Version;
        var now = await _world.PublishAsync(_world.Scripts.Folder.With("letters/messages/en-GB/ask-sure.md", "?", ", please?"));
        Assert.Equal(first, _other.Current.Version);
        await NoticedAsync();
        Assert.Equal((now.Version, true), (_other.Current.Version, _other.IsOfStudio));
        await _world.PublishAsync(_world.Scripts.Folder);
        await NoticedAsync();
        Assert.Equal(first, _other.Current.Version);
    }

    [Fact]
    public async Task A_version_that_it_cannot_read_leaves_it_with_the_one_it_has_and_the_next_is_served()
    {
        var first = _other.Current;
        await _world.Store.SaveScriptAsync("strange", "letters", PackArchive.Of(_world.Scripts.Folder with { Files = _world.Scripts.Folder.Files.Remove("letters/services.yaml") }));
        Assert.True(await _world.Store.PublishAsync(new Publication(2, _world.Time.GetUtcNow(), "strange", PublicationHow.Published)));
        await _other.LookAgainAsync();
        Assert.Same(first, _other.Current);
        var next = await _world.PublishAsync(_world.Scripts.Folder.With("letters/messages/en-GB/ask-sure.md", "?", ", please?"));
        await _other.LookAgainAsync();
        Assert.Equal(next.Version, _other.Current.Version);
    }

    [Fact]
    public async Task Looking_again_where_nothing_was_published_changes_nothing()
    {
        var changed = _other.Changed.Next;
        await _other.LookAgainAsync();
        await _world.PublishAsync(_world.Scripts.Folder.With("letters/messages/en-GB/ask-sure.md", "?", ", please?"));
        await _other.LookAgainAsync();
        Assert.True(changed.IsCompleted);
        changed = _other.Changed.Next;
        await _other.LookAgainAsync();
        Assert.False(changed.IsCompleted);
    }

    [Fact]
    public async Task A_server_that_is_behind_does_not_undo_what_it_has_not_seen()
    {
        using var check = new DraftCheck((_, _) => [], _world.Time, NullLogger<DraftCheck>.Instance);
        var drafts = new Drafts(_world.Store, _other, check, _world.Time);
        var publishing = new Publishing(_world.Store, _other, drafts, _world.OpenAnother(), _world.Time);
        var (ed, jo) = (new Person("1", "Ed"), new Person("2", "Jo"));
        var draft = await drafts.BeginAsync(ed, "Late");
        const string File = "letters/messages/en-GB/ask-sure.md";
        var text = draft.Files.Files[File];
        var written = (OpenDraft)await drafts.WriteAsync(ed, draft.Draft.Id, new FileEdit(File, text + "More.\n", FileText.HashOf(text)));
        await drafts.SendAsync(draft.Draft.Id, written.Draft.Version, [jo]);
        await drafts.ReviewAsync(jo, draft.Draft.Id, written.Draft.Version, isSigned: true, words: null);

        await _world.PublishAsync(_world.Scripts.Folder.With("letters/messages/en-GB/bye.md", "\n---\n", "\n---\nNew. "));
        Assert.IsType<Behind>(await publishing.PublishAsync(jo, draft.Draft.Id, written.Draft.Version, after: 2, "Because."));
        Assert.Equal(_world.Scripts.Current.Version, _other.Current.Version);
    }

    /// <summary>The watcher has looked when it sets its timer anew.</summary>
    private async Task NoticedAsync()
    {
        var looked = _time.Armed.Next;
        _world.Time.Advance(PublicationWatcher.Every);
        await looked.WaitAsync(Patience.Token);
    }

    /// <summary>Tells when somebody sets a timer.</summary>
    private sealed class ArmedTime(FakeTime time) : TimeProvider
    {
        public Pulse Armed { get; } = new();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = time.CreateTimer(callback, state, dueTime, period);
            Armed.Beat();
            return timer;
        }
    }
}
