using System.Diagnostics;

namespace AdviceBot.Load.Speed;

/// <summary>Many visitors at once.</summary>
internal static class Crowd
{
    /// <summary>Everybody goes on as soon as they are answered: how much the server can do.</summary>
    public static async Task<Latencies> HurryAsync(int size, TimeSpan duration, Func<int, IVisitor> newVisitor)
    {
        var start = Stopwatch.GetTimestamp();
        var acts = await Task.WhenAll(Enumerable.Range(0, size).Select(number => Task.Run(() => HurryAsync(newVisitor(number), start, duration))));
        return new(acts.SelectMany(one => one), Stopwatch.GetElapsedTime(start));
    }

    /// <summary>
    /// So many acts a second altogether, whether the server keeps up or not. Each counts from the moment it was due: one that has to wait because the one
    /// before it was slow is as slow as a visitor would feel it (no coordinated omission).
    /// </summary>
    public static async Task<Latencies> PaceAsync(IReadOnlyList<IVisitor> visitors, double perSecond, TimeSpan duration)
    {
        var between = TimeSpan.FromSeconds(visitors.Count / perSecond);
        await Task.WhenAll(visitors.Select(visitor => visitor.PrepareAsync()));
        var start = Stopwatch.GetTimestamp();
        var acts = await Task.WhenAll(visitors.Select((visitor, number) => Task.Run(() => PaceAsync(visitor, start, between * number / visitors.Count, between, duration))));
        return new(acts.SelectMany(one => one), duration);
    }

    private static async Task<List<long>> HurryAsync(IVisitor visitor, long start, TimeSpan duration)
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

    private static async Task<List<long>> PaceAsync(IVisitor visitor, long start, TimeSpan first, TimeSpan between, TimeSpan duration)
    {
        var acts = new List<long>();
        for (var due = first; due < duration; due += between)
        {
            var wait = due - Stopwatch.GetElapsedTime(start);
            if (wait > TimeSpan.Zero) await Task.Delay(wait);
            var moment = start + (long)(due.TotalSeconds * Stopwatch.Frequency);
            // A timer that is late is the load's own fault, and counts against nobody.
            if (wait > TimeSpan.Zero) moment = Stopwatch.GetTimestamp();
            await visitor.ActAsync();
            acts.Add(Stopwatch.GetTimestamp() - moment);
            await visitor.PrepareAsync();
        }

        return acts;
    }
}
