using AdviceBot.Dialogs.Scripts;
namespace AdviceBot.Dialogs.Editing;

/// <summary>The words of a message in the text of its file.</summary>
public static class MessageText
{
    public static string Find(string file) => MessageFile.Of("", file).Body.Trim();

    /// <summary>With other words below the same front matter.</summary>
    public static string With(string file, string words)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(words);
        var lines = file.ReplaceLineEndings("\n").Split('\n');
        var front = MessageFile.Of("", file).BodyLine - 1;
        return string.Join('\n', [.. lines.Take(front), words.ReplaceLineEndings("\n").Trim(), ""]);
    }

    /// <summary>Which text a translation says that it translates; null where it does not say.</summary>
    public static string? Translates(string file) => MessageFile.Of("", file).Front is { } front ? Node.Parse("", front, new ProblemList())?["of"]?.Scalar : null;
}
