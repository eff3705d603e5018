using System.Runtime.Versioning;
using AdviceBot.Storage;
using AdviceBot.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using static AdviceBot.Bot.Tests.Storage.SomeConversations;

namespace AdviceBot.Bot.Tests.Storage;

/// <summary>SQLite under the contract, and what is its own.</summary>
public sealed class SqliteStoreTests : StoreContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("advicebot-store-").FullName;

    private string File => Path.Combine(_folder, "advicebot.db");

    protected override IStore Open() => SqliteStore.Open(File, NullLogger<SqliteStore>.Instance);

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void The_systems_sqlite_is_used_when_it_is_newer() => Assert.EndsWith("of the operating system", SqliteLibrary.Load(), StringComparison.Ordinal);

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Only_the_owner_can_read_the_files()
    {
        await Store.AppendAsync(Append(Head("c"), "one"));
        foreach (var file in Directory.GetFiles(_folder))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task A_closed_store_is_one_whole_file()
    {
        await Store.AppendAsync(Append(Head("c"), "one"));
        await Store.DisposeAsync();
        Assert.Equal([File], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_copy_of_the_files_of_a_running_store_holds_what_was_confirmed()
    {
        for (var number = 0; number < 30; number++) await Store.AppendAsync(Append(Head("c", number), $"{number}"));
        var copy = Directory.CreateDirectory(Path.Combine(_folder, "copy")).FullName;
        foreach (var file in Directory.GetFiles(_folder).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
            System.IO.File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        await using var killed = SqliteStore.Open(Path.Combine(copy, "advicebot.db"), NullLogger<SqliteStore>.Instance);
        Assert.Equal(30, (await killed.ReadAsync("c", after: 0)).Count);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_not_touched()
    {
        await Store.DisposeAsync();
        using (var newer = Connection.ForWriting(File)) newer.Run("PRAGMA user_version = 99");
        var refused = Assert.Throws<StoreException>(() => Open());
        Assert.Contains("newer version", refused.Message, StringComparison.Ordinal);
    }
}
