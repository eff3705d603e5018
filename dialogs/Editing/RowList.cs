using AdviceBot.Dialogs.Scripts;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace AdviceBot.Dialogs.Editing;

/// <summary>The rows of a list as lines: those that stay keep their lines with the comments above and behind them, wherever they move.</summary>
internal static class RowList
{
    public static IEnumerable<string> Lines(YamlText text, (YamlNode Key, YamlNode Value)? known, string indent, IReadOnlyList<string> wanted, Func<YamlNode, string?> written)
    {
        var rows = known is var (key, value) ? Read(text, key, value, indent, written) : [];
        var free = rows.ToList();
        var kept = wanted.Select(row => Take(free, row)).ToList();
        for (var at = 0; at < wanted.Count; at++)
        {
            // A row that is new in its place was that one before, if that one went: its comment is about it.
            var changed = kept[at] is null && at < rows.Count && free.Remove(rows[at]) ? rows[at] : null;
            foreach (var line in kept[at]?.Lines ?? [.. changed?.Above ?? [], $"{indent}- {wanted[at]}{(changed is { Behind.Length: > 0 } ? "   " + changed.Behind : "")}"])
                yield return line;
        }
    }

    private static Row? Take(List<Row> free, string wanted)
    {
        var found = free.Find(row => row.Value == wanted);
        if (found is not null)
            free.Remove(found);
        return found;
    }

    private static List<Row> Read(YamlText text, YamlNode key, YamlNode value, string indent, Func<YamlNode, string?> written)
    {
        if (value is not YamlSequenceNode { Style: not SequenceStyle.Flow } list)
            return [.. value is YamlSequenceNode inline ? inline.Children.Select(node => new Row(written(node), [], $"{indent}- {text.Slice(node)}", "")) : [new Row(written(value), [], $"{indent}- {written(value)}", "")]];
        var rows = new List<Row>();
        var next = YamlText.FirstLine(key) + 1;
        foreach (var node in list.Children)
        {
            var (first, last) = (YamlText.FirstLine(node), text.LastLine(node));
            rows.Add(new Row(written(node), [.. text.Lines.Skip(next).Take(first - next)], string.Join('\n', text.Lines.Skip(first).Take(last - first + 1)), text.Behind(node)));
            next = last + 1;
        }

        return rows;
    }

    private sealed record Row(string? Value, IReadOnlyList<string> Above, string Text, string Behind)
    {
        public IEnumerable<string> Lines => Above.Append(Text);
    }
}
