using AdviceBot.Hosting;

namespace AdviceBot.Http;

/// <summary>What every request passes and every response carries, and the files that browsers load.</summary>
public static class HttpSetup
{
    public static void AddHttp(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton(_ => new Assets(Home.Built));
        builder.Services.AddSingleton<FailureAnswer>();
        builder.AddSettings<ProxySettings>();
        builder.Services.AddRateLimits(builder.AddSettings<RateLimitSettings>());
        builder.AddMetricsExport();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestSizes.Default;
        });
    }

    public static void UseHttp(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var proxies = app.Services.GetRequiredService<ProxySettings>();
        if (proxies.HasAny) app.UseForwardedHeaders(proxies.Options());
        app.UseSecurityHeaders();
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<Failures>();
        app.UseRateLimiter();
    }

    public static void MapHttp(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapAssets();
        app.MapHealth();
    }
}
