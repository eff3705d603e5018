using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace AdviceBot.Bot.Tests.Hosting;

/// <summary>advicebot content …: what an editor gets to see, in a copy of the real content.</summary>
public sealed class ContentTests : IDisposable
{
    // The small pack, in one language: what is looked at here is how problems are told.
    private const string Fake = "romance-fraud/messages/en-GB/evidence.md", Labels = "romance-fraud/messages/en-GB/labels.yaml", Script = "sextortion/script.yaml";

    private readonly string _content = Directory.CreateTempSubdirectory("advicebot-content-").FullName;

    public ContentTests()
    {
        var from = Path.Combine(Packs.Repository, "content");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(_content, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }

    public void Dispose() => Directory.Delete(_content, recursive: true);

    private string Small => Path.Combine(_content, "romance-fraud");

    [Fact]
    public async Task Good_content_is_told_so() => Assert.Equal((0, "Nothing is wrong." + Environment.NewLine, ""), await RunAsync("check", Small));

    [Fact]
    public async Task The_content_of_the_program_is_looked_at_where_no_folder_is_named()
    {
        var (exit, output, _) = await RunAsync("stories");
        Assert.Equal(0, exit);
        Assert.Contains("romance-fraud: ", output, StringComparison.Ordinal);
        Assert.Contains("sextortion: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_is_a_line_with_its_place_and_how_to_mend_it()
    {
        Add(Fake, "That was foolish.\n");
        var (exit, output, _) = await RunAsync("check", Small);
        Assert.Equal(1, exit);
        var lines = output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal($"{_content}/{Fake}:7:10: banned-words: 'foolish' is not said here; say nothing about the person, only what to do", lines[0]);
        Assert.Equal("1 error, 0 warnings.", lines[^1]);
    }

    [Fact]
    public async Task A_warning_alone_is_no_failure()
    {
        Add(Labels, "colour.blue: Blue\n");
        var (exit, output, _) = await RunAsync("check", Small);
        Assert.Equal(0, exit);
        Assert.Contains("unused-label: nothing shows 'colour.blue'; use it in script.yaml, or delete the line (warning)", output, StringComparison.Ordinal);
        Assert.EndsWith("0 errors, 1 warning." + Environment.NewLine, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_that_no_longer_holds_is_an_error()
    {
        Change("romance-fraud/stories/1-money.yaml", "bot says: [heard, happened-thanks, ask-who]", "bot says: [ask-who, heard]");
        var (exit, output, _) = await RunAsync("check", Small);
        Assert.Equal(1, exit);
        Assert.Contains("/romance-fraud/stories/1-money.yaml:", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_holds_the_same()
    {
        Add(Fake, "That was foolish.\n");
        var (exit, output, _) = await RunAsync("check", Small, "--format", "json");
        Assert.Equal(1, exit);
        Assert.Equal(
            $$"""{"errors":1,"warnings":0,"problems":[{"file":"{{_content}}/{{Fake}}","line":7,"column":10,"severity":"error","code":"banned-words","message":"'foolish' is not said here; say nothing about the person, only what to do"}]}""",
            JsonNode.Parse(output)!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public async Task Sarif_is_what_its_readers_expect()
    {
        Add(Fake, "That was foolish.\n");
        Add(Labels, "colour.blue: Blue\n");
        var (exit, output, _) = await RunAsync("check", Small, "--format", "sarif");
        Assert.Equal(1, exit);
        var sarif = JsonNode.Parse(output)!;
        Assert.Equal("2.1.0", (string)sarif["version"]!);
        var run = Assert.Single(sarif["runs"]!.AsArray())!;
        Assert.Equal("AdviceBot", (string)run["tool"]!["driver"]!["name"]!);
        Assert.Equal(["banned-words", "unused-label"], run["tool"]!["driver"]!["rules"]!.AsArray().Select(rule => (string)rule!["id"]!));
        Assert.Equal([("banned-words", "error"), ("unused-label", "warning")], run["results"]!.AsArray().Select(result => ((string)result!["ruleId"]!, (string)result["level"]!)));
        var place = run["results"]![0]!["locations"]![0]!["physicalLocation"]!;
        Assert.Equal(new Uri($"{_content}/{Fake}").AbsoluteUri, (string)place["artifactLocation"]!["uri"]!);
        Assert.Equal((7, 10), ((int)place["region"]!["startLine"]!, (int)place["region"]!["startColumn"]!));
    }

    [Fact]
    public async Task The_flow_is_drawn_as_mermaid_with_its_conditions()
    {
        var (exit, output, _) = await RunAsync("graph", Path.Combine(_content, "sextortion"));
        Assert.Equal(0, exit);
        Assert.StartsWith("flowchart TD", output, StringComparison.Ordinal);
        Assert.Contains("s_age -->|\"who is recipient\"| s_platform", output, StringComparison.Ordinal);
        Assert.Contains("s_at_any_state -.->|\"sign-crisis is yes or safety is crisis\"| s_crisis", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_flow_is_drawn_as_a_picture_with_every_state_and_condition()
    {
        var (exit, output, _) = await RunAsync("graph", Path.Combine(_content, "sextortion"), "--format", "svg");
        Assert.Equal(0, exit);
        XNamespace svg = "http://www.w3.org/2000/svg";
        var words = XDocument.Parse(output).Descendants(svg + "text").Select(text => text.Value).ToList();
        Assert.Empty(new[] { "happened", "who", "age", "close", "crisis-and-danger", "at any state", "who is recipient", "paid is tried" }.Except(words));
        Assert.Equal(19, XDocument.Parse(output).Descendants(svg + "path").Count(path => path.Attribute("marker-end") is not null));
    }

    [Fact]
    public async Task A_pack_that_cannot_be_read_is_not_drawn()
    {
        Change(Script, "go: safety, because", "go: saftey, because");
        var (exit, output, errors) = await RunAsync("graph", Path.Combine(_content, "sextortion"));
        Assert.Equal((1, ""), (exit, output));
        Assert.Contains($"{Script}:", errors, StringComparison.Ordinal);
        Assert.Contains("undefined-state", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stories_come_by_every_state_edge_and_message()
    {
        var (exit, output, errors) = await RunAsync("stories", _content);
        Assert.Equal((0, ""), (exit, errors));
        Assert.Matches(@"sextortion: \d+ stories, all hold\s+states: (\d+) of \1\s+edges: (\d+) of \2\s+answers: (\d+) of \3\s+messages: (\d+) of \4\s*$", output);
    }

    [Fact]
    public async Task What_no_story_comes_by_is_named_by_its_line_and_can_be_written_as_stories()
    {
        Directory.Delete(Path.Combine(Small, "stories"), recursive: true);
        var (_, output, _) = await RunAsync("stories", Small);
        Assert.Matches(@"romance-fraud/script\.yaml:\d+:\d+: no story comes by edge method -> pictures when paid is tried\r?\n", output);
        Assert.Contains("romance-fraud: 0 stories", output, StringComparison.Ordinal);

        var (exit, skeletons, _) = await RunAsync("stories", Small, "--missing");
        Assert.Equal(0, exit);
        Directory.CreateDirectory(Path.Combine(Small, "stories"));
        Add("romance-fraud/stories/new.yaml", skeletons);
        var (again, summary, errors) = await RunAsync("stories", Small);
        Assert.Equal((0, ""), (again, errors));
        Assert.Matches(@"states: (\d+) of \1\s+edges: (\d+) of \2\s+answers: (\d+) of \3\s", summary);
    }

    [Fact]
    public async Task A_translation_is_stamped_once_and_again_only_by_name()
    {
        const string welsh = "romance-fraud/messages/cy/evidence.md";
        Directory.CreateDirectory(Path.Combine(Small, "messages", "cy"));
        File.WriteAllText(Path.Combine(_content, welsh), "---\nsources: [S1]\nreviewed: 2026-11-21\nowner: x\n---\nYr un help.\n");
        await RunAsync("stamp", Small);
        var stamped = File.ReadAllText(Path.Combine(_content, welsh));
        Assert.Matches("owner: x\nof: [0-9a-f]{8}\n---\nYr un help", stamped);

        Add(Fake, "Truly.\n");
        await RunAsync("stamp", Small);
        Assert.Equal(stamped, File.ReadAllText(Path.Combine(_content, welsh)));
        Assert.Contains($"{welsh}:5:5: stale-translation", (await RunAsync("check", Small)).Output, StringComparison.Ordinal);
        var (exit, output, _) = await RunAsync("stamp", Small, "--again", "evidence");
        Assert.Equal((0, $"{_content}/{welsh}{Environment.NewLine}"), (exit, output));
        Assert.DoesNotContain($"{welsh}:5:5: stale-translation", (await RunAsync("check", Small)).Output, StringComparison.Ordinal);
    }

    private static Task<(int Exit, string Output, string Errors)> RunAsync(params string[] args) => CommandLine.RunAsync(["content", .. args]);

    private void Add(string file, string text) => File.AppendAllText(Path.Combine(_content, file), text);

    private void Change(string file, string from, string to)
    {
        var path = Path.Combine(_content, file);
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }
}
