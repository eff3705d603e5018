using System.Threading.RateLimiting;
using AdviceBot.Http;

namespace AdviceBot.Staff.SignIn;

/// <summary>
/// Checking a password is made slow on purpose, so one address may ask for it only so often: enough for a control room at the change
/// of shift, too little to keep the server busy or to try one password on many names.
/// </summary>
internal static class PasswordLimit
{
    public const string Name = "passwords";
    private const int AtOnce = 60;
    private const int PerMinute = 30;

    public static RateLimitPartition<string> Of(HttpContext context) =>
        RateLimitPartition.GetTokenBucketLimiter(RateLimits.Address(context), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = AtOnce,
            TokensPerPeriod = PerMinute,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        });
}
