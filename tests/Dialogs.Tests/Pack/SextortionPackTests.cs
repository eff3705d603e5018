using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Tests.Pack;

public sealed class SextortionPackTests
{
    private static readonly Script Script = Packs.Read(Packs.Sextortion);

    public static TheoryData<string> StoryNames => [.. StoryReader.Read(Packs.Sextortion).Stories.Select(story => story.Name)];

    [Theory]
    [MemberData(nameof(StoryNames))]
    public void Story(string name)
    {
        var story = StoryReader.Read(Packs.Sextortion).Stories.Single(story => story.Name == name);
        Assert.Empty(StoryRunner.Run(Script, story));
    }

    [Fact]
    public void There_are_at_least_40_stories_and_they_can_be_read()
    {
        var (stories, problems) = StoryReader.Read(Packs.Sextortion);
        Assert.Empty(problems);
        Assert.True(stories.Length >= 40, $"{stories.Length} stories");
    }

    [Fact]
    public void Stories_come_by_every_state_edge_answer_and_message()
    {
        var coverage = new StoryCoverage(PackFiles.FromFolder(Packs.Sextortion), Script);
        foreach (var played in StoryReader.Read(Packs.Sextortion).Stories.SelectMany(story => StoryRunner.Play(Script, story)))
            coverage.Add(played);
        Assert.True(coverage.All.Count() > 250);
        Assert.Empty(coverage.Missing);
    }

    /// <summary>On the day of its last review: dates that pass are found by the checker, not by a build.</summary>
    [Fact]
    public void The_checker_finds_nothing()
    {
        var pack = PackFiles.FromFolder(Packs.Sextortion);
        var problems = PackCheck.Find(pack, Script.Words.Messages.Values.Max(message => message.Reviewed));
        Assert.True(problems.IsEmpty, string.Join('\n', problems));
    }
}
