namespace AdviceBot.Load;

/// <summary>Somebody who does one thing after another and waits for the answer each time.</summary>
internal interface IVisitor : IAsyncDisposable
{
    /// <summary>What has to be done first and is not measured.</summary>
    Task PrepareAsync();

    Task ActAsync();
}

/// <summary>One conversation after another; what is measured is a turn: from the post to the answer that says it is on the disk.</summary>
internal sealed class TalkingVisitor(Uri server, IReadOnlyList<IReadOnlyList<string>> walks, int number) : IVisitor
{
    private Wire? _wire;
    private int _walk = number;
    private int _said = int.MaxValue;
    private (string Id, string Token) _conversation;

    private IReadOnlyList<string> Words => walks[_walk % walks.Count];

    public async Task PrepareAsync()
    {
        _wire ??= await Wire.OpenAsync(server);
        if (_said < Words.Count) return;
        if (_conversation.Id is not null) await CheckAsync();
        _walk++;
        _said = 0;
        _conversation = await DirectLine.StartAsync(_wire);
    }

    public async Task ActAsync()
    {
        await DirectLine.PostAsync(_wire!, _conversation.Id, _conversation.Token, Words[_said], _said);
        _said++;
    }

    public ValueTask DisposeAsync() => _wire?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>A benchmark of something that loses messages is worth nothing: every word is there, once, in order, and each was answered.</summary>
    private async Task CheckAsync()
    {
        var all = await DirectLine.ReadAsync(_wire!, _conversation.Id, _conversation.Token);
        var own = all.Where(activity => activity.GetProperty("from").GetProperty("id").GetString() == "visitor").Select(activity => activity.GetProperty("text").GetString());
        if (!own.SequenceEqual(Words)) throw new InvalidOperationException("A conversation did not hold what was said in it.");
        if (all.Count < 2 * Words.Count) throw new InvalidOperationException("A turn was not answered.");
    }
}

/// <summary>The same message to a server that only gives it back.</summary>
internal sealed class EchoVisitor(Uri server, int number) : IVisitor
{
    private readonly string _body = DirectLine.Message("someone has pictures of me and wants money", $"visitor-{number}");
    private Wire? _wire;

    public async Task PrepareAsync() => _wire ??= await Wire.OpenAsync(server);

    public async Task ActAsync()
    {
        var (status, _) = await _wire!.SendAsync("POST", "/echo", "none", _body);
        if (status != 200) throw new InvalidOperationException($"The echo was answered with {status}.");
    }

    public ValueTask DisposeAsync() => _wire?.DisposeAsync() ?? ValueTask.CompletedTask;
}
