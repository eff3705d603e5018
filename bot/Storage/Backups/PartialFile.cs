namespace AdviceBot.Storage.Backups;

/// <summary>A file that is written under another name, for its owner alone, and gets its own when it is whole and on the disk. Otherwise nothing is left.</summary>
internal sealed class PartialFile : IDisposable
{
    private readonly string _file;

    private PartialFile(string file) => _file = file;

    public string Path => _file + ".part";

    /// <exception cref="StoreException">It is there already, or its folder is not.</exception>
    public static PartialFile For(string file)
    {
        if (File.Exists(file))
            throw new StoreException($"There is a {file} already.");
        try
        {
            var part = new PartialFile(System.IO.Path.GetFullPath(file));
            File.Delete(part.Path);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            new FileStream(part.Path, options).Dispose();
            return part;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{file} cannot be written: {refused.Message}", refused);
        }
    }

    public void Complete()
    {
        using (var stream = new FileStream(Path, FileMode.Open, FileAccess.ReadWrite))
            stream.Flush(flushToDisk: true);
        File.Move(Path, _file);
    }

    public void Dispose() => File.Delete(Path);
}
