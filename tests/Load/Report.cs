using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AdviceBot.Load;

internal static class Report
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Json(Machine machine, IReadOnlyList<Result> turns, IReadOnlyList<Result> echoes) =>
        JsonSerializer.Serialize(new { machine, turns, echoes }, Indented);

    /// <summary>Markdown, for docs/performance.md.</summary>
    public static string Table(Machine machine, IReadOnlyList<Result> turns, IReadOnlyList<Result> echoes)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{machine}.").AppendLine();
        text.AppendLine("| Conversations at once | Durable turns a second | p50 ms | p99 ms | Server µs a turn | KB written a turn | Echoes a second | p50 ms | p99 ms | Server µs an echo | Turns for an echo |");
        text.AppendLine("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (turn, echo) in turns.Zip(echoes))
        {
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {turn.Conversations} | {turn.PerSecond:0} | {turn.P50:0.00} | {turn.P99:0.00} | {turn.ServerMicroseconds:0} | {turn.WrittenKilobytes:0.0} | {echo.PerSecond:0} | {echo.P50:0.00} | {echo.P99:0.00} | {echo.ServerMicroseconds:0} | {turn.PerSecond / echo.PerSecond:0.00} |");
        }

        return text.ToString();
    }
}
