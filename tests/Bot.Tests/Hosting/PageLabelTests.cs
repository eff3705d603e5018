using System.Text.RegularExpressions;
using AdviceBot.Dialogs.Checking;

namespace AdviceBot.Bot.Tests.Hosting;

/// <summary>The checker knows which labels the pages show: without that it could name neither one that is missing nor one that is left over.</summary>
public sealed partial class PageLabelTests
{
    [Fact]
    public void The_checker_knows_the_labels_that_the_pages_name()
    {
        var known = PageLabels.All.Where(label => Page().IsMatch($"\"{label}\"")).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(Named().Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
    }

    /// <summary>What C# names, and what it hands to the page's own script by its last part.</summary>
    private static HashSet<string> Named()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Packs.Repository, "bot"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        var handed = sources.Select(text => HandedOver().Match(text)).Single(match => match.Success).Groups["words"].Value;
        return [.. sources.SelectMany(text => Page().Matches(text)).Select(match => match.Value.Trim('"')), .. Word().Matches(handed).Select(match => $"page.{match.Groups["word"].Value}")];
    }

    [GeneratedRegex("\"(page|webchat)\\.(?!js\")[a-z-]+\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Page();

    [GeneratedRegex(@"string\[\] Words =\s*\[(?<words>[^\]]*)\]", RegexOptions.ExplicitCapture)]
    private static partial Regex HandedOver();

    [GeneratedRegex("\"(?<word>[a-z-]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Word();
}
