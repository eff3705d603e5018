using System.Text.Json;
using AdviceBot.Dialogs.Triage;
using FsCheck;
using FsCheck.Fluent;

namespace AdviceBot.Dialogs.Tests.Triage;

public sealed class ReplayTests
{
    private static readonly AdviceBot.Dialogs.Scripts.Script Script = Packs.Read(Packs.Letters);

    private static Gen<Input> AnyInput { get; } = Gen.OneOf(
        Gen.Elements("x", "1", "15", "alpha", "yes", "dont know", "want to die", "human", "", "£300", "\ufffd", "\u202eevil").Select(text => (Input)new Said(text)),
        Gen.Elements("a", "b", "c", "nonsense").Select(value => (Input)new Chose("letter", value)),
        Gen.Elements("child", "adult", "200").Select(value => (Input)new Chose("age", value)),
        Gen.Elements(Triggers.All.Append("nonsense").ToArray()).Select(trigger => (Input)new Fired(trigger)),
        Gen.Elements("letter", "age", "nonsense").Select(slot => (Input)new WantsToChange(slot)),
        Gen.Elements<Input>(new Silent(), new Returned(), new Returned("sum"), new Returned("close"), new Arrived(), new Said("y") { Staffed = true }));

    private static readonly Arbitrary<Input[]> Inputs = AnyInput.ArrayOf().ToArbitrary();

    [Fact]
    public void The_same_inputs_lead_to_the_same_dialog_after_they_were_stored_as_json() => Prop.ForAll(Inputs, inputs =>
    {
        var stored = JsonSerializer.Deserialize<Input[]>(JsonSerializer.Serialize(inputs))!;
        return Shape(StateMachine.Replay(Script, inputs)) == Shape(StateMachine.Replay(Script, stored));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_happens_a_waiting_question_is_of_the_state_that_waits() => Prop.ForAll(Inputs, inputs =>
    {
        var dialog = Dialog.New;
        foreach (var input in inputs)
        {
            var turn = StateMachine.Next(Script, dialog, input);
            if (turn.Replies.LastOrDefault()?.Ask is { } ask && ask.State != turn.Dialog.State)
                return false;
            dialog = turn.Dialog;
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_adult_service_is_named_to_anybody_not_known_to_be_adult() => Prop.ForAll(Inputs, inputs =>
    {
        var dialog = Dialog.New;
        foreach (var input in inputs)
        {
            var turn = StateMachine.Next(Script, dialog, input);
            var isAdult = turn.Dialog.Answer("age")?.Value is "adult" or "200" or "18";
            if (!isAdult && turn.Replies.Any(reply => reply.Markdown.Contains("Grown-up", StringComparison.Ordinal)))
                return false;
            dialog = turn.Dialog;
        }

        return true;
    }).QuickCheckThrowOnFailure();

    private static string Shape(Dialog dialog) =>
        $"{dialog.State} {string.Join(';', dialog.Answers)} {string.Join(';', dialog.Said.Order(StringComparer.Ordinal))} {dialog.WaitsForPerson} {string.Join(';', dialog.HandedOver)} {dialog.Misunderstood} {dialog.Step}";
}
