using AdviceBot.Dialogs.Checking;

namespace AdviceBot.Dialogs.Tests.Pack;

/// <summary>How much is to be read before a question, on thousands of seeded walks: several things earned at once make a reply long.</summary>
public sealed class ReplyLengthTests
{
    public static TheoryData<string> Names => [.. Packs.Real];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_reply_that_ends_in_a_question_is_short(string pack) =>
        Assert.Empty(PackWalks.Turns(Packs.Of(pack))
            .Where(turn => turn.Turn.Replies.Any(reply => reply.Ask is not null))
            .Select(turn => (Messages: string.Join(" + ", turn.Turn.Replies.Select(reply => reply.Message)), Words: turn.Turn.Replies.Sum(reply => ReadingAge.CountWords(reply.Markdown))))
            .Where(reply => reply.Words > Packs.Of(pack).WordsBeforeAQuestion)
            .Select(reply => $"{reply.Words} words: {reply.Messages}").Distinct());
}
