using System.Diagnostics;

namespace AdviceBot.Bot.Tests.Deployment;

/// <summary>What tests/templates finds wrong with deploymentTemplates: against published schemas, and against each other.</summary>
public sealed class TemplateTests
{
    private static readonly string Checks = Path.Combine(Packs.Repository, "tests", "templates");

    [Fact]
    public async Task The_templates_fit_their_schemas_and_each_other()
    {
        await NodeFolder.ReadyAsync(Checks);
        var start = new ProcessStartInfo("node", ["check.mjs"]) { WorkingDirectory = Checks, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var node = Process.Start(start)!;
        var said = await Task.WhenAll(node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        Assert.Equal("", said[0] + said[1]);
        Assert.Equal(0, node.ExitCode);
    }
}
