using System.Threading.Channels;

namespace AdviceBot.Conversations;

/// <summary>One who listens to a conversation. While nothing happens it costs a few hundred bytes and no time.</summary>
internal sealed class Listener(Action<Listener> leave) : IDisposable
{
    private const int Kept = 8;

    private readonly Channel<Hint> _hints =
        Channel.CreateBounded<Hint>(new BoundedChannelOptions(Kept) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public void Hear(Hint hint) => _hints.Writer.TryWrite(hint);

    /// <summary>Waits for the next hint and takes those that came with it; who types when the last of them says so.</summary>
    public async Task<Typist?> NextAsync(CancellationToken cancellation)
    {
        var hint = await _hints.Reader.ReadAsync(cancellation);
        while (_hints.Reader.TryRead(out var newer))
            hint = newer;
        return hint switch
        {
            Hint.VisitorTypes => Typist.Visitor,
            Hint.OperatorTypes => Typist.Operator,
            _ => null,
        };
    }

    public void Dispose() => leave(this);
}
