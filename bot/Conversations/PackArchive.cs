using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Conversations;

/// <summary>The files of a version of a pack as the store keeps them.</summary>
internal static class PackArchive
{
    public static byte[] Of(PackFiles files)
    {
        using var bytes = new MemoryStream();
        using (var brotli = new BrotliStream(bytes, CompressionLevel.Optimal))
            JsonSerializer.Serialize(brotli, files.Files, PackArchiveJson.Default.ImmutableSortedDictionaryStringString);
        return bytes.ToArray();
    }

    public static PackFiles Open(string pack, byte[] archive)
    {
        using var brotli = new BrotliStream(new MemoryStream(archive), CompressionMode.Decompress);
        return new PackFiles(pack, JsonSerializer.Deserialize(brotli, PackArchiveJson.Default.ImmutableSortedDictionaryStringString)!);
    }
}

[JsonSerializable(typeof(ImmutableSortedDictionary<string, string>))]
internal sealed partial class PackArchiveJson : JsonSerializerContext;
