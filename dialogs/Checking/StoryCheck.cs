using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking;

/// <summary>Whether the stories of a pack can be read, and hold.</summary>
public static class StoryCheck
{
    public static IEnumerable<Problem> Find(Script script, string packFolder)
    {
        var (stories, problems) = StoryReader.Read(packFolder);
        return problems.Concat(stories.SelectMany(story => StoryRunner.Run(script, story)));
    }
}
