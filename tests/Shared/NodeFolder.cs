using System.Diagnostics;
using System.Security.Cryptography;

namespace AdviceBot.Tests;

/// <summary>tests/clients with its packages, installed once and again whenever its lock file changes.</summary>
public static class NodeFolder
{
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    public static string Path { get; } = System.IO.Path.Combine(Packs.Repository, "tests", "clients");

    public static Task ReadyAsync() => Installed.Value;

    private static async Task InstallAsync()
    {
        var stamp = System.IO.Path.Combine(Path, "node_modules", ".installed-lock");
        var wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(System.IO.Path.Combine(Path, "package-lock.json"))));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted) return;
        await RunAsync("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        await File.WriteAllTextAsync(stamp, wanted);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Path, RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed in tests/clients: {said[0]}");
    }
}
