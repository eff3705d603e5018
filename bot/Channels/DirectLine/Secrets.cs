using System.Security.Cryptography;
using System.Text;

namespace AdviceBot.Channels.DirectLine;

/// <summary>Compares in a time that tells nothing: hashes of one length, and always all of them.</summary>
public sealed class Secrets(DirectLineSettings settings)
{
    private readonly byte[][] _hashes = [.. settings.Secrets.Select(Hash)];

    public bool Contains(string given)
    {
        var hash = Hash(given);
        var found = false;
        foreach (var secret in _hashes) found |= CryptographicOperations.FixedTimeEquals(secret, hash);
        return found;
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
