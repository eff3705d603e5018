using AdviceBot.Conversations;
using AdviceBot.Handoff;
using AdviceBot.Http;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Console;

/// <summary>The left side: what this operator holds, and who waits, most urgent first, with the reasons in words.</summary>
internal sealed class ListsView(QueueBoard board, Shift shift, TimeProvider time)
{
    private const int MostShown = 50;

    public async Task<Lists> OfAsync(Operator viewer, CancellationToken cancellation)
    {
        var waiting = board.Waiting;
        var mine = board.HeldBy(viewer.Id);
        return new Lists(Mine(mine), Waiting(waiting), waiting.Count, mine.Sum(entry => entry.Unread.Count), shift.CountOnShift(),
            await shift.IsAvailableAsync(viewer.Id, cancellation));
    }

    private Html Mine(IReadOnlyList<QueueEntry> mine) => Html.Of($"""
        <h2>With you <span class="count">{mine.Count}</span></h2>
        {Html.When(mine.Count == 0, $"<p class=\"none\">You hold no conversation.</p>")}
        <ul>{mine.Select(MineItem)}</ul>
        """);

    private Html Waiting(IReadOnlyList<QueueEntry> waiting) => Html.Of($"""
        <h2>Waiting <span class="count">{waiting.Count}</span></h2>
        {Html.When(waiting.Count == 0, $"<p class=\"none\">Nobody is waiting.</p>")}
        <ul>{waiting.Take(MostShown).Select(WaitingItem)}</ul>
        {Html.When(waiting.Count > MostShown, $"<p class=\"none\">and {waiting.Count - MostShown} more</p>")}
        """);

    private Html MineItem(QueueEntry entry) => Item(entry, Html.Of($"""
        {Html.When(entry.Unread.Count > 0 && !entry.Head.LeftQuickly, $"<span class=\"unread\">{entry.Unread.Count}<span class=\"unseen\"> unread</span></span>")}
        """), entry.Head switch
    {
        { LeftQuickly: true } => Html.Of($"<strong class=\"severe\">Left quickly: do not contact</strong>"),
        { Status: Status.Ended } => Html.Of($"<strong>The visitor left</strong>"),
        _ => LastWords(entry),
    });

    private Html WaitingItem(QueueEntry entry) => Item(entry, Html.Empty, Html.Of($"""
        Waiting {Ages.Since(entry.Head.WaitingSince ?? entry.Head.ChangedAt, time.GetUtcNow())}{Html.When(entry.LastWordsAt is not null, $" · ")}{LastWords(entry)}
        """));

    private static Html Item(QueueEntry entry, Html mark, Html ages) => Html.Of($"""
        <li data-key="{entry.Head.Id}" class="{Naming.Weight(entry.Head)}"><a href="/staff/conversations/{entry.Head.Id}">
        <strong>{Naming.Of(entry.Head)}</strong>{mark}
        <span class="reasons">{entry.Head.Reasons.Select(reason => Html.Of($"<span class=\"{Naming.Weight(reason.Priority)}\">{reason.Words}</span>"))}</span>
        <span class="ages">{ages}</span></a></li>
        """);

    private Html LastWords(QueueEntry entry) =>
        entry.LastWordsAt is { } at ? Html.Of($"wrote {Ages.Since(at, time.GetUtcNow())} ago") : Html.Empty;
}

/// <summary>Both lists with their counts, as they are rendered and pushed.</summary>
internal sealed record Lists(Html Mine, Html Waiting, int WaitingCount, int Unread, int OnShift, bool IsAvailable);
