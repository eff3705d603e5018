using System.CommandLine;

namespace AdviceBot.Hosting.Content.Sync;

/// <summary>What pull and push have in common: the folder, the key, and how they tell what was not done.</summary>
internal static class SyncCommand
{
    private const string KeyVariable = "ADVICEBOT_KEY";

    public static Argument<string> Folder() => new("DIR") { Description = "The pack's folder, such as content/sextortion" };

    public static Option<string?> KeyFile() => new("--key-file") { Description = $"A file with your key in it; without it the key is in {KeyVariable}", HelpName = "FILE" };

    /// <summary>0: done. 1: nothing was written, and why.</summary>
    public static async Task<int> RunAsync(ParseResult asked, Func<Task> act)
    {
        try
        {
            await act();
            return 0;
        }
        catch (SyncFailedException failed)
        {
            await asked.InvocationConfiguration.Error.WriteLineAsync(failed.Message);
            foreach (var path in failed.Paths)
                await asked.InvocationConfiguration.Error.WriteLineAsync($"  {path}");
            return 1;
        }
    }

    public static string Key(string? file)
    {
        var key = file is null ? Environment.GetEnvironmentVariable(KeyVariable) : File.Exists(file) ? File.ReadAllText(file) : throw new SyncFailedException($"There is no file {file}.");
        return key?.Trim() is { Length: > 0 } found ? found : throw new SyncFailedException($"Give your key in {KeyVariable} or with --key-file. It is made on your account page, at /staff/account of the server.");
    }

    public static string Few(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";
}
