using System.Security.Cryptography;
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
                foreach (var story in StoryReader.Read(Packs.Folder(pack)).Stories)
                    stories.Add(pack, story.Name);
            return stories;
        }
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void Story(string pack, string name)
    {
        var story = StoryReader.Read(Packs.Folder(pack)).Stories.Single(story => story.Name == name);
        Assert.Empty(StoryRunner.Run(Packs.Of(pack), story));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void There_are_at_least_40_stories_and_they_can_be_read(string pack)
    {
        var (stories, problems) = StoryReader.Read(Packs.Folder(pack));
        Assert.Empty(problems);
        Assert.True(stories.Length >= 40, $"{stories.Length} stories");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Stories_walk_every_state_and_choose_every_answer(string pack)
    {
        var script = Packs.Of(pack);
        var played = StoryReader.Read(Packs.Folder(pack)).Stories.SelectMany(story => StoryRunner.Play(script, story)).Select(one => one.Turn).ToList();
        var missing = script.States.Where(state => played.All(turn => turn.Dialog.State != state.Id)).Select(state => state.Id)
            .Concat(script.States.SelectMany(state => state.Answers
                .Where(value => played.All(turn => turn.Dialog.Answer(state.Fills!)?.Value is not { } given || !Fits(script, state.Fills!, given, value)))
                .Select(value => $"{state.Fills} is {value}")));
        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_message_is_said_in_some_story_or_on_a_page(string pack)
    {
        var script = Packs.Of(pack);
        var said = StoryReader.Read(Packs.Folder(pack)).Stories.SelectMany(story => StoryRunner.Play(script, story))
            .SelectMany(one => one.Turn.Replies).SelectMany(reply => reply.Messages)
            .Concat(script.Advice.SelectMany(section => section.Say).SelectMany(guarded => guarded.Messages))
            .Concat(script.Says.NoFiles.Concat(script.Says.KeptForPerson).SelectMany(guarded => guarded.Messages))
            .Concat([script.HandOff.Joined, script.HandOff.Closed, script.Desk.Lost, script.Desk.Transferred])
            .Concat([script.Desk.Guest.Joined, script.Desk.Guest.Left, script.Desk.Guest.Gone, script.Desk.Identity])
            .ToHashSet(StringComparer.Ordinal);
        Assert.Empty(script.Words.Messages.Keys.Where(id => !said.Contains(id) && !id.StartsWith("page-", StringComparison.Ordinal)));
    }

    /// <summary>On the day of its last review: dates that pass are found by the checker, not by a build.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void The_checker_finds_nothing(string pack)
    {
        var problems = PackCheck.Find(PackFiles.FromFolder(Packs.Folder(pack)), Packs.Of(pack).Words.Messages.Values.Max(message => message.Reviewed));
        Assert.True(problems.IsEmpty, string.Join('\n', problems));
    }

    /// <summary>A cry for help is heard alike everywhere: a lexicon is mended in content/sextortion, and copied.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void How_people_write_is_read_alike_in_every_pack(string pack) =>
        Assert.Equal(Lexicon("sextortion"), Lexicon(pack));

    private static SortedDictionary<string, string> Lexicon(string pack)
    {
        var folder = Path.Combine(Packs.Folder(pack), "phrases", "lexicon");
        var files = Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories);
        return new(files.ToDictionary(file => Path.GetRelativePath(folder, file), file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))), StringComparer.Ordinal);
    }

    private static bool Fits(Script script, string slot, string given, string value) =>
        given == value || int.TryParse(given, out var age) && script.Slot(slot)!.Bands.Any(band => band.Id == value && band.From <= age && age <= band.To);
}
