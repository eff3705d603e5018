using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Tests.Pack;

/// <summary>What must hold on every way through the real pack, looked for on thousands of seeded walks.</summary>
public sealed class PromiseTests
{
    private static readonly Script Script = Packs.Read(Packs.Sextortion);
    private static readonly List<(Dialog Before, Input Input, Turn Turn)> Turns = [.. PackWalks.Turns(Script)];

    [Fact]
    public void A_service_is_named_only_to_those_whom_its_registry_entry_lets_in()
    {
        var adultsOnly = Script.Words.Services.Values.Where(service => service.Ages.All(age => age == "adult")).ToList();
        Assert.NotEmpty(adultsOnly);
        var broken = from turn in Turns
                     where !IsAdult(turn.Turn.Dialog)
                     from reply in turn.Turn.Replies
                     from service in adultsOnly
                     where reply.Markdown.Contains(service.Name, StringComparison.OrdinalIgnoreCase)
                     select $"{reply.Message} names {service.Name} at age {turn.Turn.Dialog.Answer("age")?.Value ?? "unknown"}";
        Assert.Empty(broken.Distinct());
    }

    [Fact]
    public void A_reply_that_ends_in_a_question_is_short() =>
        Assert.Empty(Turns
            .Where(turn => turn.Turn.Replies.Any(reply => reply.Ask is not null))
            .Select(turn => (Messages: string.Join(" + ", turn.Turn.Replies.Select(reply => reply.Message)), Words: turn.Turn.Replies.Sum(reply => ReadingAge.CountWords(reply.Markdown))))
            .Where(reply => reply.Words > Script.WordsBeforeAQuestion)
            .Select(reply => $"{reply.Words} words: {reply.Messages}").Distinct());

    [Fact]
    public void Nobody_is_asked_more_than_nine_different_questions() =>
        Assert.Empty(Turns.Where(turn => turn.Turn.Dialog.Answers.Count(answer => !BuiltIn.IsSign(answer.Slot)) > 9)
            .Select(turn => string.Join(", ", turn.Turn.Dialog.Answers.Select(answer => answer.Slot))).Distinct());

    [Fact]
    public void Danger_and_crisis_hear_999_in_the_very_next_reply()
    {
        var grave = Turns.Where(turn => turn.Input is Fired { Trigger: Triggers.Danger }
            or Chose { Slot: "safety", Value: "crisis" or "danger" } or Chose { Slot: "urgency", Value: "now" }).ToList();
        Assert.NotEmpty(grave);
        Assert.Empty(grave.Where(turn => turn.Turn.Replies.Length > 0 && !turn.Turn.Replies.Any(reply => reply.Markdown.Contains("999", StringComparison.Ordinal))
                && turn.Before.Said.All(id => !Script.Message(id).Contains("999", StringComparison.Ordinal)))
            .Select(turn => string.Join(", ", turn.Turn.Replies.Select(reply => reply.Message))).Distinct());
    }

    [Fact]
    public void A_crisis_is_asked_nothing_more() =>
        Assert.Empty(Turns.Where(turn => turn.Turn.Dialog.Answer("safety")?.Value == "crisis" && turn.Turn.Replies.Any(reply => reply.Ask is not null))
            .Select(turn => turn.Turn.Dialog.State).Distinct());

    [Fact]
    public void The_plan_says_dont_pay_and_keep_the_evidence_to_everybody_who_is_blackmailed_or_helps_them() =>
        Assert.Empty(Turns.Where(turn => turn.Turn.Dialog.State == "close" && !turn.Turn.Dialog.Answers.Exists(answer => answer is { Slot: "who", Value: "offender" or "recipient" }))
            .Select(turn => string.Join('\n', StateMachine.Plan(Script, turn.Turn.Dialog).SelectMany(section => section.Messages).Select(reply => reply.Markdown)))
            .Distinct()
            .Where(plan => !plan.Contains("pay", StringComparison.OrdinalIgnoreCase) || !plan.Contains("delete", StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void A_person_is_one_step_away_everywhere() =>
        Assert.All(Turns.Where(turn => turn.Turn.Dialog.State.Length > 0).Select(turn => turn.Turn.Dialog).Where((_, index) => index % 37 == 0), dialog =>
            Assert.True(StateMachine.Next(Script, dialog, new Fired(Triggers.Person)).Dialog.WaitsForPerson));

    private static bool IsAdult(Dialog dialog) =>
        dialog.Answer("age")?.Value is { } age && (age == "adult" || int.TryParse(age, out var years) && years >= 18);
}
