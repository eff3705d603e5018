using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Tests.Pack;

/// <summary>How much is to be read before a question, on thousands of seeded walks: several things earned at once make a reply long.</summary>
public sealed class ReplyLengthTests
{
    private static readonly Script Script = Packs.Read(Packs.Sextortion);

    [Fact]
    public void A_reply_that_ends_in_a_question_is_short() =>
        Assert.Empty(PackWalks.Turns(Script)
            .Where(turn => turn.Turn.Replies.Any(reply => reply.Ask is not null))
            .Select(turn => (Messages: string.Join(" + ", turn.Turn.Replies.Select(reply => reply.Message)), Words: turn.Turn.Replies.Sum(reply => ReadingAge.CountWords(reply.Markdown))))
            .Where(reply => reply.Words > Script.WordsBeforeAQuestion)
            .Select(reply => $"{reply.Words} words: {reply.Messages}").Distinct());
}
