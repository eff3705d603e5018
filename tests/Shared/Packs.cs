using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Tests;

/// <summary>The packs that tests run on.</summary>
public static class Packs
{
    /// <summary>The folder of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The small pack of letters.</summary>
    public static string Letters => Path.Combine(Repository, "tests", "packs", "letters");

    /// <summary>The real pack.</summary>
    public static string Sextortion => Path.Combine(Repository, "content", "sextortion");

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
