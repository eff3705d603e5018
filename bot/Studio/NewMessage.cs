using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Editing;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Studio;

/// <summary>The file of a message that comes anew: what is not known of it yet the checker asks for.</summary>
internal static class NewMessage
{
    /// <summary>A translation has the facts of what it translates, and waits for a review of its words.</summary>
    public static string Of(PackFiles files, string id, string language, string words, IReadOnlyList<string> sources, DateOnly today)
    {
        var written = Languages.WrittenIn(files);
        var script = PackReader.Sketch(files, written);
        var original = script?.Words.Messages.GetValueOrDefault(id);
        var owner = original?.Owner ?? script?.Words.Messages.Values.CountBy(message => message.Owner).OrderByDescending(one => one.Value).FirstOrDefault().Key;
        var named = original is null ? sources : original.Sources;
        return $"---\nsources: [{string.Join(", ", named.Select(source => Written.Words(source, isInList: true)))}]\nreviewed: {today:yyyy-MM-dd}\nowner: {owner}\n{(language == written ? "" : "review: needed\n")}---\n{words.ReplaceLineEndings("\n").Trim()}\n";
    }
}
