namespace AdviceBot.Hosting;

/// <summary>The first word of the command line. Settings (--urls …, Storage:Path=…) belong to the server.</summary>
internal static class Commands
{
    private const int Misused = 2;

    /// <summary>A slip of the pen must not start a server.</summary>
    public static bool IsUnknown(string word) => !word.StartsWith('-') && !word.StartsWith('/') && !word.Contains('=', StringComparison.Ordinal);

    public static async Task<int> RefuseAsync(string word, TextWriter errors)
    {
        await errors.WriteLineAsync($"There is no command '{word}'. Known is {UnderstandProgram.Name}. Without a command the server starts; its settings begin with --, such as --urls http://127.0.0.1:5081");
        return Misused;
    }
}
