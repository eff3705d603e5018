using System.Globalization;

namespace AdviceBot.Load.Speed;

/// <summary>What the server keeps in memory of conversations that are over: nothing that grows.</summary>
internal static class MemoryRow
{
    private const int Few = 1_000;
    private const int Many = 30_000;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    public static async Task<Row> RunAsync(Bench bench)
    {
        await using var server = await ServerProcess.AdviceBotAsync(bench.NewStore());
        var walks = await Bench.WarmAsync(server);
        var few = await AfterAsync(server, walks, Few);
        var many = await AfterAsync(server, walks, Many);
        var ratio = many / few;
        return new("Memory after a million finished conversations", "as after a thousand",
            string.Create(CultureInfo.InvariantCulture, $"{many:0} MB after {Many:N0} more, {few:0} MB after the first thousands ({ratio:0.00} ×); a million was not had"), null,
            new Dictionary<string, double> { ["few"] = few, ["many"] = many });
    }

    private static async Task<double> AfterAsync(ServerProcess server, IReadOnlyList<IReadOnlyList<string>> walks, int howMany)
    {
        await Conversing.HaveAsync(server.Address, walks, howMany);
        await Task.Delay(Settling);
        return server.Resident() / 1e6;
    }
}
