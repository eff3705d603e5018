using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Tests.Scripts;

public sealed class PromiseReaderTests
{
    private static readonly PackFiles Good = PackFiles.FromFolder(Packs.Letters);

    [Theory]
    [InlineData("when age is adult: next reply says waiting", typeof(NextReplySays))]
    [InlineData("when age is adult: asks nothing", typeof(AsksNothing))]
    [InlineData("when age is not adult: never says plan-adult, services only for adult", typeof(NeverSays))]
    [InlineData("before end: said opening or bye, plan-always", typeof(SaidBefore))]
    [InlineData("before close when letter is a: said plan-a", typeof(SaidBefore))]
    [InlineData("from every state: a person within 1 turn", typeof(PersonWithinATurn))]
    [InlineData("questions at most 5", typeof(QuestionsAtMost))]
    [InlineData("never words: [refund, money back]", typeof(NeverWords))]
    public void A_promise_of_each_form_is_read(string line, Type kind)
    {
        var (script, problems) = Read(line);
        Assert.Empty(problems);
        Assert.IsType(kind, Assert.Single(script!.Promises));
    }

    [Theory]
    [InlineData("when age is adult: is nice", "bad-promise")]
    [InlineData("questions at most many", "bad-promise")]
    [InlineData("before end: said no-such-message", "undefined-message")]
    [InlineData("before nowhere: said opening", "undefined-state")]
    [InlineData("when age is adult: next reply says service.nobody", "undefined-service")]
    [InlineData("when height is tall: asks nothing", "undefined-slot")]
    [InlineData("when age is: asks nothing", "bad-condition")]
    public void A_promise_that_cannot_be_read_is_a_problem_in_its_line(string line, string code)
    {
        var problem = Assert.Single(Read(line).Problems);
        Assert.Equal(code, problem.Code);
        Assert.Equal(Lines + 1, problem.Line);
    }

    private static int Lines => (Good.Files["letters/script.yaml"].TrimEnd() + "\npromises:\n").Count(letter => letter == '\n');

    private static (Script? Script, IReadOnlyList<Problem> Problems) Read(string line) =>
        PackReader.Read(Good with { Files = Good.Files.SetItem("letters/script.yaml", $"{Good.Files["letters/script.yaml"].TrimEnd()}\npromises:\n  - {line}\n") });
}
