using System.Diagnostics.Metrics;

namespace AdviceBot.Bot.Tests.Deployment;

/// <summary>What Prometheus calls a metric that came by OTLP.</summary>
internal static class PrometheusNames
{
    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal) { ["s"] = "_seconds", ["By"] = "_bytes" };

    public static IEnumerable<string> Of(Instrument instrument)
    {
        var name = instrument.Name.Replace('.', '_') + (Units.GetValueOrDefault(instrument.Unit ?? "") ?? "");
        var kind = instrument.GetType().Name;
        if (kind.StartsWith("Histogram", StringComparison.Ordinal)) return [name + "_bucket", name + "_count", name + "_sum"];
        var onlyGrows = kind.StartsWith("Counter", StringComparison.Ordinal) || kind.StartsWith("ObservableCounter", StringComparison.Ordinal);
        return [onlyGrows ? name + "_total" : name];
    }
}
