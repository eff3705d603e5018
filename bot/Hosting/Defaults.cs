namespace AdviceBot.Hosting;

/// <summary>Settings that hold until somebody gives others, by file, environment or command line.</summary>
public static class Defaults
{
    public const string Address = "http://127.0.0.1:5080";

    private static readonly Dictionary<string, string?> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        // The framework's own request log writes query strings and puts the path on every line below; both carry one-time tokens.
        // Silent altogether, it puts nothing anywhere. Http/RequestLog does its work.
        ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "None",
        // The keys are in the store, as safe as what they protect; the warning that they are not encrypted there says nothing new.
        ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager"] = "Error",
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Warning",
        ["Logging:Console:FormatterOptions:IncludeScopes"] = "true",
    };

    public static void AddDefaults(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0,
            new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource { InitialData = Values });
        if (!HasAddress(builder.Configuration)) builder.WebHost.UseUrls(Address);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(30));
    }

    private static bool HasAddress(IConfiguration configuration) =>
        new[] { "urls", "http_ports", "https_ports" }.Any(name => !string.IsNullOrEmpty(configuration[name]))
        || configuration.GetSection("Kestrel:Endpoints").Exists();
}
