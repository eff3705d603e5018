using AdviceBot.Hosting;

namespace AdviceBot.Http;

/// <summary>
/// How much one sender may ask. Many visitors can share one address (a school, a phone company), so the limit of an address is wide;
/// it stops floods, not people.
/// </summary>
public sealed class RateLimitSettings : ISettings
{
    public static string Section => "RateLimits";

    /// <summary>Requests of one address (an IPv6 network of 64 bits counts as one) in a minute, files aside.</summary>
    public int PerAddressPerMinute { get; init; } = 3000;

    /// <summary>Posts to one conversation or of one session in a minute.</summary>
    public int PerConversationPerMinute { get; init; } = 120;

    public IEnumerable<(string Property, string Problem)> Problems()
    {
        if (PerAddressPerMinute < 1) yield return (nameof(PerAddressPerMinute), "must be 1 or more");
        if (PerConversationPerMinute < 1) yield return (nameof(PerConversationPerMinute), "must be 1 or more");
    }
}
