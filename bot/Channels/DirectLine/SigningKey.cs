using System.Security.Cryptography;
using AdviceBot.Hosting;

namespace AdviceBot.Channels.DirectLine;

/// <summary>The key that signs tokens: made at the first start, kept in the data folder, readable by this account alone.</summary>
public sealed class SigningKey(Folders folders)
{
    private const int Length = 32;
    public byte[] Bytes { get; } = ReadOrCreate(Path.Combine(folders.Data, "directline.key"));

    private static byte[] ReadOrCreate(string path)
    {
        if (!File.Exists(path)) Create(path);
        var key = File.ReadAllBytes(path);
        return key.Length == Length
            ? key
            : throw new InvalidDataException($"directline.key in the data folder has {key.Length} bytes, not {Length}: delete it and a new one is made (open chats then ask for a new token).");
    }

    /// <summary>Written apart and moved into place, so that neither a crash nor a second process that starts now leaves half a key.</summary>
    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Guid.NewGuid():N}";
        using (var file = new FileStream(draft, OwnerOnly()))
        {
            file.Write(RandomNumberGenerator.GetBytes(Length));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
