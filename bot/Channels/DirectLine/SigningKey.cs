using System.Security.Cryptography;
using AdviceBot.Hosting;

namespace AdviceBot.Channels.DirectLine;

/// <summary>The key that signs tokens: made at the first start, kept in the data folder, readable by this account alone. Where several servers share a store it is in there instead.</summary>
public sealed class SigningKey(Folders folders, ISecretPlace? shared = null)
{
    private const int Length = 32;

    // About a millisecond each.
    private const int MostTries = 10_000;

    public byte[] Bytes { get; } = shared is null ? ReadOrCreate(KeyFile(folders)) : shared.ReadOrCreate("directline", () => File.Exists(KeyFile(folders)) ? ReadOrCreate(KeyFile(folders)) : RandomNumberGenerator.GetBytes(Length));

    private static string KeyFile(Folders folders) => Path.Combine(folders.Data, "directline.key");

    private static byte[] ReadOrCreate(string path)
    {
        if (!File.Exists(path)) Create(path);
        var key = File.ReadAllBytes(path);
        return key.Length == Length
            ? key
            : throw new InvalidDataException($"directline.key in the data folder has {key.Length} bytes, not {Length}: delete it and a new one is made (open chats then ask for a new token).");
    }

    /// <summary>
    /// Written apart and moved into place, so that a crash leaves no half key; under a lock, because moving without overwriting is no single step on every file system,
    /// and a second process that starts now must not come to another key.
    /// </summary>
    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var turn = TakeTurn($"{path}.lock");
        if (File.Exists(path)) return;
        var draft = $"{path}.{Guid.NewGuid():N}";
        using (var file = new FileStream(draft, OwnerOnly(FileMode.CreateNew)))
        {
            file.Write(RandomNumberGenerator.GetBytes(Length));
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path);
    }

    /// <summary>Whoever comes late finds the key made: it does not matter that the lock's file goes with its holder.</summary>
    private static FileStream TakeTurn(string path)
    {
        var turn = new SpinWait();
        while (true)
        {
            try
            {
                return new FileStream(path, Locked());
            }
            catch (IOException) when (turn.Count < MostTries)
            {
                turn.SpinOnce();
            }
        }
    }

    private static FileStreamOptions Locked()
    {
        var options = OwnerOnly(FileMode.OpenOrCreate);
        (options.Share, options.Options) = (FileShare.None, FileOptions.DeleteOnClose);
        return options;
    }

    private static FileStreamOptions OwnerOnly(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
