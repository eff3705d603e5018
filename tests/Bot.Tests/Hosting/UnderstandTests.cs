using System.Text.Json.Nodes;
using AdviceBot.Hosting;

namespace AdviceBot.Bot.Tests.Hosting;

/// <summary>advicebot understand: JSON lines in, JSON lines out.</summary>
public sealed class UnderstandTests
{
    private const string Rich = """{"id":"x1","question":"open","text":"im 15 n he says on insta hel send it to my mum in 10 min, alredy sent 50 quid steam cards"}""";

    [Fact]
    public async Task A_line_says_what_was_understood_with_the_words_that_say_so()
    {
        var (_, lines, _) = await RunAsync(["--pack", Packs.Sextortion, "--language", "en-GB"], Rich);
        var line = JsonNode.Parse(Assert.Single(lines))!.AsObject();
        Assert.Equal(
            ["id", "urgent", "age", "age_band", "minor", "paid", "amount", "currency", "method", "platform", "platforms", "third_party", "crisis", "wants_human", "answer", "why"],
            line.Select(field => field.Key));
        Assert.Equal(
            """{"id":"x1","urgent":true,"age":15,"age_band":"13-15","minor":true,"paid":"yes","amount":50,"currency":"GBP","method":"gift_card","platform":"instagram","platforms":["instagram"],"third_party":false,"crisis":false,"wants_human":false,"answer":null}""",
            new JsonObject(line.Where(field => field.Key != "why").Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()))).ToJsonString());
        var age = Assert.Single(line["why"]!.AsArray(), why => (string)why!["slot"]! == "age")!;
        Assert.Equal("[3,5]", age["span"]!.ToJsonString());
        Assert.Equal("15", (string)age["text"]!);
        Assert.NotEmpty((string)age["by"]!);
    }

    [Fact]
    public async Task Lines_are_answered_in_their_order_and_a_bad_one_does_not_stop_the_rest()
    {
        var (exit, lines, _) = await RunAsync(["--pack", Packs.Sextortion], Rich, "not JSON", """{"id":"x2","question":"weather","text":"a"}""", """{"id":"x3"}""", """{"id":"x4","question":"safe","text":"no"}""");
        Assert.Equal(0, exit);
        Assert.Equal(["x1", null, "x2", "x3", "x4"], lines.Select(line => (string?)JsonNode.Parse(line)!["id"]));
        Assert.All(lines[1..4], line => Assert.NotEmpty((string)JsonNode.Parse(line)!["error"]!));
        Assert.True((bool)JsonNode.Parse(lines[4])!["crisis"]!);
    }

    [Fact]
    public async Task Each_line_is_flushed_before_the_next_is_read()
    {
        var output = new CountingWriter();
        var input = new ScriptedReader([Rich, Rich], () => output.Flushes);
        await Commands.RunAsync(["understand", "--pack", Packs.Sextortion], input, output, TextWriter.Null, TimeProvider.System);
        Assert.Equal([0, 1, 2], input.FlushesAtRead);
    }

    [Theory]
    [InlineData()]
    [InlineData("--pack", "no/such/folder")]
    public async Task What_is_missing_is_said(params string[] args)
    {
        var (exit, lines, errors) = await RunAsync(args);
        Assert.Equal(2, exit);
        Assert.Empty(lines);
        Assert.Contains("content/sextortion", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_pack_is_told_with_its_place()
    {
        var folder = Directory.CreateTempSubdirectory("advicebot-pack-").FullName;
        try
        {
            var pack = Path.Combine(folder, "empty");
            Directory.CreateDirectory(pack);
            var (exit, _, errors) = await RunAsync(["--pack", pack]);
            Assert.Equal(1, exit);
            Assert.Contains("empty/script.yaml:1:1: missing-file", errors, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(int Exit, string[] Lines, string Errors)> RunAsync(string[] args, params string[] input)
    {
        var (exit, output, errors) = await CommandLine.RunAsync(["understand", .. args], string.Join('\n', input));
        return (exit, output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries), errors);
    }

    private sealed class CountingWriter : StringWriter
    {
        public int Flushes { get; private set; }

        public override Task FlushAsync()
        {
            Flushes++;
            return Task.CompletedTask;
        }
    }

    private sealed class ScriptedReader(string[] lines, Func<int> flushes) : TextReader
    {
        private int _at;

        public List<int> FlushesAtRead { get; } = [];

        public override Task<string?> ReadLineAsync()
        {
            FlushesAtRead.Add(flushes());
            return Task.FromResult(_at < lines.Length ? lines[_at++] : null);
        }
    }
}
