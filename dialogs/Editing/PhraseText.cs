using AdviceBot.Dialogs.Scripts;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace AdviceBot.Dialogs.Editing;

/// <summary>What else means an answer, in the text of phrases.</summary>
public static class PhraseText
{
    private const string Answers = "answers";

    /// <summary>As they are written, in their order.</summary>
    public static IReadOnlyList<string> Find(string file, string slot, string value) =>
        YamlText.Of(file)?.At(Answers, slot, value) is YamlSequenceNode list ? [.. list.Children.OfType<YamlScalarNode>().Select(one => one.Value ?? "")] : [];

    /// <summary>Null where they are written in a way that cannot be edited.</summary>
    public static string? With(string file, string slot, string value, IReadOnlyList<string> phrases)
    {
        if (YamlText.Of(file) is not { } text)
            return null;
        if (text.At(Answers, slot, value) is YamlSequenceNode known)
            return known.Style == SequenceStyle.Flow ? text.With(known, List(phrases, known.Children.ToLookup(one => (one as YamlScalarNode)?.Value ?? "", text.Slice, StringComparer.Ordinal))) : null;
        var line = $"{Written.Words(value, isInList: true)}: {List(phrases, Array.Empty<string>().ToLookup(one => one, StringComparer.Ordinal))}";
        return text.At(Answers, slot) switch
        {
            YamlMappingNode { Style: not MappingStyle.Flow } values => Below(text, values, [line]),
            YamlMappingNode { Children.Count: > 0 } values => text.With(values, $"{text.Slice(values)[..^1].TrimEnd()}, {line} }}"),
            null when text.At(Answers) is YamlMappingNode { Style: not MappingStyle.Flow } slots => Below(text, slots, [$"{slot}:", "  " + line]),
            _ => null,
        };
    }

    private static string Below(YamlText text, YamlMappingNode map, IEnumerable<string> lines)
    {
        var last = text.LastLine(map);
        var indent = YamlText.Indent(text.Lines[YamlText.FirstLine(map)]);
        return text.WithLines(last + 1, last, lines.Select(line => indent + line));
    }

    /// <summary>Those that stay keep their quotes.</summary>
    private static string List(IEnumerable<string> phrases, ILookup<string, string> known) =>
        $"[{string.Join(", ", phrases.Select(phrase => known[phrase].FirstOrDefault() ?? Written.Words(phrase, isInList: true)))}]";
}
