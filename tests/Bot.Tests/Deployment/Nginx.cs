using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AdviceBot.Bot.Tests.Deployment;

/// <summary>
/// The real nginx with the files of deploymentTemplates/systemd/nginx, on free ports of 127.0.0.1, before a server of this process. Only
/// addresses and folders differ from what is installed, and the error log, which tells more.
/// </summary>
internal sealed class Nginx : IAsyncDisposable
{
    public const string Name = "chat.example.org";

    private static readonly string[] Given = [".conf", ".pem", ".html", ".pid"];

    private const string Started = "start worker process ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string _folder = Directory.CreateTempSubdirectory("advicebot-nginx-").FullName;
    private readonly int _http = FreePort();
    private readonly int _https = FreePort();
    private readonly X509Certificate2 _certificate = CertificateFor(Name);
    private Process? _process;

    public Uri Address => new($"https://{Name}:{_https}/");

    public Uri PlainAddress => new($"http://{Name}:{_http}/");

    /// <summary>What is in nginx's own files, its logs among them.</summary>
    public string Written => string.Concat(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
        .Where(file => !Given.Contains(Path.GetExtension(file)))
        .Select(File.ReadAllText));

    public static async Task<Nginx> StartAsync(Uri server)
    {
        var nginx = new Nginx();
        nginx.WriteFiles(server);
        await nginx.RunAsync();
        return nginx;
    }

    /// <summary>A browser at 127.0.0.2 that trusts this certificate and no other.</summary>
    public SocketsHttpHandler Browser() => new()
    {
        AllowAutoRedirect = false,
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(IPAddress.Parse("127.0.0.2"), 0));
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
        SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == _certificate.GetCertHashString() },
    };

    /// <summary>HTTP/2, as browsers speak it.</summary>
    public HttpClient CreateClient(SocketsHttpHandler? browser = null) => new(browser ?? Browser(), disposeHandler: browser is null)
    {
        BaseAddress = Address,
        DefaultRequestVersion = HttpVersion.Version20,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        Timeout = Patience,
    };

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            using var stop = Process.Start(Program("-s", "stop"))!;
            await stop.WaitForExitAsync();
            await _process.WaitForExitAsync().WaitAsync(Patience);
        }

        _process?.Dispose();
        _certificate.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task RunAsync()
    {
        var said = new List<string>();
        var up = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = Process.Start(Program())!;
        _process.EnableRaisingEvents = true;
        _process.ErrorDataReceived += (_, line) =>
        {
            said.Add(line.Data ?? "");
            if (line.Data?.Contains(Started, StringComparison.Ordinal) == true) up.TrySetResult();
        };
        _process.Exited += (_, _) => up.TrySetException(new InvalidOperationException("nginx ended: " + string.Join('\n', said)));
        _process.BeginErrorReadLine();
        await up.Task.WaitAsync(Patience);
    }

    private ProcessStartInfo Program(params string[] more)
    {
        // Debian keeps it where only root's PATH leads.
        var program = File.Exists("/usr/sbin/nginx") ? "/usr/sbin/nginx" : "nginx";
        return new(program, ["-p", _folder, "-c", Path.Combine(_folder, "nginx.conf"), "-e", "stderr", .. more]) { RedirectStandardError = true, UseShellExecute = false };
    }

    private void WriteFiles(Uri server)
    {
        // Its workers are another user when it is started by root.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        Directory.CreateDirectory(Path.Combine(_folder, "snippets"));
        File.WriteAllText(Path.Combine(_folder, "fullchain.pem"), _certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(_folder, "key.pem"), _certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        File.Copy(NginxFiles.Proxy, Path.Combine(_folder, "snippets", "advicebot-proxy.conf"));
        File.Copy(NginxFiles.Away, Path.Combine(_folder, "advicebot-away.html"));
        File.WriteAllText(Path.Combine(_folder, "site.conf"), NginxFiles.SiteWith(_folder, _http, _https));
        File.WriteAllText(Path.Combine(_folder, "upstream.conf"), NginxFiles.UpstreamOf(server));
        File.WriteAllText(Path.Combine(_folder, "nginx.conf"), $$"""
            daemon off;
            worker_processes 1;
            pid {{_folder}}/nginx.pid;
            error_log stderr notice;
            events { worker_connections 256; }
            http {
                access_log {{_folder}}/access.log;
                client_body_temp_path {{_folder}}/body;
                proxy_temp_path {{_folder}}/proxy;
                fastcgi_temp_path {{_folder}}/fastcgi;
                uwsgi_temp_path {{_folder}}/uwsgi;
                scgi_temp_path {{_folder}}/scgi;
                include upstream.conf;
                include site.conf;
            }
            """);
    }

    private static X509Certificate2 CertificateFor(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
