using AdviceBot.Bot.Tests.Hosting;
using AdviceBot.Storage;
using AdviceBot.Storage.Copying;
using AdviceBot.Storage.Postgres;
using AdviceBot.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using static AdviceBot.Bot.Tests.Storage.SomeConversations;

namespace AdviceBot.Bot.Tests.Storage;

/// <summary><c>advicebot store copy</c>: from SQLite to PostgreSQL.</summary>
public sealed class CopyTests : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("advicebot-copy-").FullName;
    private PostgresServer _server = null!;
    private string _database = null!;

    private string File => Path.Combine(_data, "advicebot.db");

    public async Task InitializeAsync()
    {
        _server = await PostgresServer.SharedAsync();
        _database = await _server.NewDatabaseAsync();
        await using var store = OpenSqlite();
        await FilledStore.FillAsync(store);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_data, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Everything_is_in_the_copy_and_it_goes_on_from_there()
    {
        var (exit, output, errors) = await CopyAsync();
        Assert.Equal((0, ""), (exit, errors));
        Assert.Contains($"events: {(FilledStore.Conversations * 2) + 1} rows, sha256 ", output, StringComparison.Ordinal);
        await using var copy = OpenPostgres();
        Assert.Equal("id\0\u0001", (await copy.ReadAsync("c7", after: 0))[0].ClientId);
        Assert.Equal("a\0b 🙂", (await copy.FindAsync("c7"))!.UserId);
        Assert.Equal("done", Assert.Single(await copy.SearchAsync(new() { Words = "cr/1", Reason = "danger", OperatorId = "1" })).Id);
        Assert.Equal("done", Assert.Single(await copy.ListIdentityOpenAsync()).Id);
        Assert.Equal(["done"], (await copy.ReadMentionsAsync("2")).Select(mention => mention.ConversationId));
        Assert.True(await copy.AppendAsync(Append(Head("new"), "one")));
        Assert.Equal(2, (await copy.AddNoteAsync(new Note("done", 0, Noon, "1", "Sam", "more", []), "b"))!.Number);
        await copy.AuditAsync(new AuditEntry(Noon, "1", "took", "c"));
        Assert.Equal([2L, 1], (await copy.ReadAuditAsync(new AuditQuery())).Select(entry => entry.Number));
    }

    [Fact]
    public async Task Once_done_it_changes_nothing_when_it_is_run_again()
    {
        await CopyAsync();
        await using (var copy = OpenPostgres())
            await copy.AppendAsync(Append(Head("new"), "one"));
        var (exit, output, _) = await CopyAsync();
        Assert.Equal(0, exit);
        Assert.Contains("copied before", output, StringComparison.Ordinal);
        await using var still = OpenPostgres();
        Assert.NotNull(await still.FindAsync("new"));
    }

    [Fact]
    public async Task What_was_interrupted_is_refused_to_servers_and_goes_on_when_it_is_run_again()
    {
        await CopyAsync();
        // As it stood when the power went: some rows of one table, none of the next.
        await _server.RunAsync(Name, "UPDATE copies SET finished_at = NULL; DELETE FROM mentions; DELETE FROM notes; DELETE FROM audit; DELETE FROM events WHERE conversation > 11 OR (conversation = 11 AND number > 1)");
        Assert.Contains("Run the same advicebot store copy again", Assert.Throws<StoreException>(OpenPostgres).Message, StringComparison.Ordinal);
        Assert.Equal(0, (await CopyAsync()).Exit);
        await using var copy = OpenPostgres();
        Assert.Equal(2, (await copy.ReadAsync("c10", after: 0)).Count);
    }

    [Fact]
    public async Task A_copy_that_is_not_the_same_is_told_and_no_server_uses_it()
    {
        await CopyAsync();
        await _server.RunAsync(Name, "UPDATE copies SET finished_at = NULL; UPDATE settings SET value = 'other'");
        var (exit, output, _) = await CopyAsync();
        Assert.Equal(1, exit);
        Assert.Contains("settings: NOT the same", output, StringComparison.Ordinal);
        Assert.Throws<StoreException>(OpenPostgres);
    }

    [Fact]
    public async Task A_database_that_something_else_is_in_is_refused()
    {
        await using (var other = OpenPostgres())
            await other.SaveSettingAsync("mine", "value");
        var (exit, _, errors) = await CopyAsync();
        Assert.Equal(1, exit);
        Assert.Contains("holds something else already (table settings)", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_store_is_not_mixed_into_a_copy()
    {
        await CopyAsync();
        await using (var store = OpenSqlite())
            await store.AppendAsync(Append(Head("later"), "one"));
        var (exit, _, errors) = await CopyAsync();
        Assert.Equal(1, exit);
        Assert.Contains("an earlier state of this one", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_a_server_has_open_is_not_copied()
    {
        await using var running = OpenSqlite();
        var (exit, _, errors) = await CopyAsync();
        Assert.Equal(1, exit);
        Assert.Contains("Stop the server first", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_few_rows_at_a_time_are_the_same_in_the_end()
    {
        await using var target = PostgresStore.OpenForCopy(_database);
        using var source = SqliteRows.Open(File);
        Assert.True(await new Copier(source, new PostgresRows(target), TextWriter.Null, atOnce: 7).RunAsync(CancellationToken.None));
    }

    [Fact]
    public void No_table_and_no_column_of_the_store_is_forgotten()
    {
        SqliteLibrary.Load();
        using var connection = Connection.ForReading(File);
        var columns = connection.Prepare("SELECT t.name, c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'").All(row => $"{row.Text(0)}.{row.Text(1)}");
        // Keys that only put rows in order, which another order of the same rows does as well.
        Assert.Equal(columns.Except(["events.key", "drafts.key"], StringComparer.Ordinal).Order(StringComparer.Ordinal),
            Table.All.SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name}")).Order(StringComparer.Ordinal));
    }

    private string Name => _database[(_database.LastIndexOf('=') + 1)..];

    private Task<(int Exit, string Output, string Errors)> CopyAsync() =>
        CommandLine.RunAsync(["store", "copy", "--from", "sqlite", "--to", "postgres", "--data", _data, "--postgres", _database]);

    private SqliteStore OpenSqlite() => SqliteStore.Open(File, NullLogger<SqliteStore>.Instance);

    private PostgresStore OpenPostgres() => PostgresStore.Open(_database);
}
