using System.Collections.Immutable;
using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Hosting.Content;

/// <summary>The packs that a command is about.</summary>
internal sealed record ContentFolder(string Name, ImmutableArray<PackFolder> Packs)
{
    public static ContentFolder Of(string folder) => new(folder, Directory.Exists(folder) ? [.. Candidates(folder).Where(IsPack).Select(pack => new PackFolder(pack))] : []);

    /// <summary>As the help of the command shows it.</summary>
    public override string ToString() => Name;

    private static IEnumerable<string> Candidates(string folder) => Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Prepend(folder);

    private static bool IsPack(string folder) => File.Exists(Path.Combine(folder, "script.yaml"));
}

/// <summary>A pack on the disk.</summary>
internal sealed record PackFolder(string Path)
{
    /// <summary>Files are named within this one.</summary>
    private readonly string _content = System.IO.Path.GetDirectoryName(System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(Path)))!;

    public string Name => System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(Path)));

    public PackFiles Read() => PackFiles.FromFolder(Path);

    /// <summary>The script, in the language that it was written in where no other is asked for; null, with its problems, when it cannot be read.</summary>
    public (Script? Script, ImmutableArray<Problem> Problems) ReadScript(PackFiles pack, string? language = null)
    {
        var (script, problems) = PackReader.Read(pack, language ?? Languages.WrittenIn(pack));
        return (script, [.. problems.Select(Here)]);
    }

    /// <summary>A problem whose file can be opened from here.</summary>
    public Problem Here(Problem problem) => problem with { File = Here(problem.File) };

    public string Here(string file)
    {
        var path = InFull(file);
        var near = System.IO.Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return (near.StartsWith("..", StringComparison.Ordinal) ? path : near).Replace('\\', '/');
    }

    public string InFull(string file) => System.IO.Path.Combine(_content, file);
}
