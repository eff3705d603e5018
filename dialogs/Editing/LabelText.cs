using AdviceBot.Dialogs.Scripts;
using YamlDotNet.RepresentationModel;

namespace AdviceBot.Dialogs.Editing;

/// <summary>Short texts, in the text of labels.yaml.</summary>
public static class LabelText
{
    /// <summary>Null where there is none.</summary>
    public static string? Find(string file, string id) => (YamlText.Of(file)?.At(id) as YamlScalarNode)?.Value;

    /// <summary>A new one stands below its like: who.ex below who.me.</summary>
    public static string With(string file, string id, string words)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(id);
        var written = Written.Words(words, isInList: false);
        if (YamlText.Of(file) is not { } text)
            return $"{file.TrimEnd('\n')}\n{id}: {written}\n";
        if (text.At(id) is { } known)
            return text.With(known, written);
        var like = text.Root.Children.Where(pair => pair.Key is YamlScalarNode { Value: { } name } && Group(name) == Group(id)).ToList();
        var at = text.LastLine((like.Count > 0 ? like[^1] : text.Root.Children.Last()).Value) + 1;
        return text.WithLines(at, at - 1, [$"{id}: {written}"]);
    }

    private static string Group(string id) => id[..Math.Max(0, id.LastIndexOf('.'))];
}
