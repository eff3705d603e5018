using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AdviceBot.Load;

/// <summary>What kind of machine this is; never which one.</summary>
internal sealed record Machine(string Processor, int Cores, double MemoryGigabytes, string System, string Runtime, double DiskFlushMilliseconds, bool IsPinned)
{
    private const int Flushes = 200;

    public static Machine Describe(string folder) => new(
        Model(), Environment.ProcessorCount, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9,
        RuntimeInformation.OSDescription.Split('#')[0].Trim(), RuntimeInformation.FrameworkDescription, FlushTime(folder), Pinning.IsPossible);

    public override string ToString() =>
        $"{Processor}, {Cores} cores, {MemoryGigabytes:0} GB, {System}, {Runtime}; a flush of 4 KB to this disk takes {DiskFlushMilliseconds:0.00} ms (median)"
        + (IsPinned ? "; server on one core, visitors on another" : "; server and visitors share the cores");

    private static string Model() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor"
        : RuntimeInformation.ProcessArchitecture.ToString();

    /// <summary>Below this no single conversation can go: a turn that is acknowledged was flushed.</summary>
    private static double FlushTime(string folder)
    {
        var times = new List<double>();
        using var file = File.OpenHandle(Path.Combine(folder, "flush"), FileMode.Create, FileAccess.Write);
        var page = new byte[4096];
        for (var flush = 0; flush < Flushes; flush++)
        {
            var start = Stopwatch.GetTimestamp();
            RandomAccess.Write(file, page, flush * 4096L);
            RandomAccess.FlushToDisk(file);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        return times[times.Count / 2];
    }
}
