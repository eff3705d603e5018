using System.Collections.Immutable;

namespace AdviceBot.Storage;

/// <summary>
/// What a member of staff noted beside a conversation. Notes have a table and a way of their own: none of them is an <see cref="Entry"/>, so no channel can carry one
/// to a visitor. Numbers of a conversation's notes are 1, 2, 3 … without a gap.
/// </summary>
public sealed record Note(string ConversationId, long Number, DateTimeOffset At, string AuthorId, string AuthorName, string Text, ImmutableArray<string> Mentions);

/// <summary>A note names a member of staff who has not seen it yet.</summary>
public sealed record Mention(string ConversationId, long NoteNumber, DateTimeOffset At, string AuthorName);

/// <summary>Which finished conversations are looked for; null members do not narrow. The newest come first; <paramref name="Before"/> is where the last page ended.</summary>
public sealed record HistoryQuery(
    DateTimeOffset? From = null, DateTimeOffset? To = null, string? Outcome = null, string? OperatorId = null, string? Words = null, DateTimeOffset? Before = null, int Limit = 50)
{
    /// <summary>The id of a reason why it had come to people.</summary>
    public string? Reason { get; init; }
}
