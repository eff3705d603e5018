using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>A dialog that a walk came to, by the input <paramref name="Input"/> from <paramref name="Parent"/>; null is the beginning.</summary>
internal sealed record Node(Dialog Dialog, Node? Parent, Input? Input, Position? Position, CaseFacts Facts, long[] Memory)
{
    /// <summary>The inputs that lead here from the beginning.</summary>
    public IEnumerable<Input> Inputs => Parent is null ? [] : Parent.Inputs.Append(Input!);

    public int Depth { get; } = Parent is null ? 0 : Parent.Depth + 1;
}

/// <summary>One turn of a walk: what happened at a dialog and what came of it.</summary>
internal sealed record Step(Script Script, Node Before, Input Input, Turn Turn, Position Position, CaseFacts Facts)
{
    /// <summary>The facts as they would be at other hours and in other areas.</summary>
    public IReadOnlyList<CaseFacts> Views { get; init; } = [Facts];

    public IReadOnlyList<string> Said { get; } = [.. Turn.Replies.SelectMany(reply => reply.Messages)];

    /// <summary>The states that this step leads past.</summary>
    public IReadOnlyList<State> NewlyPassed { get; } = [.. Position.Passed.Skip(Same(Before.Position, Position))];

    /// <summary>Whether the words that come with a hand-off were chosen in this turn.</summary>
    public bool SpeaksOfHandOff =>
        Turn.Effects.Any(effect => effect is HandOff) && (!Before.Dialog.WaitsForPerson || Input is Fired { Trigger: Triggers.Danger or Triggers.Person });

    private static int Same(Position? before, Position position)
    {
        var most = before is null || before.IsInterrupted ? 0 : Math.Min(before.Passed.Length, position.Passed.Length);
        var same = 0;
        while (same < most && ReferenceEquals(before!.Passed[same], position.Passed[same]))
            same++;
        return same;
    }
}
