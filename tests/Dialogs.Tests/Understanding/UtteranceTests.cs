using AdviceBot.Dialogs.Understanding;

namespace AdviceBot.Dialogs.Tests.Understanding;

/// <summary>
/// The labelled utterances. The exact figures are in docs/understanding.md (tests/Load --score); here stands what may not be lost again. The test split
/// is not looked at: no rule may be made to please a failing test.
/// </summary>
public sealed class UtteranceTests
{
    private static readonly IReadOnlyList<Labelled> Lines =
        [.. Directory.GetFiles(Folder, "dev-*.jsonl").Order(StringComparer.Ordinal).SelectMany(Labelled.Read)];
    private static readonly UtteranceScore Score = new(UnderstandingTests.Script.Lexicon, Lines);

    private static string Folder => Path.Combine(Packs.Repository, "tests", "Dialogs.Tests", "utterances");

    [Fact]
    public void There_are_enough_utterances_and_each_has_its_own_name()
    {
        var all = Lines.Concat(Directory.GetFiles(Folder, "test*.jsonl").SelectMany(Labelled.Read)).ToList();
        Assert.InRange(all.Count, 800, int.MaxValue);
        Assert.Equal(all.Count, all.Select(line => line.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Nine_of_ten_values_that_are_said_are_read_and_nine_of_ten_that_are_read_were_said()
    {
        Assert.InRange(Score.All.Precision, 0.93, 1);
        Assert.InRange(Score.All.Recall, 0.90, 1);
    }

    [Fact]
    public void Of_a_hundred_people_in_crisis_three_at_most_are_not_noticed_at_once() =>
        Assert.True(Score.MissedCrises.Count <= Score.Crises * 0.03, string.Join(Environment.NewLine, Score.MissedCrises.Select(line => $"{line.Id}: {line.Text}")));

    [Fact]
    public void Of_a_hundred_others_five_at_most_are_taken_for_people_in_crisis() =>
        Assert.InRange(Score.FalseAlarms, 0, (Score.Count - Score.Crises) * 0.05);

    [Fact]
    public void Every_value_comes_with_the_words_that_gave_it()
    {
        foreach (var line in Lines)
        {
            var understood = Read(line);
            Assert.All(understood.Why, finding => Assert.Equal(line.Text[finding.Start..finding.End], finding.Text));
            var explained = understood.Why.Select(finding => finding.Slot).ToHashSet(StringComparer.Ordinal);
            Assert.Equal(understood.Crisis, explained.Contains("crisis"));
            Assert.True(understood.Urgent is null || explained.Contains("urgent"), line.Id);
            Assert.True(understood.Minor is null || explained.Contains("age"), line.Id);
            Assert.True(understood.Paid is null || explained.Contains("paid"), line.Id);
            Assert.True(understood.Platform is null || explained.Contains("platform"), line.Id);
        }
    }

    private static Understood Read(Labelled line) => Understander.Read(UnderstandingTests.Script.Lexicon, line.Asked, line.Text, Labelled.Today);
}
