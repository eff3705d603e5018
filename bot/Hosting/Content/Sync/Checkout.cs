using AdviceBot.Dialogs.Scripts;
using AdviceBot.Studio;

namespace AdviceBot.Hosting.Content.Sync;

/// <summary>A pack's folder on somebody's own machine. Files are called by their path within the folder around it, where the site's file lies.</summary>
internal sealed class Checkout(string folder)
{
    private readonly string _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    public string Pack => Path.GetFileName(_folder);

    public Stamp? Stamp => Sync.Stamp.Read(_folder);

    /// <summary>The texts that make up a version; none where there is no folder yet.</summary>
    public IReadOnlyDictionary<string, string> Read() => Directory.Exists(_folder) ? PackFiles.FromFolder(_folder).Files : new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether a file that a server names lies within the content, and nowhere else on this machine.</summary>
    public static bool IsPlace(string path) => FileText.IsPath(path.Split('/')[0], path);

    /// <summary>A null text takes the file away.</summary>
    public void Write(IEnumerable<KeyValuePair<string, string?>> files)
    {
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(Path.GetDirectoryName(_folder)!, path);
            if (text is null)
            {
                File.Delete(file);
                continue;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    /// <summary>Last: a pull that was broken off before it is simply done again.</summary>
    public void Mark(Stamp stamp)
    {
        Directory.CreateDirectory(_folder);
        stamp.Write(_folder);
    }
}
