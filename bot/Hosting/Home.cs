namespace AdviceBot.Hosting;

/// <summary>Where what came with the program lies: beside it once published, in the repository while it is developed.</summary>
public static class Home
{
    private static readonly bool IsPublished = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "content"));

    public static string Root { get; } = IsPublished ? AppContext.BaseDirectory : Repository() ?? AppContext.BaseDirectory;

    /// <summary>The folder that settings files (appsettings.json) are read from.</summary>
    public static string Program { get; } = IsPublished ? Root : Existing(Path.Combine(Root, "bot"));

    /// <summary>What bot/web/build.mjs made.</summary>
    public static string Built => Path.Combine(Program, "wwwroot", "built");

    private static string Existing(string folder) => Directory.Exists(folder) ? folder : AppContext.BaseDirectory;

    private static string? Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AdviceBot.sln"))) folder = folder.Parent;
        return folder?.FullName;
    }
}
