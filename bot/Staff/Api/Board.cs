using AdviceBot.Conversations;
using AdviceBot.Handoff;
using AdviceBot.Staff.Console;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Api;

/// <summary>
/// How the queue is doing. "Today" is the last 24 hours. <paramref name="Light"/> is green, amber or red; <paramref name="LightReason"/> is nobody-on-shift, severe-waits,
/// somebody-waits or calm, and <paramref name="LightMinutes"/> the limit that was passed, in minutes: the console says it in its own language.
/// </summary>
internal sealed record BoardJson(
    int Waiting, IReadOnlyList<LongestWaitJson> Longest, int OnShift, IReadOnlyList<PersonJson> People, int FinishedToday, int AbandonedToday, FirstReplyJson? FirstReplySeconds,
    string Light, string LightReason, int? LightMinutes, IReadOnlyList<IdentityToDecideJson> Identity);

/// <summary>Since when the one of this level waits who waits longest.</summary>
internal sealed record LongestWaitJson(string Level, DateTimeOffset? Since);

/// <summary>Seconds from being put before people to the first reply: of half, and of nine in ten.</summary>
internal sealed record FirstReplyJson(int Median, int P90);

/// <summary>How the queue is doing, for whoever looks after it.</summary>
internal sealed class Board(QueueBoard queue, Shift shift, Colleagues colleagues, IStore store, TimeProvider time)
{
    private const int MostOfToday = 5000;

    private static readonly string[] Levels = ["severe", "high", "normal"];

    // From the worst on: the first that is passed lights up.
    private static readonly (bool IsSevere, int Minutes, string Light)[] Limits = [(true, 3, "red"), (false, 30, "red"), (true, 1, "amber"), (false, 10, "amber")];

    public async Task<BoardJson> ReadAsync(string viewerId, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var waiting = queue.Waiting.Select(entry => entry.Head).ToList();
        var longest = Levels.Select(level => new LongestWaitJson(level, waiting.Where(head => Naming.Weight(head) == level).Min(head => head.WaitingSince)));
        var today = await store.SearchAsync(new HistoryQuery(From: now.AddDays(-1), Limit: MostOfToday), cancellation);
        var (light, reason, minutes) = Light(now, waiting);
        return new BoardJson(
            waiting.Count, [.. longest.Where(one => one.Since is not null)], shift.CountOnShift(), [.. colleagues.All()], today.Count,
            await store.CountAbandonedAsync(now.AddDays(-1), cancellation), FirstReply(today), light, reason, minutes,
            [.. (await store.ListIdentityOpenAsync(cancellation)).SelectMany(head => IdentityToDecideJson.Of(head, viewerId))]);
    }

    private static FirstReplyJson? FirstReply(IEnumerable<Conversation> today)
    {
        var replies = today.Select(head => head.Handling?.FirstReplyAfter?.TotalSeconds).OfType<double>().Order().ToList();
        return replies.Count == 0 ? null : new FirstReplyJson((int)replies[replies.Count / 2], (int)replies[Math.Min(replies.Count - 1, replies.Count * 9 / 10)]);
    }

    private (string Light, string Reason, int? Minutes) Light(DateTimeOffset now, List<Conversation> waiting)
    {
        if (waiting.Count > 0 && shift.CountOnShift() == 0)
            return ("red", "nobody-on-shift", null);
        var passed = Limits.Where(limit => waiting.Any(head => Naming.Weight(head) == "severe" == limit.IsSevere && now - head.WaitingSince > TimeSpan.FromMinutes(limit.Minutes)));
        return passed.Select(limit => (limit.Light, limit.IsSevere ? "severe-waits" : "somebody-waits", (int?)limit.Minutes)).FirstOrDefault(("green", "calm", null));
    }
}
