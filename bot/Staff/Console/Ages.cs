using AdviceBot.Http;

namespace AdviceBot.Staff.Console;

/// <summary>Times as an operator reads them. The console's script ticks what is marked with data-since.</summary>
internal static class Ages
{
    /// <summary>Such as "<1 min", "6 min" or "2 h 5 min".</summary>
    public static string Words(TimeSpan age) => (long)age.TotalMinutes switch
    {
        < 1 => "<1 min",
        < 60 and var minutes => $"{minutes} min",
        var minutes => $"{minutes / 60} h {minutes % 60} min",
    };

    public static Html Since(DateTimeOffset since, DateTimeOffset now) => Html.Of($"""
        <time datetime="{Iso(since)}" data-since="{since.ToUnixTimeMilliseconds()}">{Words(now - since)}</time>
        """);

    public static Html Clock(DateTimeOffset at, TimeZoneInfo zone) => Html.Of($"""
        <time datetime="{Iso(at)}">{TimeZoneInfo.ConvertTime(at, zone).ToString("HH:mm")}</time>
        """);

    private static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
}
