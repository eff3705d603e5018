using System.Reflection;
using System.Text.RegularExpressions;
using AdviceBot.Hosting;

namespace AdviceBot.Bot.Tests.Deployment;

/// <summary>docs/settings.md is whole: what code reads without a settings class is in it, what it names is read, and templates name nothing else.</summary>
public sealed class SettingsTests
{
    /// <summary>What the framework reads by itself.</summary>
    private static readonly string[] Framework = ["urls", "AllowedHosts", "Kestrel:*", "Logging:Console:FormatterName", "Logging:LogLevel:*"];

    private static readonly string Bot = Path.Combine(Packs.Repository, "bot");

    private static readonly HashSet<string> Described =
        [.. Regex.Matches(File.ReadAllText(Path.Combine(Packs.Repository, "docs", "settings.md")), "^\\| `(?<name>[^`]+)` \\|", RegexOptions.Multiline | RegexOptions.ExplicitCapture).Select(row => row.Groups["name"].Value)];

    private static readonly HashSet<string> Classes =
    [
        .. from type in typeof(ISettings).Assembly.GetTypes()
           where type.IsClass && type.IsAssignableTo(typeof(ISettings))
           let section = type.GetProperty(nameof(ISettings.Section), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)
           from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
           where property.CanWrite
           select $"{section}:{property.Name}",
    ];

    [Fact]
    public void What_code_reads_without_a_class_is_described()
    {
        var read = Read();
        Assert.Contains("Data", read);
        Assert.All(read, name => Assert.Contains(Described, row => row == name || row.EndsWith(":*", StringComparison.Ordinal) && name.StartsWith(row[..^2], StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_described_is_read()
    {
        HashSet<string> known = [.. Read(), .. Classes, .. Framework];
        Assert.Subset(known, Described);
    }

    [Fact]
    public void Templates_name_settings_that_there_are()
    {
        var sections = Described.Select(name => name.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        var named = Directory.EnumerateFiles(Path.Combine(Packs.Repository, "deploymentTemplates"), "*", SearchOption.AllDirectories)
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), @"\b[A-Z][A-Za-z]+(?:__[A-Za-z0-9]+)+\b"))
            .Select(match => Regex.Replace(match.Value, @"__\d+$", "").Replace("__", ":", StringComparison.Ordinal))
            .Where(name => sections.Contains(name.Split(':')[0]))
            .ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(named);
        Assert.Subset(Described, named);
    }

    /// <summary>configuration["Name"], configuration[Constant], GetValue(Constant, …), GetSection("Name"), Setting(configuration, "Name").</summary>
    private static HashSet<string> Read()
    {
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in Directory.EnumerateFiles(Bot, "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText))
        {
            var constants = Regex.Matches(code, "const string (\\w+) = \"([^\"]+)\"").ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);
            foreach (Match match in Regex.Matches(code, "(?:onfiguration(?:\\[|\\.GetValue(?:<\\w+>)?\\(|\\.GetSection\\()|Setting\\(configuration, )(?:\"(?<name>[^\"]+)\"|(?<constant>[A-Z]\\w+)\\b(?!\\.))"))
            {
                if (match.Groups["name"].Success) read.Add(match.Groups["name"].Value);
                else if (constants.TryGetValue(match.Groups["constant"].Value, out var name)) read.Add(name);
            }
        }

        return read;
    }
}
