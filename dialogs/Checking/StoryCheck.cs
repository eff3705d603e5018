using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking;

/// <summary>Whether the stories of a pack can be read, and hold.</summary>
public static class StoryCheck
{
    /// <summary>Nothing where the pack itself cannot be read: that is told first.</summary>
    public static IEnumerable<Problem> Find(PackFiles pack) => PackReader.Read(pack, Languages.WrittenIn(pack)).Script is { } script ? Find(pack, script) : [];

    public static IEnumerable<Problem> Find(PackFiles pack, Script script)
    {
        var (stories, problems) = StoryReader.Read(pack);
        return problems.Concat(stories.SelectMany(story => StoryRunner.Run(script, story)));
    }
}
