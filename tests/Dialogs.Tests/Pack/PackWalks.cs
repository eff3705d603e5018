using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Tests.Pack;

/// <summary>Seeded walks through a real pack: answers, unknowns, triggers, going back and changes of mind.</summary>
internal static class PackWalks
{
    public const int Count = 4000;

    private static readonly DateTimeOffset Night = new(2026, 11, 21, 23, 0, 0, TimeSpan.Zero);

    /// <summary>Each turn of each walk with its input and the dialog before it.</summary>
    public static IEnumerable<(Dialog Before, Input Input, Turn Turn)> Turns(Script script)
    {
        for (var seed = 0; seed < Count; seed++)
        {
            var random = new Random(seed);
            var isStaffed = random.Next(3) > 0;
            var closed = random.Next(2) > 0 ? new OutOfHours(Night, Night.AddDays(37)) : null;
            var dialog = Dialog.New;
            var isStraight = seed % 2 == 0;
            for (var step = 0; step < 16; step++)
            {
                var input = Pick(script, dialog, random, isStraight) with { Staffed = isStaffed, Closed = closed };
                var turn = StateMachine.Next(script, dialog, input);
                yield return (dialog, input, turn);
                dialog = turn.Dialog;
            }
        }
    }

    private static Input Pick(Script script, Dialog dialog, Random random, bool isStraight)
    {
        if (dialog.State.Length == 0)
            return new Arrived();
        if (StateMachine.Pending(script, dialog) is { } question && (isStraight || random.Next(4) > 0))
            return question.Kind switch
            {
                "text" => new Said("he has my pictures"),
                "amount" => new Said("£50"),
                _ when random.Next(8) == 0 => new Fired(Triggers.DontKnow),
                _ => new Chose(question.Slot, question.Options[random.Next(question.Options.Length)].Value),
            };
        return random.Next(4) switch
        {
            0 => new Fired(Triggers.Person),
            1 when dialog.Answers.Count > 0 => new WantsToChange(dialog.Answers[random.Next(dialog.Answers.Count)].Slot),
            2 => new Fired(Triggers.Back),
            _ => new Said("hmm what"),
        };
    }
}
