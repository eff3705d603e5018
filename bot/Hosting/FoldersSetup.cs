namespace AdviceBot.Hosting;

public static class FoldersSetup
{
    private const UnixFileMode OnlyTheOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Finds the folders and creates the one for data.</summary>
    public static void AddFolders(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var folders = Find(builder.Configuration);
        CreatePrivate("Data", folders.Data);
        builder.Services.AddSingleton(folders);
    }

    private static Folders Find(IConfiguration configuration)
    {
        var content = Path.GetFullPath(Setting(configuration, "Content") ?? Path.Combine(Home.Root, "content"));
        var data = Path.GetFullPath(Setting(configuration, "Data") ?? Path.Combine(Home.Root, "data"));
        var pack = Path.Combine(content, Setting(configuration, "Pack") ?? "sextortion");
        if (!File.Exists(Path.Combine(pack, "script.yaml")))
        {
            throw new StartFailedException($"Settings Content and Pack: there is no pack in {pack} (script.yaml is missing). Give --content DIR and --pack NAME.");
        }

        return new Folders(data, content) { Pack = pack };
    }

    private static string? Setting(IConfiguration configuration, string name) =>
        configuration[name] is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    private static string CreatePrivate(string setting, string folder)
    {
        try
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else Directory.CreateDirectory(folder, OnlyTheOwner);
            return folder;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new StartFailedException($"Setting {setting}: the folder {folder} cannot be made: {refused.Message} Give --data DIR.", refused);
        }
    }
}
