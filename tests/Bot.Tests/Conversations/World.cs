using System.Diagnostics.Metrics;
using AdviceBot.Conversations;
using AdviceBot.Handoff;
using AdviceBot.Hosting;
using AdviceBot.Storage;
using AdviceBot.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>The conversation service on a real store, with a clock and a shift that the test sets, over the pack of letters.</summary>
internal sealed class World : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("advicebot-world-").FullName;
    private readonly OwnMeters _meters = new();
    private Alarm _alarm = null!;
    private Timers? _timers;

    private World()
    {
    }

    public FakeTime Time { get; } = new();

    public FakeShift Shift { get; } = new();

    public IMeterFactory Meters => _meters;

    /// <summary>The store itself, or what a test put before it.</summary>
    public IStore Store { get; private set; } = null!;

    public Scripts Scripts { get; private set; } = null!;

    public ConversationService Conversations { get; private set; } = null!;

    /// <summary>The pack of letters, or a copy that a test changes.</summary>
    public string Pack { get; set; } = Path.Combine(Home.Root, "tests", "packs", "letters");

    public int MostInMemory { get; set; } = 1000;

    public Func<IStore, IStore> Before { get; set; } = store => store;

    public static async Task<World> CreateAsync(Action<World>? set = null)
    {
        var world = new World();
        set?.Invoke(world);
        await world.OpenAsync();
        return world;
    }

    /// <summary>As after a kill: nothing that was only in memory is left.</summary>
    public async Task RestartAsync()
    {
        await StopTimersAsync();
        await Store.DisposeAsync();
        await OpenAsync();
    }

    /// <summary>Lets timers fire from now on.</summary>
    public async Task StartTimersAsync()
    {
        _timers = new Timers(Store, Conversations, _alarm, Time, NullLogger<Timers>.Instance);
        await _timers.StartAsync(CancellationToken.None);
    }

    public async Task<Chat> StartAsync(string? id = null)
    {
        var log = await Conversations.StartAsync(new NewConversation("page", Id: id));
        return new Chat(this, log.Head.Id);
    }

    /// <summary>Another server on the same store, that knows nothing of what this one has in memory.</summary>
    public ConversationService OpenAnother() => new(
        Store, Scripts, Shift, Time, _alarm, new ConversationMetrics(_meters), NullLogger<ConversationService>.Instance, MostInMemory);

    public async ValueTask DisposeAsync()
    {
        await StopTimersAsync();
        await Conversations.DisposeAsync();
        await Store.DisposeAsync();
        _meters.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task OpenAsync()
    {
        Store = Before(SqliteStore.Open(Path.Combine(_folder, "advicebot.db"), NullLogger<SqliteStore>.Instance));
        Scripts = new Scripts(Store, new Folders(_folder, Path.GetDirectoryName(Pack)!) { Pack = Pack }, NullLogger<Scripts>.Instance);
        await Scripts.OpenAsync(Time.GetUtcNow());
        _alarm = new Alarm(Time);
        Conversations = OpenAnother();
    }

    private async Task StopTimersAsync()
    {
        if (_timers is null)
            return;
        await _timers.StopAsync(CancellationToken.None);
        _timers.Dispose();
        _timers = null;
    }

    private sealed class OwnMeters : IMeterFactory
    {
        public Meter Create(MeterOptions options)
        {
            options.Scope = this;
            return new Meter(options);
        }

        public void Dispose()
        {
        }
    }
}

internal sealed class FakeShift : IShift
{
    public bool IsStaffed { get; set; } = true;
}
