using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Tests.Checking;

public sealed class StoryCoverageTests
{
    private static readonly PackFiles Pack = PackFiles.FromFolder(Packs.Letters);
    private static readonly Script Script = Packs.Read(Packs.Letters);

    [Fact]
    public void Without_stories_everything_is_missing_at_its_line()
    {
        var missing = new StoryCoverage(Pack, Script).Missing.Select(one => $"{one.Kind} {one.Name} {one.Line}:{one.Column}").ToList();
        Assert.Contains("state letter 21:3", missing);
        Assert.Contains("edge letter -> age when letter is a 32:9", missing);
        Assert.Contains("edge any state -> danger when in-danger is yes 65:5", missing);
        Assert.Contains("answer letter is b 26:18", missing);
        Assert.Contains("message why-letter 23:10", missing);
        Assert.DoesNotContain("message lost", string.Join('\n', missing), StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_covers_what_it_comes_by_and_nothing_twice()
    {
        var coverage = new StoryCoverage(Pack, Script);
        var story = new Story("", 1, "", null, IsStaffed: true, null, [Step("arrives", ""), Step("types", "a long story"), Step("chooses", "a")], new Expectation());
        var played = StoryRunner.Play(Script, story).ToList();
        Assert.Equal(["message opening", "state story", "message ask-story"], Named(coverage.Add(played[0])));
        coverage.Add(played[1]);
        Assert.Equal(["answer letter is a", "message earned-a", "edge letter -> age when letter is a", "state age", "message ask-age-a"], Named(coverage.Add(played[2])));
        Assert.Empty(coverage.Add(played[2]));
    }

    [Fact]
    public void What_is_missing_is_written_as_stories_that_hold_and_come_by_it()
    {
        var folder = Directory.CreateTempSubdirectory("advicebot-stories-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "stories"));
            File.WriteAllText(Path.Combine(folder, "stories", "new.yaml"), StoryWriter.Missing(Script, new StoryCoverage(Pack, Script)));
            var (stories, problems) = StoryReader.Read(PackFiles.FromFolder(folder));
            Assert.Empty(problems);
            var coverage = new StoryCoverage(Pack, Script);
            foreach (var story in stories)
            {
                Assert.Empty(StoryRunner.Run(Script, story));
                Assert.NotEmpty(StoryRunner.Play(Script, story).SelectMany(played => coverage.Add(played)).ToList());
            }

            Assert.Empty(coverage.Missing);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Step Step(string kind, string value) => new(1, new StepInput(kind, value), new Expectation());

    private static IEnumerable<string> Named(IEnumerable<Landmark> landmarks) => landmarks.OrderBy(one => one.Line).Select(one => $"{one.Kind} {one.Name}");
}
