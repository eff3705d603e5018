using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Tests.Triage;

public sealed class StateMachineTests
{
    [Fact]
    public void The_opening_comes_with_the_first_question()
    {
        var talk = new Talk();
        Assert.Equal(["opening", "ask-story"], talk.Heard);
        Assert.Equal("story", talk.Last.Replies[^1].Ask!.Slot);
    }

    [Fact]
    public void An_answer_earns_its_guidance_before_the_next_question() =>
        Assert.Equal(["earned-a", "ask-age-a"], new Talk().Say("hello there").Choose("letter", "a").Heard);

    [Fact]
    public void The_first_edge_that_holds_is_taken() => Assert.Equal("sum", new Talk().Say("x").Choose("letter", "b").State);

    [Fact]
    public void Dont_know_settles_a_question_as_its_script_says_unknown_counts()
    {
        var talk = new Talk().Do(Triggers.Skip).Do(Triggers.DontKnow);
        Assert.Equal(["earned-c", "plan-always", "plan-child", "bye"], talk.Heard);
    }

    [Fact]
    public void An_unknown_age_is_not_an_adult() => Assert.Contains("earned-child", new Talk().Say("x").Choose("letter", "a").Do(Triggers.DontKnow).Heard);

    [Theory]
    [InlineData("17", "earned-child")]
    [InlineData("im 18", "earned-adult")]
    [InlineData("18 or over", "earned-adult")]
    [InlineData("under", "earned-child")]
    [InlineData("i am in year 9", "puzzled")]
    [InlineData("0", "puzzled")]
    public void An_age_is_typed_or_named_by_its_band(string text, string earned) =>
        Assert.Contains(earned, new Talk().Say("x").Choose("letter", "a").Say(text).Heard);

    [Theory]
    [InlineData("The letter A")]
    [InlineData("1")]
    [InlineData("the first letter i think")]
    [InlineData("ALPHA!")]
    public void A_choice_is_its_label_its_number_or_a_phrase(string text) => Assert.Equal("age", new Talk().Say("x").Say(text).State);

    [Theory]
    [InlineData("Two.", "sum")]
    [InlineData("two of them", "letter")]
    public void A_phrase_marked_as_whole_counts_only_by_itself(string text, string state) => Assert.Equal(state, new Talk().Say("x").Say(text).State);

    [Fact]
    public void A_prefix_that_fits_two_answers_is_not_guessed() => Assert.Equal("puzzled", new Talk().Say("x").Say("the letter").Heard[0]);

    [Fact]
    public void Two_misunderstandings_offer_other_words_and_the_third_a_person()
    {
        var talk = new Talk().Say("x");
        Assert.Equal(["puzzled", "ask-letter"], talk.Say("hm").Heard);
        Assert.Equal(["puzzled-again", "ask-letter-again"], talk.Say("hm").Heard);
        Assert.Equal(["puzzled-person", "ask-letter-again"], talk.Say("hm").Heard);
    }

    [Fact]
    public void After_three_misunderstandings_guidance_no_longer_waits_for_the_answer()
    {
        var talk = new Talk().Say("x").Say("hm").Say("hm").Say("hm").Say("hm what");
        Assert.Contains("earned-c", talk.Heard);
        Assert.Equal("hm what", talk.Dialog.Answer("letter")!.Wording);
    }

    [Fact]
    public void Something_understood_ends_a_row_of_misunderstandings()
    {
        var talk = new Talk().Say("x").Say("hm").Say("hm").Do(Triggers.Why);
        Assert.Equal("puzzled", talk.Say("hm").Heard[0]);
    }

    [Fact]
    public void Going_back_asks_the_last_question_again_and_another_answer_replaces_the_first()
    {
        var talk = new Talk().Say("x").Choose("letter", "a").Do(Triggers.Back);
        Assert.Equal(["went-back", "ask-letter"], talk.Heard);
        Assert.Equal("sum", talk.Choose("letter", "b").State);
    }

    [Fact]
    public void There_is_nothing_to_go_back_to_at_the_first_question() =>
        Assert.Equal(["cannot-go-back", "ask-story"], new Talk().Do(Triggers.Back).Heard);

    [Fact]
    public void Changing_an_answer_keeps_the_others_and_says_only_what_is_new()
    {
        var talk = new Talk().Say("x").Choose("letter", "a").Choose("age", "child").Choose("sure", "yes").With(new WantsToChange("age"));
        Assert.Equal("age", talk.State);
        Assert.Equal(["earned-adult", "plan-adult", "bye"], talk.Choose("age", "adult").Heard);
    }

    [Fact]
    public void Choosing_at_an_earlier_question_changes_that_answer()
    {
        var talk = new Talk().Say("x").Choose("letter", "a").Choose("letter", "b");
        Assert.Equal("sum", talk.State);
    }

    [Fact]
    public void An_answer_off_the_way_is_forgotten_at_the_end()
    {
        var talk = new Talk().Say("x").Choose("letter", "b").Say("£50").Choose("age", "adult").Choose("sure", "yes").Choose("letter", "a");
        Assert.Equal("close", talk.State);
        Assert.Null(talk.Dialog.Answer("sum"));
    }

    [Fact]
    public void Why_explains_and_keeps_the_question()
    {
        var talk = new Talk().Say("x").Do(Triggers.Why);
        Assert.Equal(["why-letter"], talk.Heard);
        Assert.Equal("letter", talk.Last.Replies[^1].Ask!.Slot);
    }

    [Fact]
    public void Starting_again_forgets_the_answers() => Assert.Equal(["restarted", "ask-story"], new Talk().Say("x").Choose("letter", "a").Do(Triggers.Restart).Heard);

    [Fact]
    public void An_answer_that_is_none_of_the_question_is_not_understood() => Assert.Equal("puzzled", new Talk().Say("x").Choose("letter", "z").Heard[0]);

    [Fact]
    public void Silence_is_asked_about_once_and_then_ends()
    {
        var talk = new Talk();
        Assert.Equal(TimeSpan.FromMinutes(10), Assert.IsType<AwaitVisitor>(talk.Last.Effects.Single()).For);
        Assert.Equal(["still-there"], talk.With(new Silent()).Heard);
        Assert.Equal(TimeSpan.FromMinutes(30), Assert.IsType<AwaitVisitor>(talk.Last.Effects.Single()).For);
        Assert.Equal("silence", Assert.IsType<End>(talk.With(new Silent()).Last.Effects.Single()).Why);
        Assert.Equal("letter", talk.Say("here again").State);
    }

    [Fact]
    public void The_plan_to_keep_holds_what_fits_in_the_order_of_the_script()
    {
        var script = Packs.Read(Packs.Letters);
        var talk = new Talk(script).Say("x").Choose("letter", "a").Choose("age", "adult").Choose("sure", "yes");
        var plan = StateMachine.Plan(script, talk.Dialog);
        Assert.Equal(["First", "For your age"], plan.Select(section => section.Heading));
        Assert.Equal(["plan-always", "plan-a", "plan-adult"], plan.SelectMany(section => section.Messages).Select(reply => reply.Message));
    }

    [Theory]
    [InlineData("adult", "no-files-adult")]
    [InlineData("child", "no-files")]
    public void A_file_is_refused_with_the_route_for_the_age(string age, string message)
    {
        var script = Packs.Read(Packs.Letters);
        var talk = new Talk(script).Say("x").Choose("letter", "a").Choose("age", age);
        Assert.Equal(message, StateMachine.RefuseFiles(script, talk.Dialog).Single().Message);
    }

    [Fact]
    public void Words_are_filled_from_the_registry() =>
        Assert.Contains("[999](tel:999)", new Talk().Last.Replies[0].Markdown, StringComparison.Ordinal);
}
