using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Tests.Checking;

public sealed class StoryRunnerTests
{
    [Fact]
    public void The_stories_of_the_letters_hold()
    {
        var (stories, problems) = StoryReader.Read(PackFiles.FromFolder(Packs.Letters));
        Assert.Empty(problems);
        Assert.Equal(2, stories.Length);
        Assert.All(stories, story => Assert.Empty(StoryRunner.Run(Packs.Read(Packs.Letters), story)));
    }

    [Fact]
    public void A_story_that_does_not_hold_says_where_and_why()
    {
        var story = StoryReader.Read(PackFiles.FromFolder(Packs.Letters)).Stories[0];
        var wrong = story with { Steps = story.Steps.SetItem(1, story.Steps[1] with { Expected = new Expectation { Says = ["bye"], DoesNotSay = ["ask-letter"], TextHas = ["xyz"], TextHasNot = ["letter"], Asks = "age", HandsOff = ["danger"] } }) };
        var problems = StoryRunner.Run(Packs.Read(Packs.Letters), wrong);
        Assert.Equal(["not-said", "said", "no-such-words", "such-words", "asks-other", "no-hand-off"], problems.Select(problem => problem.Code));
        Assert.All(problems, problem => Assert.Equal(wrong.Steps[1].Line, problem.Line));
    }
}
