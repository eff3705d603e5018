using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>How a visitor's page stands to its visitor, as far as it tells; the better one last.</summary>
public enum Attention
{
    /// <summary>No page or client of theirs is there.</summary>
    Away,

    /// <summary>It is open behind something else.</summary>
    Hidden,

    /// <summary>It is there, and cannot say whether anybody looks at it: a page without a script, a client of Direct Line.</summary>
    Open,

    /// <summary>It is before their eyes.</summary>
    Reading,
}

/// <summary>
/// Where the visitor is. <paramref name="Since"/> is null when this server has not heard of them yet; after <paramref name="Until"/> they are away unless something
/// is heard of them before (null: until their page says so, or its connection ends).
/// </summary>
public sealed record Presence(Attention How, DateTimeOffset? Since, DateTimeOffset? Until, DateTimeOffset? TypedAt)
{
    /// <summary>The nearer of what two servers know, and the last that was typed at either.</summary>
    internal Presence Or(Visit visit, DateTimeOffset now)
    {
        var there = visit.Until is { } until && until <= now ? Attention.Away : (Attention)visit.How;
        var typed = visit.TypedAt > TypedAt || TypedAt is null ? visit.TypedAt : TypedAt;
        return there > How || Since is null ? new Presence(there, visit.Since, visit.Until, typed) : this with { TypedAt = typed };
    }

    public static readonly Presence Unknown = new(Attention.Away, Since: null, Until: null, TypedAt: null);
}
