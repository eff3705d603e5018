using System.CommandLine;
using AdviceBot.Storage;
using AdviceBot.Storage.Backups;
using AdviceBot.Storage.Copying;
using AdviceBot.Storage.Postgres;
using Npgsql;

namespace AdviceBot.Hosting.Store;

/// <summary><c>advicebot store …</c>: what administrators do with everything that is kept.</summary>
internal static class StoreCommand
{
    private const int Failed = 1;

    public static Command Create() => new("store", "Backs up, restores and moves everything that is kept.") { Backup(), Restore(), Copy() };

    private static Command Backup()
    {
        var file = new Argument<string>("FILE") { Description = "The backup to write; there must be none of that name" };
        return Does(new("backup", "Writes a backup. The server may run meanwhile.") { file }, async (asked, places, cancellation) =>
        {
            var name = asked.GetRequiredValue(file);
            if (places.Postgres is { } connection)
                await PostgresBackup.WriteAsync(connection, name, cancellation);
            else
                SqliteBackup.Write(places.Sqlite, name);
            await asked.InvocationConfiguration.Output.WriteLineAsync($"{name} is whole and can be restored: {new FileInfo(name).Length} bytes.");
            return true;
        });
    }

    private static Command Restore()
    {
        var file = new Argument<string>("FILE") { Description = "A backup" };
        return Does(new("restore", "Restores a backup to where there is nothing yet.") { file }, async (asked, places, cancellation) =>
        {
            var name = asked.GetRequiredValue(file);
            switch (BackupKinds.Of(name), places.Postgres)
            {
                case (BackupKind.Postgres, { } connection):
                    await PostgresBackup.RestoreAsync(name, connection, cancellation);
                    break;
                case (BackupKind.Sqlite, null):
                    SqliteBackup.Restore(name, places.Sqlite);
                    break;
                case (BackupKind.Sqlite, _):
                    throw new StoreException($"{name} is a backup of SQLite. Restore it without Storage:Postgres, then move it with advicebot store copy --from sqlite --to postgres.");
                case (BackupKind.Postgres, null):
                    throw new StoreException($"{name} is a backup of PostgreSQL: give Storage__Postgres, or --postgres CONNECTION.");
            }

            await asked.InvocationConfiguration.Output.WriteLineAsync("Restored. The server can be started.");
            return true;
        });
    }

    private static Command Copy()
    {
        var from = new Option<string>("--from") { Description = "The store that there is", Required = true };
        var to = new Option<string>("--to") { Description = "The store to move to, which is empty", Required = true };
        from.AcceptOnlyFromAmong("sqlite");
        to.AcceptOnlyFromAmong("postgres");
        return Does(new("copy", "Copies everything from SQLite to PostgreSQL and compares the two. Stop the server first. What was interrupted goes on when it is run again.") { from, to },
            async (asked, places, cancellation) =>
            {
                await using var target = PostgresStore.OpenForCopy(places.NeedPostgres());
                using var source = SqliteRows.Open(places.Sqlite);
                var isSame = await new Copier(source, new PostgresRows(target), asked.InvocationConfiguration.Output).RunAsync(cancellation);
                await asked.InvocationConfiguration.Output.WriteLineAsync(isSame ? "All of it is the same. Start the server with Storage:Postgres." : "The two are not the same: begin anew with an empty database.");
                return isSame;
            });
    }

    private static Command Does(Command command, Func<ParseResult, StorePlaces, CancellationToken, Task<bool>> act)
    {
        StorePlaces.With(command).SetAction(async (asked, cancellation) =>
        {
            try
            {
                return await act(asked, StorePlaces.Of(asked), cancellation) ? 0 : Failed;
            }
            catch (Exception failed) when (failed is StoreException or IOException or UnauthorizedAccessException or NpgsqlException)
            {
                await asked.InvocationConfiguration.Error.WriteLineAsync(failed.Message);
                return Failed;
            }
        });
        return command;
    }
}
