using AdviceBot.Bot.Tests.Hosting;
using AdviceBot.Bot.Tests.Staff;
using AdviceBot.Conversations;

namespace AdviceBot.Bot.Tests.Studio;

/// <summary>A server with a studio, and a folder on an editor's own machine.</summary>
public abstract class SyncTest : StudioTest
{
    private readonly string _machine = Directory.CreateTempSubdirectory("advicebot-checkout-").FullName;

    protected string Folder => Path.Combine(_machine, "content", "letters");

    private protected string KeyFile => Path.Combine(_machine, "key");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await File.WriteAllTextAsync(KeyFile, await KeyAsync(Ed));
    }

    public override async Task DisposeAsync()
    {
        Directory.Delete(_machine, recursive: true);
        await base.DisposeAsync();
    }

    /// <summary>A key as its page shows it.</summary>
    private protected static async Task<string> KeyAsync(StaffClient by)
    {
        await by.GetAsync("/staff/account");
        using var made = await by.PostFormAsync("/staff/account/key");
        var page = await made.Content.ReadAsStringAsync();
        await by.MeAsync();
        return page.Split("<p class=\"notice\"><code>")[1].Split("</code>")[0];
    }

    /// <summary>What is done, or the test fails; what it said.</summary>
    protected async Task<string> SyncAsync(params string[] args)
    {
        var (exit, output, errors) = await RunAsync(args);
        Assert.True(exit == 0, errors);
        return output;
    }

    /// <summary>What was refused, or the test fails; what it said.</summary>
    protected async Task<string> RefusedAsync(params string[] args)
    {
        var (exit, output, errors) = await RunAsync(args);
        Assert.Equal((1, ""), (exit, output));
        return errors;
    }

    protected Task<string> FirstPullAsync() => SyncAsync("pull", "--server", Server.Address.ToString());

    protected string Read(string path) => File.ReadAllText(Path.Combine(_machine, "content", path));

    protected void Write(string path, string text)
    {
        var file = Path.Combine(_machine, "content", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    protected void Remove(string path) => File.Delete(Path.Combine(_machine, "content", path));

    protected void Replace(string path, string from, string to)
    {
        Assert.Contains(from, Read(path), StringComparison.Ordinal);
        Write(path, Read(path).Replace(from, to, StringComparison.Ordinal));
    }

    private Task<(int Exit, string Output, string Errors)> RunAsync(string[] args) => CommandLine.RunAsync(["content", args[0], Folder, "--key-file", KeyFile, .. args[1..]]);
}
