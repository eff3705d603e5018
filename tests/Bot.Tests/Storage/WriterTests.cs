using AdviceBot.Storage;
using AdviceBot.Storage.Sqlite;

namespace AdviceBot.Bot.Tests.Storage;

/// <summary>Writes that are committed together.</summary>
public sealed class WriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("advicebot-writer-").FullName;
    private readonly Writer _writer;

    private string File => Path.Combine(_folder, "test.db");

    public WriterTests()
    {
        SqliteLibrary.Load();
        var connection = Connection.ForWriting(File);
        connection.Run("CREATE TABLE t (v INTEGER PRIMARY KEY); CREATE TABLE child (v INTEGER REFERENCES t (v) DEFERRABLE INITIALLY DEFERRED)");
        _writer = new Writer(connection);
    }

    public void Dispose()
    {
        _writer.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Writes_that_wait_are_committed_in_one_transaction()
    {
        using var reader = Connection.ForReading(File);
        var outcomes = await TogetherAsync([.. Enumerable.Range(1, 50).Select(value => Insert(value)), _ => Count(reader)]);
        Assert.Equal(0, outcomes[^1].Result);
        Assert.Equal(50, Count(reader));
    }

    [Fact]
    public async Task A_write_that_fails_does_not_spoil_the_others_of_its_transaction()
    {
        var outcomes = await TogetherAsync(Insert(1), _ => throw new InvalidOperationException("broken"), Insert(2));
        Assert.Equal([(1L, null), (0L, typeof(InvalidOperationException)), (2L, null)], outcomes);
        Assert.Equal(2, await _writer.WriteAsync(Count));
    }

    [Fact]
    public async Task A_commit_that_fails_fails_all_of_its_writes_and_the_store_goes_on()
    {
        var outcomes = await TogetherAsync(Insert(1), Orphan, Insert(2));
        Assert.All(outcomes, outcome => Assert.Equal(typeof(StoreException), outcome.Failure));
        Assert.Equal(1, await _writer.WriteAsync(Insert(1)));
        Assert.Equal(1, await _writer.WriteAsync(Count));
    }

    [Fact]
    public async Task A_full_disk_is_told_and_the_store_goes_on_when_there_is_room()
    {
        await _writer.WriteAsync(connection => connection.Prepare("PRAGMA max_page_count = 3").First(row => row.Number(0)));
        await Assert.ThrowsAsync<StoreException>(() => _writer.WriteAsync(Many));
        await _writer.WriteAsync(connection => connection.Prepare("PRAGMA max_page_count = 100000").First(row => row.Number(0)));
        Assert.Equal(5000, await _writer.WriteAsync(Many));
    }

    /// <summary>Holds the writer until all of them wait.</summary>
    private async Task<List<(long Result, Type? Failure)>> TogetherAsync(params Func<Connection, long>[] writes)
    {
        using var go = new ManualResetEventSlim();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var held = _writer.WriteAsync(_ => begun.TrySetResult() && go.Wait(TimeSpan.FromSeconds(30)));
        await begun.Task;
        var tasks = writes.Select(_writer.WriteAsync).ToList();
        go.Set();
        await held;
        var outcomes = new List<(long, Type?)>();
        foreach (var task in tasks) outcomes.Add(await OutcomeAsync(task));
        return outcomes;
    }

    private static async Task<(long Result, Type? Failure)> OutcomeAsync(Task<long> write)
    {
        try
        {
            return (await write, null);
        }
        catch (Exception failed) when (failed is StoreException or InvalidOperationException)
        {
            return (0, failed.GetType());
        }
    }

    private static Func<Connection, long> Insert(long value) => connection =>
    {
        connection.Prepare("INSERT INTO t VALUES (?1)").With(value).Run();
        return value;
    };

    private static long Many(Connection connection)
    {
        for (var value = 0; value < 5000; value++) Insert(value)(connection);
        return Count(connection);
    }

    private static long Orphan(Connection connection)
    {
        connection.Prepare("INSERT INTO child VALUES (99)").Run();
        return 0;
    }

    private static long Count(Connection connection) => connection.Prepare("SELECT count(*) FROM t").First(row => row.Number(0));
}
