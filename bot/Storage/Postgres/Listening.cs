using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Npgsql;

namespace AdviceBot.Storage.Postgres;

/// <summary>The one connection on which a server hears the others. While it is down, everything is looked at now and then.</summary>
internal sealed class Listening(NpgsqlDataSource source, string server, TimeProvider time)
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    public async IAsyncEnumerable<IReadOnlyList<Hearsay>?> ListenAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            await using var connection = await OpenAsync(cancellation);
            // Between two connections anything may have been told, and before the first nothing was followed.
            yield return null;
            if (connection is null)
            {
                await Task.Delay(BetweenTries, time, cancellation);
                continue;
            }

            var heard = Channel.CreateUnbounded<IReadOnlyList<Hearsay>>(new UnboundedChannelOptions { SingleReader = true });
            connection.Notification += (_, told) =>
            {
                if (HearsayText.Read(server, told.Payload) is { } news)
                    heard.Writer.TryWrite(news);
            };
            var waiting = WaitAsync(connection, heard.Writer, cancellation);
            await foreach (var news in heard.Reader.ReadAllAsync(cancellation))
                yield return news;
            await waiting;
        }
    }

    /// <summary>Takes in what is told until the connection breaks.</summary>
    private static async Task WaitAsync(NpgsqlConnection connection, ChannelWriter<IReadOnlyList<Hearsay>> heard, CancellationToken cancellation)
    {
        try
        {
            while (true)
                await connection.WaitAsync(cancellation);
        }
        catch (Exception broken) when (Failures.IsOfTheDatabase(broken) || broken is OperationCanceledException or InvalidOperationException)
        {
            heard.TryComplete();
        }
    }

    private async Task<NpgsqlConnection?> OpenAsync(CancellationToken cancellation)
    {
        NpgsqlConnection? connection = null;
        try
        {
            connection = await source.OpenConnectionAsync(cancellation);
            await connection.RunAsync($"LISTEN {Speaker.Channel}", bind: null, cancellation);
            return connection;
        }
        catch (Exception failed) when (Failures.IsOfTheDatabase(failed))
        {
            if (connection is not null)
                await connection.DisposeAsync();
            return null;
        }
    }
}
