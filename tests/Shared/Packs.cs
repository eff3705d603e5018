using System.Collections.Concurrent;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Tests;

/// <summary>The packs that tests run on.</summary>
public static class Packs
{
    private static readonly ConcurrentDictionary<string, Lazy<Script>> Kept = new(StringComparer.Ordinal);

    /// <summary>The folder of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The small pack of letters.</summary>
    public static string Letters => Path.Combine(Repository, "tests", "packs", "letters");

    /// <summary>The real pack.</summary>
    public static string Sextortion => Folder("sextortion");

    /// <summary>The names of all packs in content/.</summary>
    public static IEnumerable<string> Real =>
        Directory.EnumerateDirectories(Path.Combine(Repository, "content")).Where(folder => File.Exists(Path.Combine(folder, "script.yaml"))).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    public static string Folder(string pack) => Path.Combine(Repository, "content", pack);

    /// <summary>A pack in content/, read once.</summary>
    public static Script Of(string pack) => Kept.GetOrAdd(pack, name => new(() => Read(Folder(name)))).Value;

    public static Script Read(string folder)
    {
        var (script, problems) = PackReader.Read(PackFiles.FromFolder(folder));
        return script ?? throw new InvalidOperationException("The pack has problems:\n" + string.Join('\n', problems));
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "AdviceBot.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("AdviceBot.sln was not found above the tests");
    }
}
