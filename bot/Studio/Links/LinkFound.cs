using System.Collections.Immutable;

namespace AdviceBot.Studio.Links;

/// <summary>
/// What became of following a link. <paramref name="State"/> is one of <see cref="LinkStates"/>; <paramref name="To"/> is where it led, where that is elsewhere.
/// </summary>
public sealed record LinkFound(string Link, string State, int? Status, string? To)
{
    /// <summary>Whether somebody should look at it.</summary>
    public bool IsWrong => State is not (LinkStates.Fine or LinkStates.LedOn);
}

/// <summary>The last time that the links of the registry were followed, by link; never where there is no time.</summary>
public sealed record LinkResults(DateTimeOffset? At, ImmutableDictionary<string, LinkFound> Found)
{
    public static readonly LinkResults None = new(null, ImmutableDictionary.Create<string, LinkFound>(StringComparer.Ordinal));
}

/// <summary>The ways in which following a link can end.</summary>
public static class LinkStates
{
    public const string Fine = "fine";

    /// <summary>It leads to another address for now (302, 303, 307), where there is a page.</summary>
    public const string LedOn = "led-on";

    /// <summary>The page has moved for good (301, 308): the registry should have the new address.</summary>
    public const string Moved = "moved";

    /// <summary>404 or 410.</summary>
    public const string NotFound = "not-found";

    /// <summary>Any other 4xx: often a site that answers no programs. Somebody should open it.</summary>
    public const string Refused = "refused";

    /// <summary>5xx.</summary>
    public const string Failing = "failing";
    public const string TimedOut = "timed-out";

    /// <summary>Its certificate is not in order: a browser would warn whoever follows it.</summary>
    public const string Insecure = "insecure";

    /// <summary>There is no such name, or nobody answers there.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>It leads on and on.</summary>
    public const string Circle = "circle";

    /// <summary>It leads to, or is, an address that is not followed: not https, or no public name.</summary>
    public const string NotFollowed = "not-followed";
}
