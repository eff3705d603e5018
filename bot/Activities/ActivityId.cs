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

    public static string Passing(string conversationId) => $"{conversationId}|t{Guid.NewGuid():N}";
}
