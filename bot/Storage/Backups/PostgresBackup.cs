using System.Diagnostics;
using AdviceBot.Storage.Postgres;
using Npgsql;

namespace AdviceBot.Storage.Backups;

/// <summary>
/// Backups of a PostgreSQL store by the database's own pg_dump: one moment of it, while servers go on, in a file that any PostgreSQL of that version or newer takes back.
/// The password never stands on a command line.
/// </summary>
internal static class PostgresBackup
{
    /// <summary>Under its name there is only ever a whole backup.</summary>
    public static async Task WriteAsync(string connectionString, string file, CancellationToken cancellation)
    {
        using var part = PartialFile.For(file);
        await RunAsync("pg_dump", connectionString, ["--format=custom", "--no-owner", "--no-privileges", "--file", part.Path], cancellation);
        // Reads the whole list of what is in it.
        await RunAsync("pg_restore", connectionString, ["--list", part.Path], cancellation);
        part.Complete();
    }

    /// <summary>Into a database that holds nothing, all or nothing.</summary>
    public static async Task RestoreAsync(string file, string connectionString, CancellationToken cancellation)
    {
        await using (var source = Connecting.To(connectionString))
        {
            await using var connection = await OpenAsync(source, cancellation);
            if (await connection.FirstAsync("SELECT count(*) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace", bind: null, row => row.Number(0), cancellation) > 0)
                throw new StoreException("The database holds something already. Use an empty one.");
        }

        await RunAsync("pg_restore", connectionString, ["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", "--dbname", Database(connectionString), file], cancellation);
    }

    private static async Task<NpgsqlConnection> OpenAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        try
        {
            return await source.OpenConnectionAsync(cancellation);
        }
        catch (Exception failed) when (Failures.IsOfTheDatabase(failed))
        {
            throw Failures.Told(failed);
        }
    }

    private static string Database(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString) is { Database: { } name } ? name : "advicebot";

    private static async Task RunAsync(string program, string connectionString, string[] arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Find(program), arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (name, value) in Environment(connectionString))
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (errors, list) = (process.StandardError.ReadToEndAsync(cancellation), process.StandardOutput.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        await list;
        if (process.ExitCode != 0)
            throw new StoreException($"{program} failed: {(await errors).Trim()}");
    }

    /// <summary>As libpq wants it.</summary>
    private static IEnumerable<(string Name, string? Value)> Environment(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        return new (string Name, string? Value)[]
        {
            ("PGHOST", given.Host), ("PGPORT", $"{given.Port}"), ("PGDATABASE", given.Database), ("PGUSER", given.Username), ("PGPASSWORD", given.Password), ("PGPASSFILE", given.Passfile),
            ("PGSSLROOTCERT", given.RootCertificate), ("PGSSLCERT", given.SslCertificate), ("PGSSLKEY", given.SslKey),
            ("PGSSLMODE", given.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => mode.ToString().ToLowerInvariant() }),
        }.Where(one => !string.IsNullOrEmpty(one.Value));
    }

    /// <summary>The newest on this machine: pg_dump must not be older than the server.</summary>
    private static string Find(string program)
    {
        var debian = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        return debian.OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0).Select(folder => Path.Combine(folder, "bin", program))
            .Concat((System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program))).FirstOrDefault(File.Exists)
            ?? throw new StoreException($"{program} is missing. Install the client programs of PostgreSQL (Debian: postgresql-client), of the server's version or newer.");
    }
}
