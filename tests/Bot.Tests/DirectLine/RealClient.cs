using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace AdviceBot.Bot.Tests.DirectLine;

/// <summary>botframework-directlinejs from npm in a Node process of its own, as tests/clients/directline.mjs runs it.</summary>
public sealed class RealClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly Process _node;
    private readonly Channel<JsonNode> _activities = Channel.CreateUnbounded<JsonNode>();
    private readonly Channel<int> _statuses = Channel.CreateUnbounded<int>();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _posts = new();
    private readonly TaskCompletionSource<string> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reading;
    private int _last;

    private RealClient(Process node) => (_node, _reading) = (node, ReadAsync(node.StandardOutput));

    /// <summary>Every activity so far, in the order in which the client gave them to its page.</summary>
    public ConcurrentQueue<JsonNode> Seen { get; } = new();

    public Task<string> Ended => _ended.Task.WaitAsync(Patience);

    public static async Task<RealClient> StartAsync(object settings)
    {
        await NodeFolder.ReadyAsync();
        var start = new ProcessStartInfo("node", ["directline.mjs", JsonSerializer.Serialize(settings, JsonSerializerOptions.Web)])
        {
            WorkingDirectory = NodeFolder.Path, RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false,
        };
        return new(Process.Start(start)!);
    }

    /// <summary>The next activity that has not been asked for yet.</summary>
    public async Task<JsonNode> NextAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        return await _activities.Reader.ReadAsync(limit.Token);
    }

    public async Task<JsonNode> NextAsync(Func<JsonNode, bool> wanted)
    {
        while (true)
        {
            var activity = await NextAsync();
            if (wanted(activity)) return activity;
        }
    }

    /// <summary>The activity with this id, now or when it comes.</summary>
    public async Task<JsonNode> SawAsync(string id)
    {
        while (true)
        {
            if (Seen.FirstOrDefault(activity => (string?)activity["id"] == id) is { } seen) return seen;
            await NextAsync();
        }
    }

    public async Task UntilStatusAsync(int status)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (await _statuses.Reader.ReadAsync(limit.Token) != status)
        {
        }
    }

    /// <summary>The id of the posted activity, or "retry" where the client gave up, or the refusing status.</summary>
    public async Task<string> PostAsync(object activity)
    {
        var reference = Interlocked.Increment(ref _last);
        var answer = _posts.GetOrAdd(reference, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        await _node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { post = activity, @ref = reference }, JsonSerializerOptions.Web));
        var said = await answer.Task.WaitAsync(Patience);
        return (said["posted"] ?? said["failed"])!.ToString();
    }

    public Task<string> SayAsync(string text) => PostAsync(new { type = "message", from = new { id = "visitor-1" }, text });

    public async ValueTask DisposeAsync()
    {
        _node.StandardInput.Close();
        if (!_node.WaitForExit(TimeSpan.FromSeconds(5))) _node.Kill();
        await _reading;
        _node.Dispose();
    }

    private async Task ReadAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line) Take(JsonNode.Parse(line)!.AsObject());
    }

    private void Take(JsonObject line)
    {
        if (line["activity"] is { } activity)
        {
            Seen.Enqueue(activity);
            _activities.Writer.TryWrite(activity);
        }
        else if (line["status"] is { } status) _statuses.Writer.TryWrite((int)status);
        else if (line["ended"] is { } ended) _ended.TrySetResult((string)ended!);
        else if (line["ref"] is { } reference) _posts[(int)reference].TrySetResult(line);
    }
}
