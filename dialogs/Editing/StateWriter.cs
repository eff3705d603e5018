using AdviceBot.Dialogs.Scripts;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace AdviceBot.Dialogs.Editing;

/// <summary>Writes a form into the text of one state. What the form leaves as it is stays to the letter, with its comments.</summary>
internal static class StateWriter
{
    /// <summary>The order of the fields of a state, for those that come anew.</summary>
    private static readonly string[] Order = ["ask", "why", "again", "fills", "at-once", "answers", "when-unknown", "sticky", "earns", "say", "next", "plan", "rest"];

    public static string Write(string block, StateForm form)
    {
        var text = Opened(block);
        foreach (var (field, rows) in new[] { ("ask", form.Ask), ("why", form.Why), ("again", form.Again), ("earns", form.Earns), ("say", form.Say) })
            if (rows is not null)
                text = Rewrite(text, field, [.. rows.Select(row => Written.Row(row.When, row.Say))], Written.RowOf, Alone(rows));
        if (form.Next is { } ways)
            text = Rewrite(text, "next", [.. ways.Select(way => Written.Way(way.When, way.Go, way.Because))], Written.WayOf, alone: null);
        return form.Answers is { } answers ? Answers(text, answers) : text;
    }

    /// <summary>A message that is always said needs no list.</summary>
    private static string? Alone(IReadOnlyList<RowForm> rows) => rows is [{ Say: [var one] } only] && string.IsNullOrWhiteSpace(only.When) ? one : null;

    private static string Rewrite(string block, string field, List<string> wanted, Func<YamlNode, string?> written, string? alone)
    {
        var (text, state) = Read(block);
        var known = YamlText.Field(state, field);
        var items = Items(known?.Value).ToList();
        if (items.Select(written).SequenceEqual(wanted, StringComparer.Ordinal))
            return block;
        if (wanted.Count == 0)
            return Remove(text, known);
        var indent = IndentOf(text, state);
        if (alone is not null && known?.Value is null or YamlScalarNode)
            return Put(text, state, known, field, [$"{indent}{field}: {alone}"]);
        return Put(text, state, known, field, [Head(text, known, $"{indent}{field}:"), .. RowList.Lines(text, known, indent + "  ", wanted, written)]);
    }

    private static string Answers(string block, IReadOnlyList<string> wanted)
    {
        var (text, state) = Read(block);
        var known = YamlText.Field(state, "answers");
        if (Items(known?.Value).OfType<YamlScalarNode>().Select(one => one.Value ?? "").SequenceEqual(wanted, StringComparer.Ordinal))
            return block;
        if (wanted.Count == 0)
            return Remove(text, known);
        if (known is ({ } key, YamlSequenceNode { Style: SequenceStyle.Flow } list))
            return text.With(list, Written.List(wanted));
        return Put(text, state, known, "answers", [$"{IndentOf(text, state)}answers: {Written.List(wanted)}"]);
    }

    /// <summary>The line of the key, with the comment that stands on it. A list that stood on that line leaves it.</summary>
    private static string Head(YamlText text, (YamlNode Key, YamlNode Value)? known, string otherwise)
    {
        if (known is not var (key, value))
            return otherwise;
        if (YamlText.FirstLine(value) != YamlText.FirstLine(key))
            return text.Lines[YamlText.FirstLine(key)];
        return text.Behind(value) is { Length: > 0 } comment ? $"{otherwise}   {comment}" : otherwise;
    }

    private static string Put(YamlText text, YamlMappingNode state, (YamlNode Key, YamlNode Value)? known, string field, IReadOnlyList<string> lines)
    {
        if (known is var (key, value))
            return text.WithLines(YamlText.FirstLine(key), text.LastLine(value), lines);
        var before = state.Children.Where(pair => Array.IndexOf(Order, (pair.Key as YamlScalarNode)?.Value) < Array.IndexOf(Order, field)).ToList();
        var at = before.Count == 0 ? YamlText.FirstLine(state) : before.Max(pair => text.LastLine(pair.Value)) + 1;
        return text.WithLines(at, at - 1, lines);
    }

    private static string Remove(YamlText text, (YamlNode Key, YamlNode Value)? known) =>
        known is var (key, value) ? text.WithLines(YamlText.FirstLine(key), text.LastLine(value), []) : text.Text;

    private static (YamlText Text, YamlMappingNode State) Read(string block)
    {
        var text = YamlText.Of(block) ?? throw new FormatException("the text of a state is no YAML");
        return (text, text.Root.Children.FirstOrDefault().Value as YamlMappingNode ?? throw new FormatException("a state has no fields"));
    }

    private static string IndentOf(YamlText text, YamlMappingNode state) => YamlText.Indent(text.Lines[YamlText.FirstLine(state)]);

    private static IEnumerable<YamlNode> Items(YamlNode? node) => node switch
    {
        YamlSequenceNode list => list.Children,
        YamlScalarNode { Value: { Length: > 0 } } one => [one],
        _ => [],
    };

    /// <summary>A state within braces is written out, a field a line.</summary>
    private static string Opened(string block)
    {
        var (text, state) = Read(block);
        if (state.Style != MappingStyle.Flow)
            return block;
        var key = text.Root.Children.First().Key;
        var indent = YamlText.Indent(text.Lines[0]);
        var head = $"{indent}{text.Slice(key)}:{(text.Behind(state) is { Length: > 0 } comment ? "   " + comment : "")}";
        return string.Join('\n', state.Children.Select(pair => $"{indent}  {text.Slice(pair.Key)}: {text.Slice(pair.Value)}").Prepend(head));
    }
}
