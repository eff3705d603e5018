using AdviceBot.Hosting;

namespace AdviceBot.Studio.Links;

/// <summary>Settings of following the links of the registry.</summary>
public sealed class LinkSettings : ISettings
{
    private const int DaysOfAMonth = 31;

    public static string Section => "Links";

    /// <summary>Off by default: a server need not reach the network.</summary>
    public bool Check { get; init; }

    public int EveryHours { get; init; } = 24;

    public int TimeoutSeconds { get; init; } = 15;

    public IEnumerable<(string Property, string Problem)> Problems()
    {
        if (EveryHours is < 1 or > 24 * DaysOfAMonth)
            yield return (nameof(EveryHours), "must be from 1 to 744");
        if (TimeoutSeconds is < 1 or > 120)
            yield return (nameof(TimeoutSeconds), "must be from 1 to 120");
    }
}
