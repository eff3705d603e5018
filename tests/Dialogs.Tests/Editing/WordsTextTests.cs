using AdviceBot.Dialogs.Editing;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Tests;

namespace AdviceBot.Dialogs.Tests.Editing;

/// <summary>Labels, phrases and messages are written where they stand.</summary>
public sealed class WordsTextTests
{
    private static readonly PackFiles Pack = PackFiles.FromFolder(Packs.Sextortion);

    [Theory]
    [InlineData("Me")]
    [InlineData("Yes: \"now\", they said # here")]
    [InlineData("no")]
    [InlineData("18")]
    [InlineData("{{service.childline}} - a \\ line")]
    [InlineData("- dash")]
    public void A_label_says_what_was_written_whatever_signs_it_has(string words)
    {
        var file = Pack.Files["sextortion/messages/en-GB/labels.yaml"];
        Assert.Equal(words, LabelText.Find(LabelText.With(file, "who.me", words), "who.me"));
        var added = LabelText.With(file, "who.school", words);
        Assert.Equal(words, LabelText.Find(added, "who.school"));
        Assert.Single(added.Split('\n').Except(file.Split('\n')));
        Assert.Contains("who.offender: Something I did. I shared or threatened\nwho.school: ", added, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=no")]
    [InlineData("yes")]
    [InlineData("it's me, and him")]
    [InlineData("plain words")]
    public void Phrases_that_stay_keep_their_quotes_and_new_ones_get_them_where_they_need_them(string phrase)
    {
        var file = Pack.Files["sextortion/phrases/en-GB.yaml"];
        var before = PhraseText.Find(file, "who", "me");
        var after = PhraseText.With(file, "who", "me", [.. before, phrase])!;
        Assert.Equal([.. before, phrase], PhraseText.Find(after, "who", "me"));
        Assert.Single(file.Split('\n').Except(after.Split('\n')));
        Assert.Contains("me: [\"=me\", \"=myself\",", after, StringComparison.Ordinal);
        var fresh = PhraseText.With(file, "who", "neighbour", [phrase])!;
        Assert.Equal([phrase], PhraseText.Find(fresh, "who", "neighbour"));
        Assert.Equal([phrase], PhraseText.Find(PhraseText.With(file, "school", "yes", [phrase])!, "school", "yes"));
    }

    [Fact]
    public void Words_of_a_message_are_changed_below_its_front_matter()
    {
        var file = Pack.Files["sextortion/messages/cy/ask-who.md"];
        var after = MessageText.With(file, "**Pwy?**\n");
        Assert.Equal("**Pwy?**", MessageText.Find(after));
        Assert.Equal(file[..file.LastIndexOf("---", StringComparison.Ordinal)], after[..after.LastIndexOf("---", StringComparison.Ordinal)]);
        Assert.Equal(file, MessageText.With(file, MessageText.Find(file)));
    }
}
