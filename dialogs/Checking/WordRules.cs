using System.Collections.Immutable;
using System.Globalization;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking;

/// <summary>Words that are not said to visitors, and what to say instead.</summary>
internal sealed record BannedWords(string Words, string Instead);

/// <summary>
/// words.yaml: what the words of a pack are held to. <paramref name="WrittenIn"/> is the language that the others are translated from; a grade is
/// that of <see cref="ReadingAge"/>, for the languages that its formula fits.
/// </summary>
internal sealed record WordRules(
    string WrittenIn, int LongestMessage, int MessagesReviewedWithin, int ServicesCheckedWithin, ImmutableDictionary<string, double> ReadingGrade,
    ImmutableDictionary<string, ImmutableArray<BannedWords>> SayInstead)
{
    /// <summary>Null, with a problem noted, where the file is missing: without it nothing would hold the words, in silence.</summary>
    public static WordRules? Read(PackFiles pack, ProblemList problems)
    {
        var file = $"{pack.Pack}/words.yaml";
        if (pack.Files.TryGetValue(file, out var text))
            return Node.Parse(file, text, problems) is { } node ? Read(node) : null;
        problems.Add(file, 1, 1, "missing-file", "nothing says what the words of the pack are held to; add the file, see docs/pack.md");
        return null;
    }

    private static WordRules Read(Node node)
    {
        node.Only("written-in", "longest-message", "review-after-days", "reading-grade", "say-instead");
        var review = node["review-after-days"];
        review?.Only("messages", "services");
        return new WordRules(
            node.Required("written-in"), Number(node, "longest-message"), Number(review ?? node, "messages"), Number(review ?? node, "services"),
            Pairs(node["reading-grade"]).ToImmutableDictionary(pair => pair.Key, pair => Grade(pair.Value), StringComparer.Ordinal),
            Pairs(node["say-instead"]).ToImmutableDictionary(pair => pair.Key, pair => Banned(pair.Value), StringComparer.Ordinal));
    }

    private static IEnumerable<(string Key, Node Value)> Pairs(Node? node) => node?.Pairs ?? [];

    private static ImmutableArray<BannedWords> Banned(Node node) => [.. node.Pairs.Select(pair => new BannedWords(pair.Key, pair.Value.Text))];

    private static int Number(Node node, string field)
    {
        var text = node.Required(field);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            return number;
        if (text.Length > 0)
            node[field]!.Problem("bad-number", $"'{text}' is no whole number above 0");
        return int.MaxValue;
    }

    private static double Grade(Node node)
    {
        if (double.TryParse(node.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var grade))
            return grade;
        node.Problem("bad-number", $"'{node.Text}' is no grade, such as 6");
        return double.MaxValue;
    }
}
