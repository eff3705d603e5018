using AdviceBot.Dialogs.Scripts;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace AdviceBot.Dialogs.Editing;

/// <summary>What there is to find out, in the text of script.yaml.</summary>
public static class SlotText
{
    /// <summary>With values that a slot did not have yet; null where they are written in a way that cannot be edited.</summary>
    public static string? WithValues(string script, string slot, IEnumerable<string> values)
    {
        if (YamlText.Of(script) is not { } text || text.At("slots", slot, "values") is not YamlSequenceNode list)
            return null;
        var known = list.Children.OfType<YamlScalarNode>().Select(one => one.Value ?? "").ToList();
        var fresh = values.Except(known, StringComparer.Ordinal).ToList();
        if (fresh.Count == 0)
            return script;
        return list.Style == SequenceStyle.Flow ? text.With(list, $"[{string.Join(", ", list.Children.Select(text.Slice).Concat(fresh))}]") : null;
    }

    /// <summary>With one more slot, below the others: a choice of values, or else an own text.</summary>
    public static string? With(string script, string slot, IReadOnlyList<string> values)
    {
        if (YamlText.Of(script) is not { } text || text.At("slots") is not YamlMappingNode { Style: not MappingStyle.Flow, Children.Count: > 0 } slots)
            return null;
        var last = text.LastLine(slots);
        var indent = YamlText.Indent(text.Lines[YamlText.FirstLine(slots)]);
        return text.WithLines(last + 1, last, [$"{indent}{slot}: {{ {(values.Count > 0 ? $"values: {Written.List(values)}" : "kind: text")} }}"]);
    }
}
