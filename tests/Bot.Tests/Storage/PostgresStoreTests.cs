using AdviceBot.Storage;
using AdviceBot.Storage.Postgres;
using static AdviceBot.Bot.Tests.Storage.SomeConversations;

namespace AdviceBot.Bot.Tests.Storage;

/// <summary>PostgreSQL under the contract, and what is its own.</summary>
public sealed class PostgresStoreTests : StoreContract
{
    private PostgresServer _server = null!;
    private string _database = null!;

    protected override IStore Open() => Open(_database);

    public override async Task InitializeAsync()
    {
        _server = await PostgresServer.SharedAsync();
        _database = await _server.NewDatabaseAsync();
        await base.InitializeAsync();
    }

    [Fact]
    public async Task Two_servers_that_begin_at_the_same_moment_make_one_database_between_them()
    {
        var database = await _server.NewDatabaseAsync();
        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Open(database))));
        foreach (var store in stores)
        {
            Assert.Empty(await store.ListAccountsAsync());
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_server_goes_on_beside_a_newer_one_that_added_to_the_database()
    {
        await _server.RunAsync(Name, "ALTER TABLE conversations ADD COLUMN novelty text; INSERT INTO migrations (number, name, needs) VALUES (9001, 'later', 1)");
        Assert.True(await Store.AppendAsync(Append(Head("c"), "one")));
        await ReopenAsync();
        Assert.Equal(1, (await Store.FindAsync("c"))!.Number);
    }

    [Fact]
    public async Task A_server_that_is_too_old_for_the_database_is_refused()
    {
        await _server.RunAsync(Name, "INSERT INTO migrations (number, name, needs) VALUES (9001, 'later', 9000)");
        Assert.Contains("newer version of this program", Assert.Throws<StoreException>(() => Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_writers_on_many_servers_with_one_number_exactly_one_wins_each_time()
    {
        var stores = Enumerable.Range(0, 4).Select(_ => Open(_database)).ToList();
        for (var number = 0; number < 20; number++)
        {
            var head = Head("c", number);
            Assert.Single(await Task.WhenAll(stores.Select((store, writer) => store.AppendAsync(Append(head, $"{writer}")))), true);
        }

        foreach (var store in stores)
            await store.DisposeAsync();
        Assert.Equal(Enumerable.Range(1, 20).Select(number => (long)number), (await Store.ReadAsync("c", after: 0)).Select(logged => logged.Number));
    }

    [Fact]
    public async Task Servers_that_write_to_the_same_conversations_in_any_order_do_not_lock_each_other_out()
    {
        // Whoever is locked out stays so, and is not set free by the database after a second.
        await _server.RunAsync("postgres", $"ALTER DATABASE {Name} SET deadlock_timeout = '1h'");
        await ReopenAsync();
        await using var other = Open(_database + ";Command Timeout=2");
        for (var round = 0; round < 20; round++)
        {
            var ids = Enumerable.Range(0, 50).Select(index => $"c{index}").ToList();
            var forth = ids.Select(id => Store.AppendAsync(Append(Head(id, round), "x")));
            var back = Enumerable.Reverse(ids).Select(id => other.AppendAsync(Append(Head(id, round), "y")));
            var written = await Task.WhenAll(forth.ToList().Concat([.. back]));
            Assert.Equal(50, written.Count(isWritten => isWritten));
        }
    }

    [Fact]
    public async Task A_turn_that_the_database_refuses_does_not_spoil_those_beside_it()
    {
        await Store.AppendAsync(new Append(Head("first", 1) with { SessionHash = "hash" }, 0, [Said(1, "one")]));
        var writes = Enumerable.Range(0, 20).Select(index => Store.AppendAsync(new Append(Head($"c{index}", 1) with { SessionHash = index == 7 ? "hash" : null }, 0, [Said(1, "one")]))).ToList();
        await Assert.ThrowsAsync<StoreException>(() => writes[7]);
        writes.RemoveAt(7);
        Assert.All(await Task.WhenAll(writes), Assert.True);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=me;Password=seesaw;Timeout=1", "cannot be reached")]
    [InlineData("Database=advicebot;Password=seesaw", "names no Host")]
    [InlineData("postgres://me:seesaw@db/advicebot", "no connection string")]
    [InlineData("Host=db;Wrong=seesaw", "no connection string")]
    public void What_is_wrong_with_a_connection_is_said_without_its_password(string connection, string problem)
    {
        var refused = Assert.Throws<StoreException>(() => Open(connection));
        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("seesaw", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_may_lose_what_it_confirmed_is_refused()
    {
        await _server.RunAsync("postgres", $"ALTER DATABASE {Name} SET synchronous_commit = off");
        Assert.Contains("synchronous_commit is off", Assert.Throws<StoreException>(() => Open()).Message, StringComparison.Ordinal);
    }

    private string Name => _database[(_database.LastIndexOf('=') + 1)..];

    private static PostgresStore Open(string database) => PostgresStore.Open(database);
}
