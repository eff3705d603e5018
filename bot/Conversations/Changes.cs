using AdviceBot.Dialogs.Triage;
using AdviceBot.Dialogs.Understanding;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>What one turn is about to write: new events, the head and the dialog after them. Nothing of it counts before it is stored.</summary>
internal sealed class Changes(Standing before, DateTimeOffset now, bool isStaffed)
{
    private readonly List<LogEvent> _events = [];
    private DateTimeOffset _lastMoment = before.Events.IsEmpty ? DateTimeOffset.MinValue : before.Events[^1].At;

    public Conversation Before => before.Head;

    public DateTimeOffset Now => now;

    public Conversation Head { get; set; } = before.Head with { ChangedAt = now };

    public Dialog Dialog { get; private set; } = before.Dialog;

    public IReadOnlyList<LogEvent> Events => _events;

    /// <summary>What ends is counted with the event that ends it: once, whatever is killed, repeated or written by another first.</summary>
    public Append ToAppend() => new(Head, before.Head.Number, _events)
    {
        Visit = _events.Any(one => one.Entry is Ended) ? VisitCounting.Ended(before.Script, before.Events.Concat(_events), after: before.Head.Number) : null,
    };

    public Standing After() => before.With(Head, Dialog, _events);

    /// <summary>The number the entry got.</summary>
    public long Add(Entry entry, string? clientId = null)
    {
        var number = Head.Number + 1;
        _events.Add(new LogEvent(number, NextMoment(), clientId, entry));
        Head = Head with { Number = number };
        return number;
    }

    /// <summary>Adds what the visitor wrote and what the bot says to it; before that, what is still to be said of an earlier input. What that one
    /// asked is left out: these words have answered it.</summary>
    public long Hear(Acts act, string? clientId, Turn? first = null)
    {
        var input = Here(act.Input is Said said ? said with { Heard = Hearing.Of(before.Script, Dialog.State, said.Text, DateOnly.FromDateTime(now.UtcDateTime)) } : act.Input);
        var number = Add(new VisitorWrote(act.Activity, input), clientId);
        if (input is Said { Heard.Within: { } within })
            Handle(handling => handling with { Deadline = now + within });
        if (first is not null)
            Follow(first with { Replies = first.Replies.RemoveAll(reply => reply.Ask is not null) });
        Follow(Fire(input));
        return number;
    }

    /// <summary>Adds an input that nobody wrote, and what the bot says to it.</summary>
    public void Occur(Input input) => Follow(FireUnwritten(input));

    /// <summary>Adds an input that nobody wrote; what comes of it is still to be said.</summary>
    public Turn FireUnwritten(Input input)
    {
        var happened = Here(input);
        Add(new Occurred(happened));
        return Fire(happened);
    }

    /// <summary>Says what the engine says and does what it asks for.</summary>
    private void Follow(Turn turn)
    {
        foreach (var reply in turn.Replies)
            Add(new BotSaid(reply.Message, reply.Markdown, reply.Ask));
        foreach (var effect in turn.Effects)
            Apply(effect);
    }

    /// <summary>Says once more what came of the last input, in the words of this script.</summary>
    public void SayAgain(IEnumerable<Input> inputs)
    {
        var all = inputs.ToList();
        if (all.Count == 0)
            return;
        var earlier = StateMachine.Replay(before.Script, all.SkipLast(1));
        foreach (var reply in StateMachine.Next(before.Script, earlier, all[^1]).Replies)
            Add(new BotSaid(reply.Message, reply.Markdown, reply.Ask));
    }

    /// <summary>A notice of the service in the pack's words.</summary>
    public void Tell(string message, string operatorName = "") =>
        Add(new BotSaid(message, Filled(message, operatorName), Ask: null));

    private string Filled(string message, string operatorName) => before.Script.Message(message)
        .Replace("{{operator}}", Markdown.Plain(operatorName), StringComparison.Ordinal).Replace("{{holder}}", Markdown.Plain(Head.OwnerName ?? ""), StringComparison.Ordinal);

    /// <summary>Whoever held it keeps the lease: they still have to say what came of it.</summary>
    public void End(string why)
    {
        Company.Leave(this, gone: null);
        IdentityTurn.Lapse(this);
        Add(new Ended(why));
        Head = Head with { Status = Status.Ended, TimerDue = null, WaitingSince = null };
    }

    /// <summary>Changes how staff look after it; what says nothing is not kept.</summary>
    public void Handle(Func<Handling, Handling> change)
    {
        var handling = change(Head.Handling ?? new Handling());
        Head = Head with { Handling = handling == new Handling() ? null : handling };
    }

    /// <summary>Puts the conversation into the queue; who waits already keeps the place that the waiting earned.</summary>
    public void Wait() => Head = Head with { Status = Status.Waiting, WaitingSince = Head.WaitingSince ?? now, TimerDue = null };

    /// <summary>With what the engine has to know of this moment: replayed later, it must come to the same words.</summary>
    private Input Here(Input input) => input with { Staffed = isStaffed, Closed = OutOfHours.Of(before.Script.Site.Opening, now) };

    private Turn Fire(Input input)
    {
        var turn = StateMachine.Next(before.Script, Dialog, input);
        Dialog = turn.Dialog;
        return turn;
    }

    private void Apply(Effect effect)
    {
        switch (effect)
        {
            case HandOff handOff:
                var summary = StateMachine.Summary(before.Script, Dialog);
                Add(new HandedOff(handOff.Priority, handOff.Reasons, summary));
                Head = Head with { Priority = handOff.Priority, Reasons = handOff.Reasons, Summary = summary };
                Handle(handling => handling with { Needs = handOff.Needs.IsEmpty ? null : handOff.Needs });
                Wait();
                break;
            case AwaitVisitor wait:
                Head = Head with { TimerDue = now + wait.For };
                break;
            case End end:
                End(end.Why);
                break;
        }
    }

    /// <summary>Clients order by time, so time grows with every event, by a millisecond (what JavaScript can tell apart) where the clock does not.</summary>
    private DateTimeOffset NextMoment() => _lastMoment = now > _lastMoment ? now : _lastMoment.AddMilliseconds(1);
}
