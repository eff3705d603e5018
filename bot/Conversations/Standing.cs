using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>How a conversation stands after its last stored event: its head, its log, and the dialog that is the fold of its inputs.</summary>
internal sealed record Standing(Conversation Head, ImmutableArray<LogEvent> Events, Script Script, Dialog Dialog)
{
    /// <summary>A conversation that has no event yet.</summary>
    public static Standing Before(Conversation head, Script script) =>
        new(head, [], script, Dialog.New);

    /// <summary>Replays a stored log.</summary>
    public static Standing Of(Conversation head, IEnumerable<LogEvent> events, Script script)
    {
        var log = events.ToImmutableArray();
        var dialog = StateMachine.Replay(script, InputsOf(log));
        return Before(head, script).With(head, dialog, log);
    }

    /// <summary>All that was put into the dialog so far.</summary>
    public IEnumerable<Input> Inputs => InputsOf(Events);

    /// <summary>Whether an operator finished it, and it was not taken up again since.</summary>
    public bool IsClosedByOperator =>
        Head.Status == Status.Ended && Events.LastOrDefault(one => one.Entry is Ended or Finished)?.Entry is Finished or Ended { Why: Endings.Closed };

    /// <summary>The number of the event that a client posted under this id. Looked for from the end: what comes twice comes soon.</summary>
    public long? NumberOf(string? clientId)
    {
        if (clientId is null) return null;
        for (var at = Events.Length - 1; at >= 0; at--)
        {
            if (Events[at].ClientId == clientId) return Events[at].Number;
        }

        return null;
    }

    /// <summary>The standing after these events.</summary>
    public Standing With(Conversation head, Dialog dialog, IReadOnlyCollection<LogEvent> events) => this with
    {
        Head = head,
        Dialog = dialog,
        Events = Events.AddRange(events),
    };

    /// <summary>The same in another language. What was understood is kept with what was typed, so the dialog is the same.</summary>
    public Standing In(string language)
    {
        var script = Script.In(language);
        return this with { Script = script, Head = Head with { Language = script.Language } };
    }

    /// <summary>Events with a number above <paramref name="number"/>. Numbers are 1, 2, 3 …, so the number is the place.</summary>
    public ImmutableArray<LogEvent> EventsAfter(long number) => number >= Events.Length ? [] : Events[(int)Math.Max(0, number)..];

    public Log LogAfter(long number) => new(Head, EventsAfter(number));

    private static IEnumerable<Input> InputsOf(IEnumerable<LogEvent> log) => log.Select(one => InputOf(one.Entry)).OfType<Input>();

    private static Input? InputOf(Entry entry) => entry switch
    {
        VisitorWrote wrote => wrote.Input,
        Occurred occurred => occurred.Input,
        _ => null,
    };
}

/// <summary>Why a conversation ended, as <see cref="Ended"/> keeps it. The engine's own are silence and left.</summary>
internal static class Endings
{
    public const string Closed = "closed";
    public const string Left = "left";
    public const string LeftQuickly = "left-quickly";
}
