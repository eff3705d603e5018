using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Checking.Graphs;

/// <summary>A place in a layer; what has no node is a point on the way of an edge.</summary>
internal sealed class Spot(GraphNode? node, int layer)
{
    public GraphNode? Node => node;

    public int Layer => layer;

    /// <summary>Place within its layer, in columns.</summary>
    public double Column { get; set; }

    public List<Spot> Neighbours { get; } = [];
}

/// <summary>An edge with the spots that it goes through, in its direction; the label stands at one of them.</summary>
internal sealed record Route(GraphEdge Edge, ImmutableArray<Spot> Spots)
{
    public Spot LabelAt => Spots[1];
}

/// <summary>
/// Puts a graph into layers, from where it starts downwards. Nodes stand in every other layer; every edge has a spot of its own in each layer between, so that edges go
/// around nodes and labels never lie on one another.
/// </summary>
internal sealed class LayeredLayout
{
    private const int Sweeps = 12;

    private readonly List<List<Spot>> _layers = [];

    public LayeredLayout(FlowGraph graph)
    {
        var ranks = Ranks(graph);
        var spots = graph.Nodes.ToDictionary(node => node.Id, node => Put(node, ranks[node.Id] * 2), StringComparer.Ordinal);
        Routes = [.. graph.Edges.Where(edge => edge.From != edge.To).Select(edge => new Route(edge, [.. Way(spots[edge.From], spots[edge.To])]))];
        foreach (var layer in _layers)
            Spread(layer);
        for (var sweep = 0; sweep < Sweeps; sweep++)
            foreach (var layer in sweep % 2 == 0 ? _layers : Enumerable.Reverse(_layers))
                Order(layer);
    }

    public ImmutableArray<Route> Routes { get; }

    public IReadOnlyList<IReadOnlyList<Spot>> Layers => _layers;

    public int Columns => _layers.Max(layer => layer.Count);

    private Spot Put(GraphNode? node, int layer)
    {
        while (_layers.Count <= layer)
            _layers.Add([]);
        var spot = new Spot(node, layer);
        _layers[layer].Add(spot);
        return spot;
    }

    private IEnumerable<Spot> Way(Spot from, Spot to)
    {
        var step = to.Layer > from.Layer ? 1 : -1;
        var last = from;
        yield return from;
        for (var layer = from.Layer + step; layer != to.Layer; layer += step)
        {
            var spot = Put(null, layer);
            Join(last, spot);
            yield return last = spot;
        }

        Join(last, to);
        yield return to;
    }

    private static void Join(Spot one, Spot other)
    {
        one.Neighbours.Add(other);
        other.Neighbours.Add(one);
    }

    /// <summary>Each stands near those that it is joined with.</summary>
    private static void Order(List<Spot> layer)
    {
        var wanted = layer.ToDictionary(spot => spot, spot => spot.Neighbours.Count == 0 ? spot.Column : spot.Neighbours.Average(other => other.Column));
        layer.Sort((one, other) => (wanted[one], one.Column).CompareTo((wanted[other], other.Column)));
        Spread(layer);
    }

    private static void Spread(List<Spot> layer)
    {
        for (var index = 0; index < layer.Count; index++)
            layer[index].Column = index - (layer.Count - 1) / 2.0;
    }

    /// <summary>The longest way from a start, ways back not counted; two ends of an edge never share a layer.</summary>
    private static Dictionary<string, int> Ranks(FlowGraph graph)
    {
        var ranks = graph.Nodes.ToDictionary(node => node.Id, _ => 0, StringComparer.Ordinal);
        var backwards = Backwards(graph);
        for (var pass = 0; pass < graph.Nodes.Length; pass++)
            foreach (var edge in graph.Edges.Where(edge => !backwards.Contains(edge)))
                ranks[edge.To] = Math.Max(ranks[edge.To], ranks[edge.From] + 1);
        return ranks;
    }

    private static HashSet<GraphEdge> Backwards(FlowGraph graph)
    {
        var found = new HashSet<GraphEdge>();
        var (open, done) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var node in graph.Nodes)
            Visit(node.Id);
        return found;

        void Visit(string node)
        {
            if (done.Contains(node) || !open.Add(node))
                return;
            foreach (var edge in graph.Edges.Where(edge => edge.From == node))
            {
                if (open.Contains(edge.To))
                    found.Add(edge);
                else
                    Visit(edge.To);
            }

            open.Remove(node);
            done.Add(node);
        }
    }
}
