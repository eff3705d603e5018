using System.Globalization;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Understanding;
using AdviceBot.Dialogs.Understanding.Reading;

namespace AdviceBot.Dialogs.Tests.Understanding;

/// <summary>Words are weighed beside the phrases: what they say when no phrase does, and when a phrase is wrong.</summary>
public sealed class WordWeightsTests
{
    private static readonly Lexicon Small = Of("""
        phrases:
          crisis:
            "yes": [no way out]
            none: [goodbye kiss]
          urgent:
            deadline: [tonight]
          answer:
            "yes": ["yes"]
            "no": ["no"]
        weights:
          crisis:
            bias: -1
            words: |
              1.50 goodbye
              0.25 say _ goodbye
              -2.00 party
          urgent:
            bias: -1
            words: |
              -5.00 film
              3.00 hurry
          harm-yes:
            bias: -1
            words: |
              4.00 mostly
          harm-no:
            bias: -1
            words: ""
        """);

    [Theory]
    [InlineData("i came to say my goodbye", true)]
    [InlineData("goodbye", true)]
    [InlineData("a goodbye party", false)]
    [InlineData("there is no way out", true)]
    [InlineData("nothing of the kind", false)]
    public void Words_of_enough_weight_are_a_sign_though_no_phrase_names_them(string text, bool isSign) =>
        Assert.Equal(isSign, Read(Asked.Open, text).Crisis);

    [Fact]
    public void What_a_phrase_says_is_no_sign_is_not_weighed() => Assert.False(Read(Asked.Open, "he wanted a goodbye kiss").Crisis);

    [Fact]
    public void A_word_said_ten_times_weighs_as_much_as_once() =>
        Assert.False(Read(Asked.Open, string.Concat(Enumerable.Repeat("goodbye ", 10)) + "party").Crisis);

    [Fact]
    public void The_words_that_weigh_most_are_shown()
    {
        var finding = Assert.Single(Read(Asked.Open, "hello i came to say my goodbye he has pictures").Why);
        Assert.Equal(("crisis", "say my goodbye", "weight of words"), (finding.Slot, finding.Text, finding.By));
    }

    [Theory]
    [InlineData("he posts it tonight", true)]
    [InlineData("tonight we saw a film", null)]
    [InlineData("please do hurry up", true)]
    [InlineData("we saw a film", null)]
    public void A_phrase_is_overruled_where_the_words_speak_against_it_and_helped_where_none_speaks(string text, bool? urgent) =>
        Assert.Equal(urgent, Read(Asked.Open, text).Urgent);

    [Theory]
    [InlineData("no", "no")]
    [InlineData("no well mostly", "yes")]
    public void An_answer_that_weighs_clearly_more_than_the_others_is_the_answer(string text, string answer) =>
        Assert.Equal(answer, Read(Asked.Harm, text).Answer);

    /// <summary>Whoever adds utterances, or changes what is counted of them, learns anew; two short lessons stand for all.</summary>
    [Theory]
    [InlineData("harm-unsure")]
    [InlineData("safe-none")]
    public void The_weights_in_the_pack_are_what_the_development_set_teaches(string means)
    {
        var folder = Path.Combine(Packs.Repository, "tests", "Dialogs.Tests", "utterances");
        var lines = Directory.GetFiles(folder, "dev-*.jsonl").Order(StringComparer.Ordinal).SelectMany(Labelled.Read);
        var learnt = new Learner(Lesson.All.Single(lesson => lesson.Means == means).Examples(UnderstandingTests.Script.Lexicon, lines));
        var file = File.ReadAllText(Path.Combine(Packs.Sextortion, "phrases", "lexicon", "weights.yaml"));
        var written = file[file.IndexOf($"  {means}:\n", StringComparison.Ordinal)..].Split('\n').Skip(3).TakeWhile(line => line.StartsWith("      ", StringComparison.Ordinal))
            .Select(line => line.Trim().Split(' ', 2)).ToDictionary(parts => parts[1], parts => double.Parse(parts[0], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        Assert.NotEmpty(written);
        // As written, to two places; the last one may differ from machine to machine.
        Assert.All(written, pair => Assert.Equal(learnt.Weights[pair.Key], pair.Value, 0.02));
    }

    private static Understood Read(Asked asked, string text) => Understander.Read(Small, asked, text, Labelled.Today);

    private static Lexicon Of(string yaml)
    {
        var letters = PackFiles.FromFolder(Packs.Letters);
        var (script, problems) = PackReader.Read(letters with { Files = letters.Files.SetItem("letters/phrases/lexicon/en-GB.yaml", yaml) });
        Assert.Empty(problems);
        return script!.Lexicon;
    }
}
