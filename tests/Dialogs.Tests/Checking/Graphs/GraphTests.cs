using System.Xml.Linq;
using AdviceBot.Dialogs.Checking.Graphs;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Tests.Checking.Graphs;

public sealed class GraphTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly Script Script = Packs.Read(Packs.Sextortion);

    [Theory]
    [InlineData("a is b and not (c is d or e < 18)")]
    [InlineData("(a is b or c is not d) and e is unknown")]
    [InlineData("a is not unknown or b >= 2.5 and c is d")]
    [InlineData("not (a is b and c is d)")]
    public void A_condition_is_written_as_its_editor_wrote_it(string condition) => Assert.Equal(condition, ConditionWords.Of(ConditionParser.Parse(condition).Condition!));

    [Fact]
    public void Every_way_of_the_script_is_an_edge_with_its_condition()
    {
        var graph = FlowGraph.Of(Script);
        Assert.Equal(Script.States.Sum(state => state.Next.Length) + Script.Interrupts.Length, graph.Edges.Length);
        var drawn = graph.Edges.Select(edge => (edge.From, edge.To, edge.Label)).ToList();
        Assert.All(graph.Edges, edge => Assert.Equal(edge.To, edge.Way?.Go));
        Assert.Contains(("safety", "offender", "who is offender"), drawn);
        Assert.Contains(("safety", "age", "otherwise"), drawn);
        Assert.Contains(("urgency", "safety", ""), drawn);
    }

    [Fact]
    public void In_a_picture_no_two_words_share_a_place_and_a_loop_is_drawn_too()
    {
        var graph = FlowGraph.Of(Script);
        var drawing = XDocument.Parse(SvgDrawing.Of(graph with { Edges = graph.Edges.Add(new GraphEdge("platform", "who", "<again>")) }, "A & B"));
        var texts = drawing.Descendants(Svg + "text").ToList();
        Assert.Contains(texts, text => text.Value == "<again>");
        Assert.Equal(texts.Count, texts.Select(text => (text.Attribute("x")!.Value, text.Attribute("y")!.Value)).Distinct().Count());
        Assert.Equal(graph.Edges.Length + 1, drawing.Descendants(Svg + "path").Count(path => path.Attribute("marker-end") is not null));
    }
}
