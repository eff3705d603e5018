using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace AdviceBot.Http;

/// <summary>
/// Two limits, both with Retry-After: one for an address, one for the posts of a conversation or session. An endpoint that no limit
/// may touch says <c>.DisableRateLimiting()</c>; Direct Line's reads do, because a client that is refused there never asks again.
/// </summary>
public static class RateLimits
{
    public static void AddRateLimits(this IServiceCollection services, RateLimitSettings settings)
    {
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = TellWhenAsync;
            options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(context => Bucket(Address(context), settings.PerAddressPerMinute)),
                PartitionedRateLimiter.Create<HttpContext, string>(context => Sender(context) is { } sender
                    ? Bucket(sender, settings.PerConversationPerMinute)
                    : RateLimitPartition.GetNoLimiter("")));
        });
    }

    private static ValueTask TellWhenAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : TimeSpan.FromSeconds(1);
        rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString("0");
        return ValueTask.CompletedTask;
    }

    /// <summary>A whole minute's worth may come at once; after that it comes back evenly.</summary>
    private static RateLimitPartition<string> Bucket(string key, int perMinute) => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = perMinute,
        TokensPerPeriod = Math.Max(1, perMinute / 60),
        ReplenishmentPeriod = perMinute >= 60 ? TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(60.0 / perMinute),
        QueueLimit = 0,
    });

    /// <summary>Whoever has one address of IPv6 has the 64 bits of a network to choose from, so the network counts.</summary>
    internal static string Address(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "none",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } wide => new IPAddress([.. wide.GetAddressBytes()[..8], 0, 0, 0, 0, 0, 0, 0, 0]).ToString(),
        var address => address.ToString(),
    };

    /// <summary>Who posts: the conversation that the route names, else whoever has these cookies. Null for what only looks.</summary>
    private static string? Sender(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) return null;
        if (context.GetRouteValue("conversationId") is string conversation) return "conversation " + conversation;
        var cookies = context.Request.Headers.Cookie.ToString();
        return cookies.Length == 0 ? null : "session " + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(cookies)));
    }
}
