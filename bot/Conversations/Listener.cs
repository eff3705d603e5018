using System.Threading.Channels;

namespace AdviceBot.Conversations;

/// <summary>One who listens to a conversation. While nothing happens it costs a few hundred bytes and no time.</summary>
internal sealed class Listener(Action<Listener> leave) : IDisposable
{
    private const int Kept = 8;

    private readonly Channel<Hint> _hints =
        Channel.CreateBounded<Hint>(new BoundedChannelOptions(Kept) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public void Hear(Hint hint) => _hints.Writer.TryWrite(hint);

    /// <summary>Waits for the next hint and takes those that came with it: who typed last, and whether there was news after that.</summary>
    public async Task<Heard> NextAsync(CancellationToken cancellation)
    {
        var heard = Heard.Nothing.And(await _hints.Reader.ReadAsync(cancellation));
        while (_hints.Reader.TryRead(out var newer))
            heard = heard.And(newer);
        return heard;
    }

    public void Dispose() => leave(this);
}

/// <summary>What hints that came together say: who typed last, null when nobody did, and whether there was news after that.</summary>
internal readonly record struct Heard(Typist? Typist, bool IsNewsLast)
{
    public static readonly Heard Nothing;

    public Heard And(Hint hint) => hint switch
    {
        Hint.VisitorTypes => new(Conversations.Typist.Visitor, IsNewsLast: false),
        Hint.OperatorTypes => new(Conversations.Typist.Operator, IsNewsLast: false),
        _ => this with { IsNewsLast = true },
    };

    /// <summary>Who types still: words that came last are what was typed, while a sign of having read them ends no typing.</summary>
    public Typist? TypistStill(bool withWords) => withWords && IsNewsLast ? null : Typist;
}
