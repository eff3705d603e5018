using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Tests.Pack;

/// <summary>What every pack in content/ is held to: whoever adds a folder there adds no test.</summary>
public sealed class PackTests
{
    public static TheoryData<string> Names => [.. Packs.Real];

    public static TheoryData<string, string> Stories
    {
        get
        {
            var stories = new TheoryData<string, string>();
            foreach (var pack in Packs.Real)
                foreach (var story in StoryReader.Read(PackFiles.FromFolder(Packs.Folder(pack))).Stories)
                    stories.Add(pack, story.Name);
            return stories;
        }
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void Story(string pack, string name)
    {
        var story = StoryReader.Read(PackFiles.FromFolder(Packs.Folder(pack))).Stories.Single(story => story.Name == name);
        Assert.Empty(StoryRunner.Run(Packs.Of(pack), story));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void There_are_at_least_40_stories_and_they_can_be_read(string pack)
    {
        var (stories, problems) = StoryReader.Read(PackFiles.FromFolder(Packs.Folder(pack)));
        Assert.Empty(problems);
        Assert.True(stories.Length >= 40, $"{stories.Length} stories");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Stories_come_by_every_state_edge_answer_and_message(string pack)
    {
        var script = Packs.Of(pack);
        var coverage = new StoryCoverage(PackFiles.FromFolder(Packs.Folder(pack)), script);
        foreach (var played in StoryReader.Read(PackFiles.FromFolder(Packs.Folder(pack))).Stories.SelectMany(story => StoryRunner.Play(script, story)))
            coverage.Add(played);
        Assert.True(coverage.All.Count() > 100);
        Assert.Empty(coverage.Missing);
    }

    /// <summary>On the day of its last review: dates that pass are found by the checker, not by a build.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void The_checker_finds_nothing(string pack)
    {
        var problems = PackCheck.Find(PackFiles.FromFolder(Packs.Folder(pack)), Packs.Of(pack).Words.Messages.Values.Max(message => message.Reviewed));
        Assert.True(problems.IsEmpty, string.Join('\n', problems));
    }
}
