using System.Diagnostics;

namespace AdviceBot.Load;

/// <summary>The server has one core for itself and the visitors another, so that neither takes the other's time.</summary>
internal static class Pinning
{
    public static bool IsPossible { get; } = OperatingSystem.IsLinux() && Environment.ProcessorCount > 1 && File.Exists("/usr/bin/taskset");

    public static void PinThisProcess()
    {
        if (!IsPossible || !OperatingSystem.IsLinux()) return;
        using var here = Process.GetCurrentProcess();
        here.ProcessorAffinity = 0b10;
    }

    public static ProcessStartInfo OnItsOwnCore(string program, IEnumerable<string> arguments)
    {
        var start = IsPossible ? new ProcessStartInfo("taskset", ["-c", "0", program, .. arguments]) : new ProcessStartInfo(program, [.. arguments]);
        start.RedirectStandardOutput = true;
        return start;
    }
}
