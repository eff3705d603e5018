using System.Diagnostics;

namespace AdviceBot.Load;

/// <summary>How long each act took, in ticks of the stopwatch, and how long they took together.</summary>
internal sealed record Measured(long[] Acts, TimeSpan Duration);

/// <summary>Many visitors at once.</summary>
internal static class Crowd
{
    public static async Task<Measured> RunAsync(int size, TimeSpan duration, Func<int, IVisitor> newVisitor)
    {
        var start = Stopwatch.GetTimestamp();
        var acts = await Task.WhenAll(Enumerable.Range(0, size).Select(number => Task.Run(() => BusyAsync(newVisitor(number), start, duration))));
        return new([.. acts.SelectMany(one => one).Order()], Stopwatch.GetElapsedTime(start));
    }

    private static async Task<List<long>> BusyAsync(IVisitor visitor, long start, TimeSpan duration)
    {
        var acts = new List<long>();
        await using (visitor)
        {
            while (Stopwatch.GetElapsedTime(start) < duration)
            {
                await visitor.PrepareAsync();
                var begun = Stopwatch.GetTimestamp();
                await visitor.ActAsync();
                acts.Add(Stopwatch.GetTimestamp() - begun);
            }
        }

        return acts;
    }
}
