namespace AdviceBot.Hosting;

/// <summary>
/// A section of the settings as a class: read once, checked at start, never changed while the program runs.
/// Every property is described in docs/settings.md; a test compares the two.
/// </summary>
public interface ISettings
{
    /// <summary>Such as RateLimits: the setting of a property is RateLimits:Name, as an environment variable RateLimits__Name.</summary>
    static abstract string Section { get; }

    /// <summary>What is wrong, each with the property's name: ("PerAddressPerMinute", "must be above 0").</summary>
    IEnumerable<(string Property, string Problem)> Problems();
}

public static class SettingsSetup
{
    /// <summary>Reads and checks a section, puts it into the container as it is, and gives it back for use while the server is put together.</summary>
    public static TSettings AddSettings<TSettings>(this WebApplicationBuilder builder) where TSettings : class, ISettings, new()
    {
        ArgumentNullException.ThrowIfNull(builder);
        var settings = Read<TSettings>(builder.Configuration);
        builder.Services.AddSingleton(settings);
        return settings;
    }

    private static TSettings Read<TSettings>(IConfiguration configuration) where TSettings : class, ISettings, new()
    {
        var settings = new TSettings();
        try
        {
            // A mistyped name must not silently leave the default in force.
            configuration.GetSection(TSettings.Section).Bind(settings, options => options.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException wrong)
        {
            throw new StartFailedException($"Setting {TSettings.Section}: {wrong.Message}", wrong);
        }

        var problems = settings.Problems().Select(found => $"Setting {TSettings.Section}:{found.Property} {found.Problem}.").ToList();
        return problems.Count == 0 ? settings : throw new StartFailedException(string.Join(Environment.NewLine, problems));
    }
}
