using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace AdviceBot.Tests;

/// <summary>
/// A PostgreSQL of the tests' own: a cluster in a temporary folder, on a free port of 127.0.0.1 alone, as a user without rights. It stops, and its folder goes, when it is
/// disposed or this process ends in whatever way: a shell beside it waits for the end of its input.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "postgres";

    /// <summary>Starts it, and again each time it is told to; the words it writes to its own log are of no use here.</summary>
    private const string Script =
        """
        set -e
        bin=$1 port=$2 folder=$(mktemp -d /tmp/advicebot-postgres-XXXXXX)
        as=''
        if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; as='setpriv --reuid=postgres --regid=postgres --clear-groups --'; fi
        $as "$bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync --no-instructions > /dev/null
        run() {
          $as "$bin/postgres" -D "$folder/data" -p "$port" -h 127.0.0.1 -k '' -c fsync="${3:-off}" -c max_connections=300 -c shared_buffers=64MB > "$folder/log" 2>&1 &
          server=$!
          until "$bin/pg_isready" -q -h 127.0.0.1 -p "$port"; do kill -0 "$server"; sleep 0.05; done
          echo up
        }
        end() { kill -"$1" "$server" 2> /dev/null || true; wait "$server" 2> /dev/null || true; }
        trap 'end QUIT; rm -rf "$folder"' EXIT
        run
        while read -r order; do
          case $order in
            restart) end INT; run ;;
            kill) end KILL; sleep 0.1; run ;;
          esac
        done
        """;

    private static readonly Lazy<Task<PostgresServer>> One = new(() => StartAsync());

    private readonly Process _shell;
    private readonly int _port;
    private int _databases;

    private PostgresServer(Process shell, int port) => (_shell, _port) = (shell, port);

    /// <summary>The one for the whole test run, started when the first test needs it.</summary>
    public static Task<PostgresServer> SharedAsync() => One.Value;

    /// <summary>One for a test that stops it; one that flushes to the disk is for measuring.</summary>
    public static async Task<PostgresServer> StartAsync(bool isDurable = false)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("bash", ["-c", Script, "postgres", Programs(), $"{port}", isDurable ? "on" : "off"])
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        var server = new PostgresServer(Process.Start(start)!, port);
        await server.IsUpAsync();
        return server;
    }

    /// <summary>An empty database; its connection string.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var name = $"test{Interlocked.Increment(ref _databases)}";
        await RunAsync("postgres", $"CREATE DATABASE {name} TEMPLATE template0");
        return To(name);
    }

    /// <summary>As after a change of its settings: it ends what runs, and comes back.</summary>
    public Task RestartAsync() => OrderAsync("restart");

    /// <summary>SIGKILL, and started again.</summary>
    public Task KillAsync() => OrderAsync("kill");

    public async Task RunAsync(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(To(database) + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _shell.StandardInput.Close();
        await _shell.WaitForExitAsync();
        _shell.Dispose();
    }

    private string To(string database) => $"Host=127.0.0.1;Port={_port};Username={User};Database={database}";

    private async Task OrderAsync(string order)
    {
        await _shell.StandardInput.WriteLineAsync(order);
        await IsUpAsync();
    }

    private async Task IsUpAsync()
    {
        if (await _shell.StandardOutput.ReadLineAsync() != "up")
            throw new InvalidOperationException("PostgreSQL did not start.");
    }

    /// <summary>Debian keeps the programs of each version beside the path; the newest one serves.</summary>
    private static string Programs()
    {
        var kept = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        var newest = kept.OrderBy(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0).LastOrDefault();
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
        return newest is not null ? Path.Combine(newest, "bin") : path ?? throw new InvalidOperationException("PostgreSQL is missing: ./test.sh installs it.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
