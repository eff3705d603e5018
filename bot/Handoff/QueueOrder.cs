using AdviceBot.Storage;

namespace AdviceBot.Handoff;

/// <summary>
/// Who is next: whoever may come to harm now before everybody else, however long the others wait; among equals in that whoever lost the person
/// who was with them, then the highest priority, plus a point for each minute of waiting so that nobody starves, then who waits longest.
/// Everybody ages at the same speed, so the order of two people who wait never changes by time alone: a list that does not
/// jump while it is read, and no clock is needed to sort it.
/// </summary>
public static class QueueOrder
{
    /// <summary>
    /// In points of the pack's reasons, of which a conversation's priority holds ten each: whoever waits for a reason of 60
    /// is level with a new one of 80 after 20 minutes.
    /// </summary>
    public const double PointsAMinute = 1;

    /// <summary>Reasons of so many points and more are threats to life: a crisis, danger, something that happens now. No waiting outranks them.</summary>
    public const int PointsOfHarm = 90;

    private const int PriorityOfAPoint = 10;

    // Above every rank: a rank is some hundred million below nothing.
    private const double Harm = 2e10;
    private const double Loss = 1e10;

    public static readonly IComparer<Conversation> NextFirst = Comparer<Conversation>.Create((a, b) =>
    {
        var byRank = Rank(b).CompareTo(Rank(a));
        if (byRank != 0) return byRank;
        var byAge = Since(a).CompareTo(Since(b));
        return byAge != 0 ? byAge : string.CompareOrdinal(a.Id, b.Id);
    });

    public static IReadOnlyList<Conversation> Sort(IEnumerable<Conversation> waiting) => [.. waiting.Order(NextFirst)];

    private static bool CameBack(Conversation conversation) => conversation.Handling?.CameBack is not null;

    private static bool MayComeToHarm(Conversation conversation) => conversation.Priority >= PointsOfHarm * PriorityOfAPoint;

    /// <summary>
    /// The higher, the sooner: priority at one fixed moment in the past, when everybody's age is negative, so that ranks can be compared and stand still; above that,
    /// whoever may come to harm, and whose operator vanished: they have been promised a person already.
    /// </summary>
    public static double Rank(Conversation conversation) =>
        (MayComeToHarm(conversation) ? Harm : 0) + (CameBack(conversation) ? Loss : 0) + conversation.Priority - ((Since(conversation) - DateTimeOffset.UnixEpoch).TotalMinutes * PointsAMinute * PriorityOfAPoint);

    private static DateTimeOffset Since(Conversation conversation) => conversation.WaitingSince ?? conversation.ChangedAt;
}
