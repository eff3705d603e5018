using System.Text.Json.Nodes;

namespace AdviceBot.Bot.Tests.Hosting;

/// <summary><c>advicebot content diff A B</c>, on the small pack.</summary>
public sealed class DiffTests : IDisposable
{
    private readonly string _content = Directory.CreateTempSubdirectory("advicebot-diff-").FullName;

    public DiffTests()
    {
        var from = Path.Combine(Packs.Repository, "content");
        foreach (var file in Directory.EnumerateFiles(Packs.Folder("romance-fraud"), "*", SearchOption.AllDirectories).Append(Path.Combine(from, "site.yaml")))
        {
            var to = Path.Combine(_content, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        CopyLexicon();
    }

    private static string Before => Packs.Folder("romance-fraud");

    private string After => Path.Combine(_content, "romance-fraud");

    public void Dispose() => Directory.Delete(_content, recursive: true);

    [Fact]
    public async Task Two_that_say_the_same_are_told_apart_by_nothing() => Assert.Equal((0, "", ""), await RunAsync(Before, After));

    [Fact]
    public async Task Each_change_is_a_line_and_the_exit_code_is_that_of_diff()
    {
        Change("script.yaml", "still-there: ", "still-there: 1");
        var (exit, output, errors) = await RunAsync(Before, After);
        Assert.Equal((1, ""), (exit, errors));
        Assert.Matches(@"^silence › still-there: \d+m became 1\d+m\r?\n$", output);
    }

    [Fact]
    public async Task Json_tells_kind_people_places_and_both_values()
    {
        Change("script.yaml", "still-there: ", "still-there: 1");
        var (exit, output, _) = await RunAsync(Before, After, "--format", "json");
        Assert.Equal(1, exit);
        var change = Assert.Single(JsonNode.Parse(output)!["changes"]!.AsArray())!;
        Assert.Equal(("timer", null, "silence › still-there"), ((string?)change["kind"], (string?)change["who"], (string?)change["where"]![0]));
        Assert.Equal($"1{(string?)change["before"]}", (string?)change["after"]);
        Assert.Equal("{ \"changes\": [] }", string.Join(' ', (await RunAsync(Before, Before, "--format", "json")).Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public async Task What_cannot_be_compared_is_an_error_of_its_own()
    {
        Assert.Equal(2, (await RunAsync(Before, Path.Combine(_content, "nowhere"))).Exit);
        Change("script.yaml", "go: safety", "go: saftey");
        var (exit, output, errors) = await RunAsync(Before, After);
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("undefined-state", errors, StringComparison.Ordinal);
    }

    /// <summary>A pack may share the lexicon of another.</summary>
    private void CopyLexicon()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Packs.Sextortion, "phrases", "lexicon"), "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(_content, Path.GetRelativePath(Path.Combine(Packs.Repository, "content"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }

    private void Change(string file, string from, string to)
    {
        var path = Path.Combine(After, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{from}' is not there");
        File.WriteAllText(path, text[..at] + to + text[(at + from.Length)..]);
    }

    private static Task<(int Exit, string Output, string Errors)> RunAsync(params string[] args) => CommandLine.RunAsync(["content", "diff", .. args]);
}
