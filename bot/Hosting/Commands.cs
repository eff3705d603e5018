using System.CommandLine;
using System.CommandLine.Parsing;
using AdviceBot.Hosting.Content;
using AdviceBot.Hosting.Store;

namespace AdviceBot.Hosting;

/// <summary>The commands beside the server. Settings (--urls …, Storage:Path=…) belong to the server.</summary>
internal static class Commands
{
    private const int Misused = 2;

    private static readonly string[] Questions = ["--help", "-h", "-?", "--version"];

    /// <summary>A slip of the pen must not start a server: only settings do.</summary>
    public static bool AreMeant(string[] args) =>
        args is [var word, ..] && (Questions.Contains(word) || !word.StartsWith('-') && !word.StartsWith('/') && !word.Contains('=', StringComparison.Ordinal));

    /// <summary>0: done; 1: done, and what it looked at has errors; 2: the command was not understood, and says why.</summary>
    public static async Task<int> RunAsync(string[] args, TextReader input, TextWriter output, TextWriter errors, TimeProvider clock)
    {
        var root = new RootCommand("Without a command the server starts; its settings begin with --, such as --urls http://127.0.0.1:5081 (docs/settings.md).")
        {
            UnderstandCommand.Create(input, clock),
            ContentCommand.Create(clock),
            StoreCommand.Create(),
        };
        var asked = root.Parse(args);
        if (asked.Errors.Count == 0)
            return await asked.InvokeAsync(new InvocationConfiguration { Output = output, Error = errors });
        foreach (var error in asked.Errors)
            await errors.WriteLineAsync(error.Message);
        await errors.WriteLineAsync($"More: advicebot {string.Concat(Path(asked.CommandResult).Select(name => name + " "))}--help");
        return Misused;
    }

    private static IEnumerable<string> Path(CommandResult command) => command.Parent is CommandResult parent ? Path(parent).Append(command.Command.Name) : [];
}
