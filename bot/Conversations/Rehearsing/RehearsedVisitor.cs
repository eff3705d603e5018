using System.Collections.Immutable;

namespace AdviceBot.Conversations.Rehearsing;

/// <summary>Whether the chat is open, and whether somebody is there.</summary>
public enum RehearsedHours
{
    /// <summary>Within the hours, and somebody is on shift.</summary>
    Staffed,

    /// <summary>Within the hours, and nobody is on shift.</summary>
    Unstaffed,

    /// <summary>Outside the hours of the site.</summary>
    Closed,
}

/// <summary>Who is played: in which language they write, when, and what they answer where they are asked. Answers are by slot.</summary>
public sealed record RehearsedVisitor(string? Language, RehearsedHours Hours, ImmutableSortedDictionary<string, string> Answers);
