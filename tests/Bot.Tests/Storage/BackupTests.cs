using AdviceBot.Bot.Tests.Hosting;
using AdviceBot.Storage;
using AdviceBot.Storage.Postgres;
using AdviceBot.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using static AdviceBot.Bot.Tests.Storage.SomeConversations;

namespace AdviceBot.Bot.Tests.Storage;

/// <summary><c>advicebot store backup</c> and <c>restore</c>, for both stores.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("advicebot-backup-").FullName;

    private string Backup => Path.Combine(_folder, "backup");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_backup_of_sqlite_under_load_opens_clean_and_holds_all_that_was_confirmed_before_it() =>
        await UnderLoadAsync(["--data", Data("a")], ["--data", Data("b")], OpenSqlite(Data("a")), () => OpenSqlite(Data("b")));

    [Fact]
    public async Task A_backup_of_postgres_under_load_opens_clean_and_holds_all_that_was_confirmed_before_it()
    {
        var server = await PostgresServer.SharedAsync();
        var (here, there) = (await server.NewDatabaseAsync(), await server.NewDatabaseAsync());
        await UnderLoadAsync(["--postgres", here], ["--postgres", there], OpenPostgres(here), () => OpenPostgres(there));
    }

    [Fact]
    public async Task Only_the_owner_can_read_a_backup_and_nothing_is_written_over()
    {
        await OpenSqlite(Data("a")).DisposeAsync();
        Assert.Equal(0, (await RunAsync("backup", "--data", Data("a"))).Exit);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Backup));
        Assert.Equal([Backup], Directory.GetFiles(_folder));
        var (exit, _, errors) = await RunAsync("backup", "--data", Data("a"));
        Assert.Equal(1, exit);
        Assert.Contains("There is a", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_restored_to_no_place_where_something_is()
    {
        var database = await (await PostgresServer.SharedAsync()).NewDatabaseAsync();
        await OpenSqlite(Data("a")).DisposeAsync();
        await OpenPostgres(database).DisposeAsync();
        await RunAsync("backup", "--data", Data("a"));
        Assert.Contains("There is a store already", (await RunAsync("restore", "--data", Data("a"))).Errors, StringComparison.Ordinal);
        Assert.Contains("is a backup of SQLite", (await RunAsync("restore", "--postgres", database)).Errors, StringComparison.Ordinal);
        File.Delete(Backup);
        await RunAsync("backup", "--postgres", database);
        Assert.Contains("holds something already", (await RunAsync("restore", "--postgres", database)).Errors, StringComparison.Ordinal);
        Assert.Contains("is a backup of PostgreSQL", (await RunAsync("restore", "--data", Data("b"))).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_or_foreign_file_is_not_restored()
    {
        await using (var store = OpenSqlite(Data("a")))
            for (var index = 0; index < 50; index++)
                await store.AppendAsync(Append(Head($"c{index}"), new string('x', 500)));
        await RunAsync("backup", "--data", Data("a"));
        using (var file = File.OpenWrite(Backup))
        {
            file.Seek(file.Length / 2, SeekOrigin.Begin);
            file.Write(new byte[8192]);
        }

        Assert.Equal(1, (await RunAsync("restore", "--data", Data("b"))).Exit);
        File.WriteAllText(Backup, "something else");
        Assert.Contains("is no backup", (await RunAsync("restore", "--data", Data("b"))).Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Data("b")));
    }

    private async Task UnderLoadAsync(string[] here, string[] there, IStore running, Func<IStore> restored)
    {
        await FilledStore.FillAsync(running);
        using var stop = new CancellationTokenSource();
        var written = Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var number = 0; !stop.IsCancellationRequested; number++)
                await running.AppendAsync(new Append(Head($"w{writer}", number + 1), number, [Said(number + 1, "x", $"{number}")]));
        })).ToList();
        await running.AppendAsync(Append(Head("before"), "one"));
        Assert.Equal((0, ""), await RunAsync("backup", here) is var (exit, _, errors) ? (exit, errors) : default);
        await stop.CancelAsync();
        await Task.WhenAll(written);
        await running.DisposeAsync();
        Assert.Equal((0, ""), await RunAsync("restore", there) is var (back, _, wrong) ? (back, wrong) : default);
        await using var store = restored();
        Assert.NotNull(await store.FindAsync("before"));
        Assert.Equal("id\0\u0001", (await store.ReadAsync("c7", after: 0))[0].ClientId);
        foreach (var head in await store.ListAsync(Status.Bot, 100))
            Assert.Equal(Enumerable.Range(1, (int)head.Number).Select(number => (long)number), (await store.ReadAsync(head.Id, after: 0)).Select(logged => logged.Number));
        Assert.True(await store.AppendAsync(Append(Head("after"), "one")));
    }

    private Task<(int Exit, string Output, string Errors)> RunAsync(string act, params string[] where) => CommandLine.RunAsync(["store", act, Backup, .. where]);

    private string Data(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

    private static SqliteStore OpenSqlite(string data) => SqliteStore.Open(Path.Combine(data, "advicebot.db"), NullLogger<SqliteStore>.Instance);

    private static PostgresStore OpenPostgres(string database) => PostgresStore.Open(database);
}
