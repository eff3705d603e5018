using System.CommandLine;
using AdviceBot.Dialogs.Checking.Graphs;

namespace AdviceBot.Hosting.Content;

/// <summary><c>advicebot content graph [DIR]</c>: the flow as a picture.</summary>
internal static class GraphCommand
{
    public static Command Create()
    {
        var (folder, format) = (ContentCommand.OnePack("A picture"), ContentCommand.Format("mermaid", "svg"));
        var command = new Command("graph", "Draws the flow with its conditions, to standard output.") { folder, format };
        command.SetAction((asked, _) => RunAsync(asked.GetRequiredValue(folder).Packs[0], asked.GetRequiredValue(format), asked.InvocationConfiguration.Output, asked.InvocationConfiguration.Error));
        return command;
    }

    private static async Task<int> RunAsync(PackFolder pack, string format, TextWriter output, TextWriter errors)
    {
        var (script, problems) = pack.ReadScript(pack.Read());
        foreach (var problem in problems) await errors.WriteLineAsync(problem.ToString());
        if (script is null) return 1;
        var graph = FlowGraph.Of(script);
        await output.WriteAsync(format == "svg" ? SvgDrawing.Of(graph, $"{script.Title}: the flow of {script.Id}") : Mermaid.Of(graph));
        return 0;
    }
}
