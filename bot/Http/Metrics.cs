using AdviceBot.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace AdviceBot.Http;

/// <summary>
/// Sends the metrics of the runtime, of HTTP, of conversations and of the queue by OTLP when a collector is named, under OpenTelemetry's
/// own variables. Without one they are measured all the same, for dotnet-counters to read.
/// </summary>
public static class Metrics
{
    public const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";
    public const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";
    public const string Interval = "OTEL_METRIC_EXPORT_INTERVAL";

    private static readonly string[] Meters =
        ["AdviceBot*", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime"];

    public static bool AreSent(string meter) => Meters.Any(name => name.EndsWith('*') ? meter.StartsWith(name[..^1], StringComparison.Ordinal) : name == meter);

    public static void AddMetricsExport(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Configuration[Collector] is not { Length: > 0 } collector) return;
        if (!Uri.TryCreate(collector, UriKind.Absolute, out var address)) throw new StartFailedException($"Setting {Collector} is no address such as http://127.0.0.1:4317.");
        var isHttp = builder.Configuration[Protocol] == "http/protobuf";
        var interval = builder.Configuration.GetValue(Interval, 60_000);
        // The container makes it at start, and its disposal sends the last values.
        builder.Services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(resource => resource.AddService("advicebot"))
            .AddMeter(Meters)
            .AddOtlpExporter((exporter, reader) =>
            {
                exporter.Protocol = isHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
                exporter.Endpoint = isHttp ? new Uri($"{collector.TrimEnd('/')}/v1/metrics") : address;
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = interval;
            })
            .Build());
        builder.Services.AddHostedService<Exporting>();
    }

    private sealed class Exporting(MeterProvider provider) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            ArgumentNullException.ThrowIfNull(provider);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
