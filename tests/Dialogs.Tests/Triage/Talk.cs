using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Tests.Triage;

/// <summary>A conversation with the engine, for tests to speak to.</summary>
internal sealed class Talk
{
    private readonly Script _script;

    public Talk(Script? script = null)
    {
        _script = script ?? Packs.Read(Packs.Letters);
        Last = Fire(new Arrived());
    }

    public bool IsStaffed { get; init; } = true;

    /// <summary>That it is outside the hours of the site; null within them.</summary>
    public OutOfHours? Closed { get; init; }

    public Turn Last { get; private set; }

    public List<Input> Inputs { get; } = [];

    public Dialog Dialog => Last.Dialog;

    /// <summary>Ids of what was said in the last turn.</summary>
    public IReadOnlyList<string> Heard => [.. Last.Replies.SelectMany(reply => reply.Messages)];

    public string State => Dialog.State;

    public HandOff? HandOff => Last.Effects.OfType<HandOff>().SingleOrDefault();

    public Talk Say(string text) => With(new Said(text));

    public Talk Choose(string slot, string value) => With(new Chose(slot, value));

    public Talk Do(string trigger) => With(new Fired(trigger));

    public Talk With(Input input)
    {
        Last = Fire(input);
        return this;
    }

    private Turn Fire(Input input)
    {
        input = input with { Staffed = IsStaffed, Closed = Closed };
        Inputs.Add(input);
        return StateMachine.Next(_script, Last?.Dialog ?? AdviceBot.Dialogs.Triage.Dialog.New, input);
    }
}
