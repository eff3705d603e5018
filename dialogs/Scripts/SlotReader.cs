using System.Collections.Immutable;
using System.Globalization;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>Reads what there is to find out.</summary>
internal static class SlotReader
{
    public static Slot Read(string id, Node node)
    {
        node.Only("kind", "values", "bands");
        var kind = Kind(node);
        var bands = node["bands"]?.Pairs.Select(pair => ReadBand(pair.Key, pair.Value)).ToImmutableArray() ?? [];
        ImmutableArray<string> values = kind == SlotKind.Age
            ? [.. bands.Select(band => band.Id)]
            : [.. node["values"]?.Items.Select(item => item.Text) ?? []];
        if (values.IsEmpty && kind is SlotKind.Choice or SlotKind.Age)
            node.Problem("no-values", kind == SlotKind.Age ? "an age needs its bands, such as 13-15: 13-15" : "a slot needs its values, or a kind");
        return new Slot(id, kind, values, bands);
    }

    private static SlotKind Kind(Node node)
    {
        switch (node["kind"]?.Scalar)
        {
            case null or "choice": return SlotKind.Choice;
            case "age": return SlotKind.Age;
            case "amount": return SlotKind.Amount;
            case "text": return SlotKind.Text;
            default:
                node["kind"]!.Problem("unknown-value", "a kind is choice, age, amount or text");
                return SlotKind.Choice;
        }
    }

    private static Band ReadBand(string id, Node node)
    {
        var ends = node.Text.Split('-');
        if (ends.Length == 2 && int.TryParse(ends[0], CultureInfo.InvariantCulture, out var from)
            && int.TryParse(ends[1], CultureInfo.InvariantCulture, out var to) && from <= to)
            return new Band(id, from, to);
        node.Problem("bad-band", $"'{node.Text}' is no band of ages; write it as 13-15");
        return new Band(id, 0, 0);
    }
}
