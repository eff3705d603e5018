using AdviceBot.Dialogs.Checking;

namespace AdviceBot.Dialogs.Tests.Checking;

public sealed class ReadingAgeTests
{
    [Theory]
    [InlineData("have", 1)]
    [InlineData("table", 2)]
    [InlineData("wanted", 2)]
    [InlineData("used", 1)]
    [InlineData("evidence", 3)]
    [InlineData("police", 2)]
    [InlineData("don't", 1)]
    public void Syllables_are_groups_of_vowels(string word, int syllables) => Assert.Equal(syllables, ReadingAge.Syllables(word));

    [Fact]
    public void Short_words_in_short_sentences_are_easy_and_long_ones_hard()
    {
        Assert.True(ReadingAge.Grade("Do not pay. Keep what they sent.") < 3);
        Assert.True(ReadingAge.Grade("Immediately preserve documentary evidence concerning unauthorised dissemination.") > 12);
    }

    [Fact]
    public void Names_of_services_do_not_count() =>
        Assert.Equal(ReadingAge.Grade("Ring now."), ReadingAge.Grade("Ring {{service.international-organisation}} now."), 5);
}
