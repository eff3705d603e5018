using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AdviceBot.Load.Speed;

/// <summary>Everything that is promised about speed, measured in one run on one machine and told as one table.</summary>
internal static class SpeedTable
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly (string Name, Func<Bench, Task<IReadOnlyList<Row>>> Run)[] Measures =
    [
        ("turns", One(TurnRows.DiskAsync)),
        ("slow-disk", One(TurnRows.SlowDiskAsync)),
        ("postgres", One(TurnRows.PostgresAsync)),
        ("half", One(TurnRows.HalfAsync)),
        ("idle", One(IdleRows.IdleAsync)),
        ("busy", One(IdleRows.BusyAsync)),
        ("full-store", StoreRows.FullAsync),
        ("memory", One(MemoryRow.RunAsync)),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. Measures.Select(measure => measure.Name)];

    public static async Task<int> RunAsync(Arguments arguments)
    {
        Pinning.PinThisProcess();
        var folder = Directory.CreateDirectory(Path.Combine(Hosting.Home.Root, "artifacts", $"load-{Environment.ProcessId}")).FullName;
        try
        {
            var machine = Machine.Describe(folder);
            var bench = new Bench(folder, TimeSpan.FromSeconds(arguments.Seconds));
            var rows = new List<Row>();
            foreach (var (name, run) in Measures.Where(measure => arguments.Wants(measure.Name)))
            {
                Console.Error.WriteLine($"Measuring {name} …");
                rows.AddRange(await run(bench));
            }

            Console.WriteLine(arguments.IsJson ? JsonSerializer.Serialize(new { machine, rows }, Indented) : Markdown(machine, rows));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>For docs/performance.md.</summary>
    private static string Markdown(Machine machine, IEnumerable<Row> rows)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{machine}.").AppendLine().AppendLine("| What | Target | Measured | |").AppendLine("|---|---|---|---|");
        foreach (var row in rows)
            text.AppendLine(CultureInfo.InvariantCulture, $"| {row.What} | {row.Target} | {row.Measured} | {row.IsMet switch { true => "met", false => "**missed**", null => "" }} |");
        return text.ToString();
    }

    private static Func<Bench, Task<IReadOnlyList<Row>>> One(Func<Bench, Task<Row>> measure) => async bench => [await measure(bench)];
}
