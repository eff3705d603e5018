namespace AdviceBot.Load.Speed;

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
