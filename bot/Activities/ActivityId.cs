using System.Globalization;

namespace AdviceBot.Activities;

/// <summary>
/// Ids of activities. An event of the log is <c>conversation|0000012</c>, so the same event has the same id on every read.
/// What is not in the log (typing) gets an id that is never used again: a client replaces an earlier activity with the same id.
/// </summary>
public static class ActivityId
{
    public static string Of(string conversationId, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{number:D7}");

    /// <summary>The number of an event of this conversation by its id; 0 for what is none.</summary>
    public static long NumberOf(string conversationId, string? id) =>
        id is not null && id.StartsWith(conversationId + "|", StringComparison.Ordinal)
        && long.TryParse(id.AsSpan(conversationId.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    public static string Passing(string conversationId) => $"{conversationId}|t{Guid.NewGuid():N}";
}
