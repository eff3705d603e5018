using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AdviceBot.Tests;

/// <summary>oidc-provider from npm in a Node process of its own, as tests/clients/provider.mjs runs it. Any password is the right one.</summary>
public sealed class OidcProvider : IAsyncDisposable
{
    public const string ClientId = "advicebot";
    public const string ClientSecret = "a secret: with + signs & more";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly Process _node;

    private bool _isDisposed;

    private OidcProvider(Process node, string issuer) => (_node, Issuer) = (node, issuer);

    public string Issuer { get; }

    public static async Task<OidcProvider> StartAsync()
    {
        await NodeFolder.ReadyAsync();
        var start = new ProcessStartInfo("node", ["provider.mjs", JsonSerializer.Serialize(new { clientId = ClientId, clientSecret = ClientSecret })])
        {
            // What it warns of is what a real installation needs.
            WorkingDirectory = NodeFolder.Path, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        var node = Process.Start(start)!;
        node.BeginErrorReadLine();
        return new(node, (string)(await AnswerAsync(node))["issuer"]!);
    }

    /// <summary>Begins to serve: for this server, and for these people by their names.</summary>
    public Task ServeAsync(Uri server, object people) => TellAsync(new { server = server.GetLeftPart(UriPartial.Authority), people });

    public Task ChangePeopleAsync(object people) => TellAsync(new { people });

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        _node.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await _node.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _node.Kill();
        }

        _node.Dispose();
    }

    private async Task TellAsync(object line)
    {
        await _node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(line));
        await AnswerAsync(_node);
    }

    private static async Task<JsonNode> AnswerAsync(Process node) =>
        JsonNode.Parse(await node.StandardOutput.ReadLineAsync().WaitAsync(Patience) ?? throw new InvalidOperationException("The provider ended."))!;
}
