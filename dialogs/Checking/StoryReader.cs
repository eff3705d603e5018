using System.Collections.Immutable;
using System.Globalization;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking;

/// <summary>Reads the stories of a pack.</summary>
public static class StoryReader
{
    /// <summary>Whether a file of a pack holds stories.</summary>
    public static bool IsStories(string pack, string file) => file.StartsWith($"{pack}/stories/", StringComparison.Ordinal) && file.EndsWith(".yaml", StringComparison.Ordinal);

    /// <summary>All stories of stories/*.yaml of a pack, with the problems of those files.</summary>
    public static (ImmutableArray<Story> Stories, IReadOnlyList<Problem> Problems) Read(PackFiles pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var problems = new ProblemList();
        var stories = pack.Files.Where(file => IsStories(pack.Pack, file.Key)).SelectMany(file => ReadFile(file.Key, file.Value, problems)).ToImmutableArray();
        foreach (var twice in stories.GroupBy(story => story.Name, StringComparer.Ordinal).SelectMany(same => same.Skip(1)))
            problems.Add(twice.File, twice.Line, 1, "same-story", $"another story is called '{twice.Name}' too; name what makes this one different");
        return (stories, problems.Found);
    }

    private static IEnumerable<Story> ReadFile(string file, string text, ProblemList problems) => Node.Parse(file, text, problems)?.Items.Select(ReadStory).ToList() ?? [];

    private static Story ReadStory(Node node)
    {
        node.Only("story", "site", "staffed", "at", "steps", "whole conversation");
        return new Story(
            node.File, node.Line, node.Required("story"), node["site"]?["area"]?.Scalar, node["staffed"]?.Scalar != "false", ReadAt(node["at"]),
            [.. node["steps"]?.Items.Select(ReadStep) ?? []],
            node["whole conversation"] is { } whole ? ReadExpectation(whole, "says", "does not say") : new Expectation());
    }

    private static DateTime? ReadAt(Node? at)
    {
        if (at is null)
            return null;
        if (DateTime.TryParseExact(at.Text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return local;
        at.Problem("bad-date", $"'{at.Text}' is no time; write it as 2026-11-21 23:30");
        return null;
    }

    private static Step ReadStep(Node node) =>
        new(node.Line, ReadInput(node), ReadExpectation(node, "bot says", "bot does not say"));

    private static StepInput ReadInput(Node node)
    {
        if (node["visitor"] is not { } visitor)
        {
            node.Problem("missing-field", "'visitor' is missing; say what the visitor does");
            return new StepInput("types", "");
        }

        if (visitor.IsMap)
        {
            visitor.Only("types", "chooses", "triggers", "changes");
            var (kind, value) = visitor.Pairs.First();
            return new StepInput(kind, value.Text);
        }

        return visitor.Text is "arrives" or "is silent" or "returns" ? new StepInput(visitor.Text, "") : new StepInput("types", visitor.Text);
    }

    private static Expectation ReadExpectation(Node node, string says, string doesNotSay)
    {
        node.Only("visitor", says, doesNotSay, "text has", "text has not", "asks", "hands off");
        return new Expectation
        {
            Says = List(node, says),
            DoesNotSay = List(node, doesNotSay),
            TextHas = List(node, "text has"),
            TextHasNot = List(node, "text has not"),
            Asks = node["asks"]?.Scalar,
            HandsOff = List(node, "hands off"),
        };
    }

    private static ImmutableArray<string> List(Node node, string field) => [.. node[field]?.Items.Select(item => item.Text) ?? []];
}
