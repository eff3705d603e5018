using System.Collections.Frozen;
using System.Security.Cryptography;

namespace AdviceBot.Http;

/// <summary>
/// The files that browsers load, as bot/web/build.mjs made them. An address holds the hash of its contents, so it may be kept
/// for ever and changes when the file does.
/// </summary>
public sealed class Assets
{
    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
    }.ToFrozenDictionary();

    private readonly FrozenDictionary<string, Asset> _files;

    public Assets(string folder)
    {
        var found = Directory.Exists(folder) ? Directory.EnumerateFiles(folder) : [];
        _files = found.Where(file => Types.ContainsKey(Path.GetExtension(file))).Select(Load)
            .ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);
    }

    /// <summary>The address of a file, such as <c>/assets/chat.js?v=0123456789abcdef</c>; throws for a file that was not built.</summary>
    public string Href(string name) =>
        Find(name)?.Href ?? throw new InvalidOperationException($"There is no built file {name}: is it in bot/web?");

    public Asset? Find(string name) => _files.GetValueOrDefault(name);

    private static Asset Load(string file)
    {
        var plain = File.ReadAllBytes(file);
        var name = Path.GetFileName(file);
        return new Asset(name, Types[Path.GetExtension(file)], plain, Beside(file, ".br"), Beside(file, ".gz"))
        {
            Version = Convert.ToHexStringLower(SHA256.HashData(plain))[..16],
        };
    }

    private static byte[]? Beside(string file, string extension) => File.Exists(file + extension) ? File.ReadAllBytes(file + extension) : null;
}

/// <summary>A file in memory, with the smaller forms of it that were made at build time.</summary>
public sealed record Asset(string Name, string ContentType, byte[] Plain, byte[]? Brotli, byte[]? Gzip)
{
    public required string Version { get; init; }

    public string Href => $"/assets/{Name}?v={Version}";
}
