using System.Collections.Concurrent;
using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Tests.Pack;

/// <summary>What must hold on every way through every pack in content/, looked for on thousands of seeded walks.</summary>
public sealed class PromiseTests
{
    private static readonly ConcurrentDictionary<string, List<(Dialog Before, Input Input, Turn Turn)>> Walked = new(StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Packs.Real];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_service_is_named_only_to_those_whom_its_registry_entry_lets_in(string pack)
    {
        var adultsOnly = Packs.Of(pack).Words.Services.Values.Where(service => service.Ages.All(age => age == "adult")).ToList();
        Assert.NotEmpty(adultsOnly);
        var broken = from turn in Turns(pack)
                     where !IsAdult(turn.Turn.Dialog)
                     from reply in turn.Turn.Replies
                     from service in adultsOnly
                     where reply.Markdown.Contains(service.Name, StringComparison.OrdinalIgnoreCase)
                     select $"{reply.Message} names {service.Name} at age {turn.Turn.Dialog.Answer("age")?.Value ?? "unknown"}";
        Assert.Empty(broken.Distinct());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_reply_that_ends_in_a_question_is_short(string pack) =>
        Assert.Empty(Turns(pack)
            .Where(turn => turn.Turn.Replies.Any(reply => reply.Ask is not null))
            .Select(turn => (Messages: string.Join(" + ", turn.Turn.Replies.Select(reply => reply.Message)), Words: turn.Turn.Replies.Sum(reply => ReadingAge.CountWords(reply.Markdown))))
            .Where(reply => reply.Words > Packs.Of(pack).WordsBeforeAQuestion)
            .Select(reply => $"{reply.Words} words: {reply.Messages}").Distinct());

    [Theory]
    [MemberData(nameof(Names))]
    public void Nobody_is_asked_more_than_nine_different_questions(string pack) =>
        Assert.Empty(Turns(pack).Where(turn => turn.Turn.Dialog.Answers.Count(answer => !BuiltIn.IsSign(answer.Slot)) > 9)
            .Select(turn => string.Join(", ", turn.Turn.Dialog.Answers.Select(answer => answer.Slot))).Distinct());

    [Theory]
    [MemberData(nameof(Names))]
    public void Danger_and_crisis_hear_999_in_the_very_next_reply(string pack)
    {
        var grave = Turns(pack).Where(turn => turn.Turn.Replies.Length > 0 && turn.Input is (Fired { Trigger: Triggers.Danger }
            or Chose { Slot: "safety", Value: "crisis" or "danger" } or Chose { Slot: "urgency", Value: "now" })).ToList();
        Assert.NotEmpty(grave);
        // The number that can be dialled, not its digits in a name such as 999 BSL.
        Assert.Empty(grave.Where(turn => !turn.Turn.Replies.Any(reply => reply.Markdown.Contains("(tel:999)", StringComparison.Ordinal)) && !HasHeard999ForIt(pack, turn.Before, turn.Input))
            .Select(turn => string.Join(", ", turn.Turn.Replies.Select(reply => reply.Message))).Distinct());
    }

    /// <summary>Guidance is said once: who says again that it happens now has its answer already.</summary>
    private static bool HasHeard999ForIt(string pack, Dialog before, Input input) =>
        input is Chose { Slot: "urgency" } && before.Said.Except(Packs.Of(pack).Opening.SelectMany(guarded => guarded.Messages)).Any(id => Packs.Of(pack).Message(id).Contains("(tel:999)", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_crisis_is_asked_nothing_more(string pack) =>
        Assert.Empty(Turns(pack).Where(turn => turn.Turn.Dialog.Answer("safety")?.Value == "crisis" && turn.Turn.Replies.Any(reply => reply.Ask is not null))
            .Select(turn => turn.Turn.Dialog.State).Distinct());

    [Theory]
    [MemberData(nameof(Names))]
    public void The_plan_says_dont_pay_and_keep_the_evidence_to_everybody_to_whom_it_is_done_or_who_helps_them(string pack) =>
        Assert.Empty(Turns(pack).Where(turn => turn.Turn.Dialog.State == "close" && !turn.Turn.Dialog.Answers.Exists(answer => answer is { Slot: "who", Value: "offender" or "recipient" }))
            .Select(turn => string.Join('\n', StateMachine.Plan(Packs.Of(pack), turn.Turn.Dialog).SelectMany(section => section.Messages).Select(reply => reply.Markdown)))
            .Distinct()
            .Where(plan => !plan.Contains("pay", StringComparison.OrdinalIgnoreCase) || !plan.Contains("delete", StringComparison.OrdinalIgnoreCase)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_person_is_one_step_away_everywhere(string pack) =>
        Assert.All(Turns(pack).Where(turn => turn.Turn.Dialog.State.Length > 0).Select(turn => turn.Turn.Dialog).Where((_, index) => index % 37 == 0), dialog =>
            Assert.True(StateMachine.Next(Packs.Of(pack), dialog, new Fired(Triggers.Person)).Dialog.WaitsForPerson));

    private static List<(Dialog Before, Input Input, Turn Turn)> Turns(string pack) => Walked.GetOrAdd(pack, name => [.. PackWalks.Turns(Packs.Of(name))]);

    private static bool IsAdult(Dialog dialog) =>
        dialog.Answer("age")?.Value is { } age && (age == "adult" || int.TryParse(age, out var years) && years >= 18);
}
