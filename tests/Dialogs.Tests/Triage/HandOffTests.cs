using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Tests.Triage;

public sealed class HandOffTests
{
    [Fact]
    public void A_crisis_sign_in_own_words_stops_every_question_and_calls_a_person()
    {
        var talk = new Talk().Say("I just want to end it all.");
        Assert.Equal(["crisis-any", "waiting"], talk.Heard);
        Assert.All(talk.Last.Replies, reply => Assert.Null(reply.Ask));
        Assert.Equal(["crisis"], talk.HandOff!.Reasons.Select(reason => reason.Id));
        Assert.Contains(StateMachine.Summary(Packs.Read(Packs.Letters), talk.Dialog), fact => fact.Slot == "sign-crisis" && fact.Wording == "I just want to end it all.");
    }

    [Fact]
    public void A_crisis_sign_counts_beside_an_answer_too() => Assert.Equal("crisis", new Talk().Say("x").Say("the first letter, but I want to die").State);

    [Fact]
    public void Danger_is_there_at_every_step_and_answered_anew_each_time()
    {
        var talk = new Talk().Say("x").Choose("letter", "a").Do(Triggers.Danger);
        Assert.Equal(["danger-now", "waiting"], talk.Heard);
        Assert.Equal(["danger-now", "waiting"], talk.Do(Triggers.Danger).Heard);
    }

    [Fact]
    public void A_person_is_called_and_the_question_stays()
    {
        var talk = new Talk().Say("x").Say("real person");
        Assert.Equal(["waiting", "ask-letter"], talk.Heard);
        Assert.Equal(101 - 1, talk.HandOff!.Priority);
    }

    [Fact]
    public void With_nobody_on_shift_the_visitor_is_told_so() =>
        Assert.Equal(["nobody", "ask-story"], new Talk { IsStaffed = false }.Do(Triggers.Person).Heard);

    [Fact]
    public void Outside_the_hours_the_visitor_is_told_when_people_are_there_again()
    {
        var night = new DateTimeOffset(2026, 11, 20, 23, 30, 0, TimeSpan.Zero);
        var talk = new Talk { IsStaffed = false, Closed = new OutOfHours(night, night.AddHours(10.5)) }.Do(Triggers.Person);
        Assert.Equal(["shut", "ask-story"], talk.Heard);
        Assert.Equal("It is shut. We are here again tomorrow at 10:00.", talk.Last.Replies[0].Markdown);
    }

    [Theory]
    [InlineData(1, "today at 19:30")]
    [InlineData(72, "on Monday at 18:30")]
    [InlineData(24 * 34, "on 24 December at 18:30")]
    [InlineData(null, "Monday to Friday 08:00 to 22:00, Saturday 10:00 to 16:00, Sunday closed")]
    public void When_that_is_is_said_as_people_say_it(int? hours, string words)
    {
        var evening = new DateTimeOffset(2026, 11, 20, 18, 30, 0, TimeSpan.Zero);
        var opens = hours is { } ahead ? evening.AddHours(ahead) : (DateTimeOffset?)null;
        var talk = new Talk { IsStaffed = false, Closed = new OutOfHours(evening, opens) }.Do(Triggers.Person);
        Assert.Equal($"It is shut. We are here again {words}.", talk.Last.Replies[0].Markdown);
    }

    [Fact]
    public void Somebody_who_works_late_is_awaited_as_ever()
    {
        var night = new DateTimeOffset(2026, 11, 20, 23, 30, 0, TimeSpan.Zero);
        Assert.Equal(["waiting", "ask-story"], new Talk { Closed = new OutOfHours(night, night.AddHours(9)) }.Do(Triggers.Person).Heard);
    }

    [Theory]
    [InlineData("adult")]
    [InlineData("child", "children")]
    public void A_hand_off_says_which_skills_it_needs(string age, params string[] needs) =>
        Assert.Equal(needs, new Talk().Say("x").Choose("letter", "a").Choose("age", age).Do(Triggers.Person).HandOff!.Needs.AsEnumerable());

    [Fact]
    public void News_while_waiting_ranks_anew_without_a_word_of_it()
    {
        var talk = new Talk().Say("x").Do(Triggers.Person).Choose("letter", "a");
        Assert.Equal(["earned-a", "ask-age-a"], talk.Heard);
        talk.Choose("age", "child");
        Assert.Equal(["child", "asked"], talk.HandOff!.Reasons.Select(reason => reason.Id));
    }

    [Fact]
    public void Many_small_reasons_never_outrank_a_grave_one()
    {
        var small = new Talk().Say("x").Choose("letter", "b").Say("5000").Choose("age", "child").Do(Triggers.Person);
        var grave = new Talk().Do(Triggers.Danger);
        Assert.True(small.HandOff!.Priority < grave.HandOff!.Priority);
    }

    [Fact]
    public void Going_back_from_danger_asks_on_but_the_reason_stays()
    {
        var talk = new Talk().Say("x").Do(Triggers.Danger).Do(Triggers.Back);
        Assert.Equal("letter", talk.State);
        Assert.Contains("danger", talk.Dialog.HandedOver);
    }

    [Fact]
    public void Words_at_rest_are_kept_for_the_person_and_that_is_said_again_after_every_few()
    {
        var talk = new Talk().Do(Triggers.Danger).Say("please hurry");
        Assert.Equal(["kept"], talk.Heard);
        Assert.Empty(talk.Say("are you there").Heard);
        Assert.Empty(talk.Say("hello").Heard);
        Assert.Equal(["kept"], talk.Say("anybody").Heard);
    }

    [Fact]
    public void A_sticky_answer_raises_a_sign_that_neither_a_change_nor_a_new_start_takes_back()
    {
        var talk = new Talk().Say("x").Choose("letter", "a").Choose("age", "adult").Choose("sure", "no");
        Assert.NotNull(talk.Dialog.Answer("sign-no"));
        Assert.NotNull(talk.Choose("sure", "yes").Dialog.Answer("sign-no"));
        Assert.NotNull(talk.Do(Triggers.Restart).Dialog.Answer("sign-no"));
    }

    [Fact]
    public void Going_back_at_once_undoes_a_slip_of_the_finger_on_a_sticky_answer() =>
        Assert.Null(new Talk().Say("x").Choose("letter", "a").Choose("age", "adult").Choose("sure", "no").Do(Triggers.Back).Dialog.Answer("sign-no"));

    [Fact]
    public void Starting_again_after_words_of_crisis_is_still_a_crisis() =>
        Assert.Equal(["restarted", "crisis-any"], new Talk().Say("i want to die").Do(Triggers.Restart).Heard);

    [Fact]
    public void A_bare_number_is_not_taken_where_an_answer_cannot_be_taken_back() =>
        Assert.Equal("puzzled", new Talk().Say("x").Choose("letter", "a").Choose("age", "adult").Say("2").Heard[0]);

    [Fact]
    public void A_conversation_given_back_is_not_handed_off_again_for_the_same_reason()
    {
        var talk = new Talk().Say("x").Do(Triggers.Person).With(new Returned());
        Assert.Equal(["returned", "ask-letter"], talk.Heard);
        Assert.Null(talk.Choose("letter", "b").HandOff);
        Assert.Equal(["asked"], talk.Do(Triggers.Person).HandOff!.Reasons.Select(reason => reason.Id));
    }

    [Fact]
    public void Nobody_is_asked_whether_they_are_still_there_while_they_wait() =>
        Assert.Empty(new Talk().Do(Triggers.Person).With(new Silent()).Last.Replies);
}
