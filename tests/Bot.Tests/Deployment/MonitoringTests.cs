using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using AdviceBot.Http;

namespace AdviceBot.Bot.Tests.Deployment;

/// <summary>Alarms and dashboard ask for what the program measures and sends, and the guide says what to do at each alarm.</summary>
public sealed class MonitoringTests : IAsyncLifetime
{
    private static readonly string Rules = Read("deploymentTemplates", "monitoring", "advicebot.rules.yml");
    private static readonly string Dashboard = Read("deploymentTemplates", "monitoring", "dashboard.json");

    private readonly ConcurrentBag<Instrument> _sent = [];

    public async Task InitializeAsync()
    {
        using var listener = new MeterListener { InstrumentPublished = (instrument, _) => { if (Metrics.AreSent(instrument.Meter.Name)) _sent.Add(instrument); } };
        listener.Start();
        await using var server = await RunningServer.StartAsync(new() { Pack = "letters" });
        using var browser = server.CreateClient();
        await browser.GetAsync(new Uri("/healthz", UriKind.Relative));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void What_is_asked_for_is_measured_and_sent()
    {
        var names = _sent.SelectMany(PrometheusNames.Of).ToHashSet(StringComparer.Ordinal);
        var asked = Asked();
        Assert.NotEmpty(asked);
        Assert.Subset(names, asked);
    }

    [Fact]
    public void Whatever_the_program_itself_measures_is_on_the_dashboard_or_in_an_alarm_and_in_the_settings_document()
    {
        var own = _sent.Where(one => one.Name.StartsWith("advicebot.", StringComparison.Ordinal)).ToList();
        var asked = Asked();
        Assert.NotEmpty(own);
        Assert.All(own, instrument => Assert.Contains(PrometheusNames.Of(instrument), asked.Contains));
        Assert.All(own, instrument => Assert.Contains($"`{instrument.Name}`", Read("docs", "settings.md"), StringComparison.Ordinal));
    }

    /// <summary>OpenTelemetry's own bounds begin at 5, which for seconds tells nothing.</summary>
    [Fact]
    public void Durations_have_bounds_that_tell_a_quick_turn_from_a_slow_one() =>
        Assert.All(_sent.OfType<Histogram<double>>().Where(one => one.Name.StartsWith("advicebot.", StringComparison.Ordinal)),
            one => Assert.Contains(one.Advice?.HistogramBucketBoundaries ?? [], bound => bound is > 0 and < 0.01));

    [Fact]
    public void The_guide_says_what_to_do_at_each_alarm()
    {
        var alarms = Regex.Matches(Rules, @"- alert: (\S+)").Select(match => match.Groups[1].Value).ToList();
        var explained = Regex.Matches(Read("docs", "tasks", "administrator.md"), @"^\| `(?<name>AdviceBot\w+)`", RegexOptions.Multiline | RegexOptions.ExplicitCapture).Select(match => match.Groups["name"].Value);
        Assert.Equal(alarms, explained);
    }

    private static HashSet<string> Asked() =>
        [.. Regex.Matches(Rules + Dashboard, @"\b(?:advicebot|http_server|dotnet|kestrel|aspnetcore)_[a-z_]+").Select(match => match.Value)];

    private static string Read(params string[] path) => File.ReadAllText(Path.Combine([Packs.Repository, .. path]));
}
