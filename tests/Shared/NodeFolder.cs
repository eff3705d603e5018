using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;

namespace AdviceBot.Tests;

/// <summary>Folders of programs for Node with their packages, installed once and again whenever their lock file changes.</summary>
public static class NodeFolder
{
    private static readonly ConcurrentDictionary<string, Lazy<Task>> Installed = new(StringComparer.Ordinal);

    /// <summary>tests/clients.</summary>
    public static string Path { get; } = System.IO.Path.Combine(Packs.Repository, "tests", "clients");

    public static Task ReadyAsync(string? folder = null) => Installed.GetOrAdd(folder ?? Path, path => new(() => InstallAsync(path))).Value;

    private static async Task InstallAsync(string folder)
    {
        var stamp = System.IO.Path.Combine(folder, "node_modules", ".installed-lock");
        var wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(System.IO.Path.Combine(folder, "package-lock.json"))));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted) return;
        await RunAsync(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        await File.WriteAllTextAsync(stamp, wanted);
    }

    private static async Task RunAsync(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed in {folder}: {said[0]}");
    }
}
