using System.Diagnostics;
using System.Globalization;
using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Tests;

namespace AdviceBot.Load;

/// <summary>
/// What walking every way of a pack costs, each pack in a process of its own as it is for an editor: the compiler is cold. A pack that is not done in time is told so.
/// </summary>
internal static class CheckBenchmark
{
    private const string Real = "sextortion";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly string[] Names = [Real, "10", "100", "1000"];

    public static int Run()
    {
        Console.WriteLine("| Pack | Walks | Dialogs told apart | Turns | Seconds | Seconds of processor, with the start |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var name in Names)
            Measure(name);
        return 0;
    }

    /// <summary>One line of the table, for one pack in this process.</summary>
    public static int RunOne(string name)
    {
        var script = name == Real ? Packs.Read(Packs.Sextortion) : SyntheticPack.Of(int.Parse(name, CultureInfo.InvariantCulture));
        var start = Stopwatch.GetTimestamp();
        var size = FlowCheck.Run(script).Size;
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        using var here = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {Title(name)} | {size.Walks} | {size.Dialogs} | {size.Steps} | {seconds:0.0} | {here.TotalProcessorTime.TotalSeconds:0.0} |"));
        return 0;
    }

    private static void Measure(string name)
    {
        using var process = Process.Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "Load.dll"), "--check", name]);
        if (process.WaitForExit(Longest))
            return;
        process.Kill();
        Console.WriteLine($"| {Title(name)} | | | | not done in {Longest.TotalMinutes:0} minutes | |");
    }

    private static string Title(string name) => name == Real ? "sextortion" : $"{name} questions";
}
