using System.Text.RegularExpressions;
using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Dialogs.Understanding;

namespace AdviceBot.Dialogs.Tests.Pack;

/// <summary>The Welsh words say what the English ones do, as far as a program can tell.</summary>
public sealed partial class WelshTests
{
    private static readonly Script English = Packs.Read(Packs.Sextortion);
    private static readonly Script Welsh = ReadWelsh();

    [Fact]
    public void The_Welsh_words_have_every_message_and_placeholder_that_the_English_have() =>
        Assert.Equal(
            English.Words.Messages.Values.Select(message => (message.Id, Held(message.Body))),
            Welsh.Words.Messages.Values.Select(message => (message.Id, Held(message.Body))));

    [Fact]
    public void The_Welsh_words_have_every_label_and_placeholder_that_the_English_have() =>
        Assert.Equal(
            English.Words.Labels.Select(label => (label.Key, Held(label.Value))),
            Welsh.Words.Labels.Select(label => (label.Key, Held(label.Value))));

    [Fact]
    public void A_Welsh_message_has_the_paragraphs_and_the_bold_words_of_the_English_one() =>
        Assert.Equal(
            English.Words.Messages.Values.Select(message => (message.Id, message.Body.Split("\n\n").Length, message.Body.Split("**").Length)),
            Welsh.Words.Messages.Values.Select(message => (message.Id, message.Body.Split("\n\n").Length, message.Body.Split("**").Length)));

    [Fact]
    public void A_button_that_a_message_names_is_named_as_the_button_is() =>
        Assert.Empty(
            from trigger in Triggers.All
            from message in English.Words.Messages.Values
            where message.Body.Contains($"**{English.Label($"trigger.{trigger}")}**", StringComparison.Ordinal)
                && !Welsh.Words.Messages[message.Id].Body.Contains($"**{Welsh.Label($"trigger.{trigger}")}**", StringComparison.Ordinal)
            select $"{message.Id} does not name {trigger}");

    [Fact]
    public void What_is_understood_in_an_English_chat_is_understood_in_a_Welsh_one_too() =>
        Assert.Empty(All(English.Phrases).Except(All(Welsh.Phrases)));

    [Fact]
    public void A_reply_that_ends_in_a_question_is_short_in_Welsh_too() =>
        Assert.Empty(PackWalks.Turns(Welsh)
            .Where(turn => turn.Turn.Replies.Any(reply => reply.Ask is not null))
            .Select(turn => (Messages: string.Join(" + ", turn.Turn.Replies.Select(reply => reply.Message)), Words: turn.Turn.Replies.Sum(reply => ReadingAge.CountWords(reply.Markdown))))
            .Where(reply => reply.Words > Welsh.WordsBeforeAQuestion)
            .Select(reply => $"{reply.Words} words: {reply.Messages}").Distinct());

    [Theory]
    [InlineData("safety", "nac ydw", "safe")]
    [InlineData("safety", "Ydw", "crisis")]
    [InlineData("safety", "dwi'm yn siŵr", "unsure")]
    [InlineData("safety", "dwi ddim mewn perygl", "safe")]
    [InlineData("urgency", "na, ddim rwan", "past")]
    [InlineData("urgency", "Ydy, mae'n digwydd nawr", "now")]
    [InlineData("paid", "so fi 'di talu", "no")]
    [InlineData("paid", "nes i dalu", "yes")]
    [InlineData("collected", "nac ydy", "no")]
    [InlineData("who", "fy merch", "parent")]
    public void A_typed_Welsh_answer_is_found(string slot, string text, string? value) =>
        Assert.Equal(value, Hearing.Of(Welsh, Welsh.States.Single(state => state.Fills == slot).Id, text, new DateOnly(2026, 11, 21)).Typed.Value);

    private static Script ReadWelsh()
    {
        var (script, problems) = PackReader.Read(PackFiles.FromFolder(Packs.Sextortion), "cy");
        return script ?? throw new InvalidOperationException("The Welsh words have problems:\n" + string.Join('\n', problems));
    }

    /// <summary>What stands between { and }, in alphabetical order.</summary>
    private static string Held(string text) => string.Join(' ', InBraces().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal));

    private static IEnumerable<string> All(Phrases phrases) =>
        phrases.Answers.SelectMany(slot => slot.Value.SelectMany(value => value.Value.Select(phrase => $"{slot.Key} is {value.Key}: {phrase}")))
            .Concat(phrases.Signs.Concat(phrases.Triggers).SelectMany(list => list.Value.Select(phrase => $"{list.Key}: {phrase}")))
            .Concat(phrases.Yes.Select(phrase => $"yes: {phrase}"))
            .Concat(phrases.No.Select(phrase => $"no: {phrase}"))
            .Concat(phrases.DontKnow.Select(phrase => $"don't know: {phrase}"));

    [GeneratedRegex(@"\{+[^{}]+\}+", RegexOptions.NonBacktracking)]
    private static partial Regex InBraces();
}
