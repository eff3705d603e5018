using AdviceBot.Http;

namespace AdviceBot.Bot.Tests.Page;

public sealed class SafeTextTests
{
    [Fact]
    public void A_mark_that_turns_the_reading_direction_is_not_shown() =>
        Assert.Equal("photo gnp.exe", SafeText.Of("photo \u202Egnp.exe\u2069"));

    [Fact]
    public void Control_characters_are_not_shown_and_line_ends_are() =>
        Assert.Equal("one\ntwo\nthree", SafeText.Of("o\u0000n\u001Be\r\ntwo\u0085three\u0007"));

    [Theory]
    [InlineData("😢 👩‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿")]
    [InlineData("مرحبا שלום")]
    [InlineData("e\u0301")]
    public void Emoji_and_every_script_are_shown_as_they_are(string text) => Assert.Equal(text, SafeText.Of(text));

    [Fact]
    public void Half_a_character_is_shown_as_a_replacement() => Assert.Equal("a\uFFFDb", SafeText.Of("a\uD83Db"));
}
