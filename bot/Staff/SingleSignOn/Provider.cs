using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace AdviceBot.Staff.SingleSignOn;

/// <summary>The provider's document and keys, asked for when they are needed and kept for an hour. Throws <see cref="ProviderFailedException"/>.</summary>
internal sealed class Provider(SingleSignOnSettings settings, ProviderHttp http, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _asking = new(1, 1);
    private (ProviderDocument Document, DateTimeOffset Until)? _document;
    private (IReadOnlyList<JsonWebKey> Keys, DateTimeOffset Until)? _keys;

    public async Task<ProviderDocument> DocumentAsync()
    {
        await _asking.WaitAsync();
        try
        {
            if (_document is { } known && time.GetUtcNow() < known.Until) return known.Document;
            var address = new Uri($"{settings.Authority!.TrimEnd('/')}/.well-known/openid-configuration");
            var document = ProviderDocument.Read(await http.GetAsync(address), settings.Authority);
            _document = (document, time.GetUtcNow() + GoodFor);
            return document;
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <summary>The key with this id. A key that is not known may be new, so the keys are asked for once more, and no more than once.</summary>
    public async Task<JsonWebKey?> KeyAsync(string? id) =>
        Choose(await KeysAsync(anew: false), id) ?? Choose(await KeysAsync(anew: true), id);

    public void Dispose() => _asking.Dispose();

    private async Task<IReadOnlyList<JsonWebKey>> KeysAsync(bool anew)
    {
        var address = (await DocumentAsync()).Keys;
        await _asking.WaitAsync();
        try
        {
            if (!anew && _keys is { } known && time.GetUtcNow() < known.Until) return known.Keys;
            var keys = Read(await http.GetAsync(address));
            _keys = (keys, time.GetUtcNow() + GoodFor);
            return keys;
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <summary>Public keys for signing alone: a shared secret in a public list proves nothing.</summary>
    private static IReadOnlyList<JsonWebKey> Read(JsonElement json)
    {
        try
        {
            return [.. new JsonWebKeySet(json.GetRawText()).Keys.Where(key => key.Kty is JsonWebAlgorithmsKeyTypes.RSA or JsonWebAlgorithmsKeyTypes.EllipticCurve && key.Use is null or "" or "sig")];
        }
        catch (Exception spoilt) when (spoilt is ArgumentException or JsonException)
        {
            throw new ProviderFailedException("The provider's keys cannot be read", spoilt);
        }
    }

    /// <summary>A token may leave the id away only where there is one key (OpenID Connect Core, 10.1).</summary>
    private static JsonWebKey? Choose(IReadOnlyList<JsonWebKey> keys, string? id) =>
        string.IsNullOrEmpty(id) ? (keys.Count == 1 ? keys[0] : null) : keys.FirstOrDefault(key => key.Kid == id);
}
