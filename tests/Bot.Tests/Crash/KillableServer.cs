using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AdviceBot.Bot.Tests.Crash;

/// <summary>The program as its own process on one port and one data folder, to be killed as a power cut would and started again.</summary>
internal sealed class KillableServer(string? postgres = null) : IAsyncDisposable
{
    public const string Secret = "a secret for the crash test only";

    /// <summary>What the program prints when it listens.</summary>
    private const string ReadyLine = "AdviceBot is ready";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _data = Directory.CreateTempSubdirectory("advicebot-crash-").FullName;
    private readonly int _port = FreePort();
    private TaskCompletionSource _up = NewUp();
    private Process? _process;

    public Uri Address => new($"http://127.0.0.1:{_port}/");

    /// <summary>Completes when the server is up, at once while it is.</summary>
    public Task WhenUp => _up.Task;

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", Arguments()) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DirectLine__Secrets__0"] = Secret;
        start.Environment["RateLimits__PerAddressPerMinute"] = "10000000";
        start.Environment["RateLimits__PerConversationPerMinute"] = "10000000";
        if (postgres is not null)
            start.Environment["Storage__Postgres"] = postgres;
        _process = Process.Start(start)!;
        _process.EnableRaisingEvents = true;
        var up = _up;
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains(ReadyLine, StringComparison.Ordinal) == true)
                up.TrySetResult();
        };
        _process.Exited += (_, _) => up.TrySetException(new InvalidOperationException("The server ended by itself before it was ready"));
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await up.Task.WaitAsync(Patience);
    }

    /// <summary>SIGKILL: nothing in the process gets to run any more.</summary>
    public async Task KillAsync()
    {
        _up = NewUp();
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await KillAsync();
        Directory.Delete(_data, recursive: true);
    }

    private string[] Arguments() =>
    [
        Path.Combine(AppContext.BaseDirectory, "advicebot.dll"),
        "--urls", Address.GetLeftPart(UriPartial.Authority), "--data", _data,
        "--content", Path.Combine(Packs.Repository, "tests", "packs"), "--pack", "letters",
    ];

    private static TaskCompletionSource NewUp() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
