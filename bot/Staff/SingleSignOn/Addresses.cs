namespace AdviceBot.Staff.SingleSignOn;

internal static class Addresses
{
    /// <summary>https, or this very machine, where nothing can listen in between.</summary>
    public static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    /// <summary>An issuer is the same with or without the stroke at its end, as people write it; in tokens it is compared to the letter.</summary>
    public static bool IsSame(string issuer, string? authority) => issuer.TrimEnd('/') == authority?.TrimEnd('/');
}
