using AdviceBot.Staff.Accounts;

namespace AdviceBot.Hosting;

/// <summary>
/// What the person who started the server needs to know now. Where the console belongs to a machine that reads JSON, it is a line of the
/// log instead.
/// </summary>
public static class Banner
{
    public static async Task TellAsync(WebApplication app, TextWriter console)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(console);
        var setupPath = await app.Services.GetRequiredService<StaffSetupLink>().RenewAsync();
        foreach (var address in app.Urls.Select(Reachable))
        {
            var setup = setupPath is null ? null : address + setupPath;
            if (IsReadByMachines(app.Configuration)) Log(app.Logger, address, setup);
            else await console.WriteLineAsync(Words(address, setup));
        }

        await console.FlushAsync();
    }

    private static string Words(string address, string? setup) => $"""

        AdviceBot is ready. Ctrl+C stops it.
          Visitors  {address}/
          Staff     {address}/staff{(setup is null ? "" : $"""

          First administrator, once:
                    {setup}
        """)}

        """;

    private static void Log(ILogger logger, string address, string? setup)
    {
        logger.LogInformation("Ready: visitors {Visitors} staff {Staff}", address + "/", address + "/staff");
        if (setup is not null) logger.LogInformation("The first administrator is created, once, at {Setup}", setup);
    }

    private static bool IsReadByMachines(IConfiguration configuration) =>
        string.Equals(configuration["Logging:Console:FormatterName"], "json", StringComparison.OrdinalIgnoreCase);

    /// <summary>An address that can be opened: "any" addresses are no hosts.</summary>
    private static string Reachable(string url) =>
        url.TrimEnd('/').Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal)
            .Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal);
}
