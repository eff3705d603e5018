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
    public void Stories_walk_every_state_and_choose_every_answer()
    {
        var played = StoryReader.Read(Packs.Sextortion).Stories.SelectMany(story => StoryRunner.Play(Script, story)).Select(one => one.Turn).ToList();
        var missing = Script.States.Where(state => played.All(turn => turn.Dialog.State != state.Id)).Select(state => state.Id)
            .Concat(Script.States.SelectMany(state => state.Answers
                .Where(value => played.All(turn => turn.Dialog.Answer(state.Fills!)?.Value is not { } given || !Fits(state.Fills!, given, value)))
                .Select(value => $"{state.Fills} is {value}")));
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_message_is_said_in_some_story_or_on_a_page()
    {
        var said = StoryReader.Read(Packs.Sextortion).Stories.SelectMany(story => StoryRunner.Play(Script, story))
            .SelectMany(one => one.Turn.Replies).SelectMany(reply => reply.Messages)
            .Concat(Script.Advice.SelectMany(section => section.Say).SelectMany(guarded => guarded.Messages))
            .Concat(Script.Says.NoFiles.Concat(Script.Says.KeptForPerson).SelectMany(guarded => guarded.Messages))
            .Concat([Script.HandOff.Joined, Script.HandOff.Closed, Script.Desk.Lost, Script.Desk.Transferred])
            .Concat([Script.Desk.Guest.Joined, Script.Desk.Guest.Left, Script.Desk.Guest.Gone, Script.Desk.Identity])
            .ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Script.Words.Messages.Keys.Where(id => !said.Contains(id) && !id.StartsWith("page-", StringComparison.Ordinal)));
    }

    /// <summary>On the day of its last review: dates that pass are found by the checker, not by a build.</summary>
    [Fact]
    public void The_checker_finds_nothing()
    {
        var pack = PackFiles.FromFolder(Packs.Sextortion);
        var problems = PackCheck.Find(pack, Script.Words.Messages.Values.Max(message => message.Reviewed));
        Assert.True(problems.IsEmpty, string.Join('\n', problems));
    }

    private static bool Fits(string slot, string given, string value) =>
        given == value || int.TryParse(given, out var age) && Script.Slot(slot)!.Bands.Any(band => band.Id == value && band.From <= age && age <= band.To);
}
