using System.Globalization;
using System.Net;
using System.Text;

namespace AdviceBot.Dialogs.Checking.Graphs;

/// <summary>A graph as a picture: one file that any browser opens, light or dark.</summary>
public static class SvgDrawing
{
    private const int ColumnWidth = 210, NodeHeight = 40, NodeWidth = 150, LabelLine = 15, LetterWidth = 7, LayerHeight = 62, Margin = 30, LabelWidth = 30;

    private const string Style = """
        text { font: 13px system-ui, sans-serif; text-anchor: middle; fill: #0b0c0c }
        .name { font-weight: 600 } .label { font-size: 12px }
        rect { fill: #eef4fb; stroke: #1d70b8; stroke-width: 1.5 } .Rest { fill: #e8f5ee; stroke: #00703c } .Anywhere { fill: #fdf1e8; stroke: #b35000 }
        path { fill: none; stroke: #505a5f; stroke-width: 1.5 } .interrupt { stroke: #b35000; stroke-dasharray: 5 4 } marker path { fill: #505a5f; stroke: none }
        .back { fill: #fff; stroke: none }
        @media (prefers-color-scheme: dark) { text { fill: #f3f2f1 } .back { fill: #1b1d1f } rect { fill: #17324d } .Rest { fill: #143d2a } .Anywhere { fill: #4a2a10 } path { stroke: #b1b4b6 } marker path { fill: #b1b4b6 } }
        """;

    public static string Of(FlowGraph graph, string title)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var layout = new LayeredLayout(graph);
        var height = layout.Layers.Count * LayerHeight + 2 * Margin;
        var width = layout.Columns * ColumnWidth + 2 * Margin;
        double X(Spot spot) => width / 2.0 + spot.Column * ColumnWidth;
        double Y(Spot spot) => Margin + (spot.Layer + 0.5) * LayerHeight;

        var svg = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-label="{WebUtility.HtmlEncode(title)}">
            <title>{WebUtility.HtmlEncode(title)}</title>
            <style>{Style}</style>
            <defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0L10 5L0 10z"/></marker></defs>
            <rect class="back" width="{width}" height="{height}"/>

            """));
        foreach (var route in layout.Routes)
            svg.Append(CultureInfo.InvariantCulture, $"""<path{(route.Edge.From == FlowGraph.Anywhere ? " class=\"interrupt\"" : "")} marker-end="url(#arrow)" d="{Way(route, X, Y)}"/>""").Append('\n');
        foreach (var spot in layout.Layers.SelectMany(layer => layer))
            if (spot.Node is { } node)
                svg.Append(CultureInfo.InvariantCulture, $"""<rect class="{node.Kind}" x="{X(spot) - NodeWidth / 2.0:0.#}" y="{Y(spot) - NodeHeight / 2.0:0.#}" width="{NodeWidth}" height="{NodeHeight}" rx="{(node.Kind == NodeKind.Start ? 20 : 5)}"/><text class="name" x="{X(spot):0.#}" y="{Y(spot) + 4:0.#}">{WebUtility.HtmlEncode(node.Id)}</text>""").Append('\n');
        foreach (var route in layout.Routes)
            Label(svg, route.Edge.Label, X(route.LabelAt), Y(route.LabelAt));
        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>From box to box, softly through the spots between.</summary>
    private static string Way(Route route, Func<Spot, double> x, Func<Spot, double> y)
    {
        var way = new StringBuilder();
        for (var index = 0; index < route.Spots.Length; index++)
        {
            var spot = route.Spots[index];
            var side = Math.Sign(spot.Layer - route.Spots[Math.Max(0, index - 1)].Layer + (index == 0 ? route.Spots[1].Layer - spot.Layer : 0));
            var edge = spot.Node is null ? 0 : (index == 0 ? side : -side) * NodeHeight / 2.0;
            var (toX, toY) = (x(spot), y(spot) + edge);
            if (index == 0)
            {
                way.Append(CultureInfo.InvariantCulture, $"M{toX:0.#} {toY:0.#}");
                continue;
            }

            var before = route.Spots[index - 1];
            var bend = side * LayerHeight * 0.45;
            var fromY = y(before) + (before.Node is null ? 0 : side * NodeHeight / 2.0);
            way.Append(CultureInfo.InvariantCulture, $"C{x(before):0.#} {fromY + bend:0.#} {toX:0.#} {toY - bend:0.#} {toX:0.#} {toY:0.#}");
        }

        return way.ToString();
    }

    private static void Label(StringBuilder svg, string label, double x, double y)
    {
        var lines = Lines(label);
        if (lines.Count == 0)
            return;
        // A ground of its own: other edges may pass here.
        var (width, height) = (lines.Max(line => line.Length) * LetterWidth, lines.Count * LabelLine);
        svg.Append(CultureInfo.InvariantCulture, $"""<rect class="back" x="{x - width / 2.0:0.#}" y="{y - height / 2.0:0.#}" width="{width}" height="{height}"/>""").Append('\n');
        for (var line = 0; line < lines.Count; line++)
            svg.Append(CultureInfo.InvariantCulture, $"""<text class="label" x="{x:0.#}" y="{y + 4 + (line - (lines.Count - 1) / 2.0) * LabelLine:0.#}">{WebUtility.HtmlEncode(lines[line])}</text>""").Append('\n');
    }

    private static List<string> Lines(string label)
    {
        var lines = new List<string>();
        foreach (var word in label.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + word.Length < LabelWidth)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }

        return lines;
    }
}
