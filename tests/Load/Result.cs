using System.Diagnostics;

namespace AdviceBot.Load;

/// <summary>One line: so many at once, how many acts a second, how long half and 99 of 100 took at most, what each cost the server.</summary>
internal sealed record Result(int Conversations, double PerSecond, double P50, double P99, double ServerMicroseconds, double WrittenKilobytes)
{
    public static Result Of(int conversations, Measured measured, Usage usage) => new(
        conversations,
        measured.Acts.Length / measured.Duration.TotalSeconds,
        Percentile(measured.Acts, 0.50),
        Percentile(measured.Acts, 0.99),
        usage.Processor.TotalMicroseconds / measured.Acts.Length,
        usage.Written / 1024.0 / measured.Acts.Length);

    private static double Percentile(long[] sorted, double part) =>
        sorted[(int)Math.Min(sorted.Length - 1, Math.Ceiling(sorted.Length * part))] * 1000.0 / Stopwatch.Frequency;
}
