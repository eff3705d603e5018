using System.Security.Cryptography;
using AdviceBot.Hosting;

namespace AdviceBot.Channels.DirectLine;

/// <summary>The key that signs tokens: made at the first start, and one for all servers that share a store. Earlier versions kept it in the data folder, from where it is carried over.</summary>
public sealed class SigningKey(Folders folders, ISecretPlace secrets)
{
    private const int Length = 32;

    public byte[] Bytes { get; } = secrets.ReadOrCreate("directline", () => Earlier(Path.Combine(folders.Data, "directline.key")) ?? RandomNumberGenerator.GetBytes(Length));

    private static byte[]? Earlier(string path) => !File.Exists(path) ? null
        : File.ReadAllBytes(path) is { Length: Length } key ? key
        : throw new InvalidDataException($"directline.key in the data folder is not {Length} bytes long: delete it and a new one is made (open chats then ask for a new token).");
}
