using AdviceBot.Hosting;

namespace AdviceBot.Bot.Tests.Hosting;

/// <summary>The program as somebody runs it at a terminal.</summary>
internal static class CommandLine
{
    /// <summary>The day on which the packs were last reviewed.</summary>
    private static readonly DateTimeOffset Reviewed = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static async Task<(int Exit, string Output, string Errors)> RunAsync(string[] args, string input = "")
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exit = await Commands.RunAsync(args, new StringReader(input), output, errors, new FakeTime(Reviewed));
        return (exit, output.ToString(), errors.ToString());
    }
}
