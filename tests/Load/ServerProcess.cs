using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AdviceBot.Load;

/// <summary>What a server used so far: processor time, and bytes that it gave to the disk.</summary>
internal sealed record Usage(TimeSpan Processor, long Written)
{
    public static Usage operator -(Usage after, Usage before) => new(after.Processor - before.Processor, after.Written - before.Written);
}

/// <summary>A server in a process of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>From the start of the process until it said that it is ready.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    /// <summary>AdviceBot itself, with its store in this folder; no limit of requests is in the way of a benchmark.</summary>
    public static Task<ServerProcess> AdviceBotAsync(string folder, IEnumerable<string>? more = null, IReadOnlyDictionary<string, string>? environment = null) => StartAsync("advicebot.dll",
    [
        "--data", folder, $"--DirectLine:Secrets:0={DirectLine.Secret}", "--RateLimits:PerAddressPerMinute=1000000000", "--RateLimits:PerConversationPerMinute=1000000000",
        "--Logging:LogLevel:Default=Warning", .. more ?? [],
    ], environment);

    public static Task<ServerProcess> EchoAsync() => StartAsync("Load.dll", ["--echo"]);

    private static async Task<ServerProcess> StartAsync(string program, string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        string[] where = arguments is ["--echo"] ? [address.ToString()] : ["--urls", address.ToString()];
        var start = Pinning.OnItsOwnCore("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments, .. where]);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        // What it prints is not of interest, but a full pipe would stop it.
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var server = new ServerProcess(process, address);
        await server.UntilReadyAsync();
        server.ReadyAfter = clock.Elapsed;
        return server;
    }

    /// <summary>What it has in memory, in bytes (resident).</summary>
    public long Resident()
    {
        _process.Refresh();
        return _process.WorkingSet64;
    }

    public Usage Usage()
    {
        _process.Refresh();
        return new(_process.TotalProcessorTime, Written());
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private long Written()
    {
        var file = $"/proc/{_process.Id}/io";
        if (!File.Exists(file)) return 0;
        var line = File.ReadLines(file).First(one => one.StartsWith("write_bytes:", StringComparison.Ordinal));
        return long.Parse(line.AsSpan("write_bytes:".Length));
    }

    private async Task UntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < LongestStart;)
        {
            if (_process.HasExited) throw new InvalidOperationException("The server ended instead of starting.");
            try
            {
                using var answer = await client.GetAsync(new Uri("/readyz", UriKind.Relative));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(10);
        }

        throw new TimeoutException("The server was not ready within a minute.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
