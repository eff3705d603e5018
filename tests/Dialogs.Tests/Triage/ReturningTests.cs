using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Tests.Triage;

/// <summary>An operator chooses the point from which the bot goes on.</summary>
public sealed class ReturningTests
{
    private static readonly AdviceBot.Dialogs.Scripts.Script Script = Packs.Read(Packs.Letters);

    [Fact]
    public void A_question_that_was_answered_is_asked_again_and_what_follows_it_is_kept()
    {
        var talk = new Talk().Say("x").Choose("letter", "b").Say("50").Choose("age", "adult").Do(Triggers.Person).With(new Returned("sum"));
        Assert.Equal(["returned", "ask-sum"], talk.Heard);
        Assert.Equal("sum", talk.Last.Replies[^1].Ask!.State);
        Assert.Equal("sure", talk.Say("70").State);
    }

    [Fact]
    public void Questions_that_are_passed_over_count_as_not_known()
    {
        var talk = new Talk().Do(Triggers.Person).With(new Returned("letter"));
        Assert.Equal(["returned", "ask-letter"], talk.Heard);
        Assert.Equal((true, null), (talk.Dialog.Answer("story") is not null, talk.Dialog.Answer("story")?.Value));
    }

    [Fact]
    public void At_the_plan_everything_that_fits_is_said_and_nothing_is_asked()
    {
        var talk = new Talk().Say("x").Choose("letter", "a").Do(Triggers.Person).With(new Returned("close"));
        Assert.Equal("returned", talk.Heard[0]);
        Assert.Equal("bye", talk.Heard[^1]);
        Assert.Contains("plan-a", talk.Heard);
        Assert.Contains("plan-child", talk.Heard);
        Assert.All(talk.Last.Replies, reply => Assert.Null(reply.Ask));
        Assert.Equal("close", talk.State);
        Assert.Equal(["returned", "bye"], talk.Do(Triggers.Person).With(new Returned("close")).Heard);
    }

    [Fact]
    public void What_only_the_passing_over_makes_grave_calls_nobody_again_and_what_is_told_later_does()
    {
        var talk = new Talk().Say("x").Do(Triggers.Person).With(new Returned("close"));
        Assert.Null(talk.HandOff);
        Assert.NotNull(talk.Say("i want to die").HandOff);
    }

    [Fact]
    public void A_sign_of_danger_outranks_every_point()
    {
        var danger = new Talk().Say("x").Do(Triggers.Danger);
        Assert.Null(Assert.Single(StateMachine.Returns(Script, danger.Dialog)).State);
        Assert.Equal("danger", danger.With(new Returned("letter")).State);
    }

    [Fact]
    public void Only_points_that_the_answers_lead_to_are_offered()
    {
        var points = StateMachine.Returns(Script, new Talk().Say("x").Choose("letter", "a").Do(Triggers.Person).Dialog);
        Assert.Equal([null, "letter", "close"], points.Select(point => point.State));
        Assert.Equal([null, "The letter", "The plan"], points.Select(point => point.Label));
        Assert.Equal(["ask-age-a", "ask-letter", "bye"], points.Select(point => point.Replies[^1].Message));
    }

    [Fact]
    public void A_point_that_the_script_does_not_have_is_where_it_was() =>
        Assert.Equal(["returned", "ask-letter"], new Talk().Say("x").Do(Triggers.Person).With(new Returned("nowhere")).Heard);
}
