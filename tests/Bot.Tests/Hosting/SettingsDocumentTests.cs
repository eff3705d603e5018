using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using AdviceBot.Hosting;

namespace AdviceBot.Bot.Tests.Hosting;

/// <summary>docs/settings.md says what the settings classes say.</summary>
public sealed class SettingsDocumentTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(Home.Root, "docs", "settings.md"));

    private static readonly Dictionary<string, string> Rows = Regex.Matches(Document, @"^\| `(?<name>[^`]+)` \| (?<value>[^|]*) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)
        .ToDictionary(row => row.Groups["name"].Value, row => row.Groups["value"].Value.Trim('`', ' '), StringComparer.Ordinal);

    [Fact]
    public void Every_setting_is_described_with_its_default()
    {
        Assert.NotEmpty(Settings);
        foreach (var (name, value) in Settings) Assert.Equal(value, Rows.GetValueOrDefault(name) ?? $"{name} is not in docs/settings.md");
    }

    [Fact]
    public void Nothing_is_described_that_is_not_a_setting()
    {
        var sections = Settings.Select(setting => setting.Name.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        var described = Rows.Keys.Where(name => sections.Contains(name.Split(':')[0]));
        Assert.Subset(Settings.Select(setting => setting.Name).ToHashSet(StringComparer.Ordinal), described.ToHashSet(StringComparer.Ordinal));
    }

    private static List<(string Name, string Default)> Settings =>
    [
        .. from type in typeof(ISettings).Assembly.GetTypes()
           where type.IsClass && type.IsAssignableTo(typeof(ISettings))
           let section = type.GetProperty(nameof(ISettings.Section), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)
           from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
           where property.CanWrite
           select ($"{section}:{property.Name}", Words(property.GetValue(Activator.CreateInstance(type)))),
    ];

    private static string Words(object? value) => value switch
    {
        null or ICollection { Count: 0 } => "none",
        bool yes => yes ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
