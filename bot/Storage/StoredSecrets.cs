using AdviceBot.Hosting;

namespace AdviceBot.Storage;

/// <summary>Secrets in the store. Read once, while the server is put together, where nobody can wait for a task.</summary>
internal sealed class StoredSecrets(IStore store, IReplicas replicas) : ISecretPlace
{
    public byte[] ReadOrCreate(string name, Func<byte[]> create) => ReadOrCreateAsync($"secret/{name}", create).GetAwaiter().GetResult();

    private async Task<byte[]> ReadOrCreateAsync(string key, Func<byte[]> create)
    {
        await using var alone = await replicas.AloneAsync(key);
        if (await store.FindSettingAsync(key) is { } kept)
            return Convert.FromBase64String(kept);
        var secret = create();
        await store.SaveSettingAsync(key, Convert.ToBase64String(secret));
        return secret;
    }
}
