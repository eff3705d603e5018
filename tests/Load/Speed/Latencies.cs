using System.Diagnostics;

namespace AdviceBot.Load.Speed;

/// <summary>How long each act took, in ticks of the stopwatch, sorted; and how long they took together.</summary>
internal sealed class Latencies(IEnumerable<long> acts, TimeSpan duration)
{
    private readonly long[] _sorted = [.. acts.Order()];

    public int Count => _sorted.Length;

    public double PerSecond => Count / duration.TotalSeconds;

    public double Median => Percentile(0.50);

    public double P99 => Percentile(0.99);

    public double Longest => Percentile(1);

    /// <summary>In milliseconds.</summary>
    private double Percentile(double part) =>
        Count == 0 ? double.NaN : _sorted[(int)Math.Min(Count - 1, Math.Ceiling(Count * part))] * 1000.0 / Stopwatch.Frequency;
}
