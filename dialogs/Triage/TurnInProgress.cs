using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Understanding;

namespace AdviceBot.Dialogs.Triage;

/// <summary>One turn while it is worked out. It lives for a single call of <see cref="StateMachine.Next"/>.</summary>
internal sealed partial class TurnInProgress(Script script, Dialog before, bool isStaffed, OutOfHours? closed)
{
    private readonly List<Reply> _replies = [];
    private readonly List<Effect> _effects = [];
    private readonly Dialog _before = before;
    private Dialog _dialog = before;
    private CaseFacts? _facts;
    private Position? _here;
    private bool _askedForHours;

    public Turn Finish() => new(_dialog, [.. _replies], [.. _effects]);

    public void Open()
    {
        foreach (var message in script.Opening.Holding(Facts))
            SayOnce(message);
        Proceed();
    }

    /// <summary>An operator gave the conversation back: what was handed over stays known, but only something new is handed over again.</summary>
    public void Return(string? to)
    {
        _dialog = _dialog with { WaitsForPerson = false, Answers = _dialog.Answers.RemoveAll(answer => answer.Slot == BuiltIn.AskedPerson) };
        Say(script.HandOff.Returned);
        if (to is not null)
            GoOnFrom(to);
        Proceed(saysAgain: to is not null);
    }

    /// <summary>What is passed over counts as not known. A person has just seen to them: what only that makes grave is no news.</summary>
    private void GoOnFrom(string state)
    {
        if (Returning.To(script, _dialog, state) is not { } answers)
            return;
        _dialog = _dialog with { Answers = answers, Misunderstood = 0 };
        _dialog = _dialog with { HandedOver = _dialog.HandedOver.Union(Reasons().Select(reason => reason.Id)) };
    }

    public void BeSilent()
    {
        if (_dialog.WaitsForPerson)
            return;
        var isFirst = _dialog.Silences == 0 && !script.State(_dialog.State).Rests;
        _dialog = _dialog with { Silences = _dialog.Silences + 1 };
        Say(isFirst ? script.Silence.Say : script.Silence.Ended);
        _effects.Add(isFirst ? new AwaitVisitor(script.Silence.End) : new End("silence"));
    }

    public void Choose(string slot, string value)
    {
        Begin();
        var state = script.State(_dialog.State);
        if (script.AskedBy(slot) is { } asked && (asked == state || _dialog.Answer(slot) is not null) && Questions.Takes(script, asked, value))
            Settle(slot, value, wording: null);
        else
            Puzzle(state);
    }

    public void Reopen(string slot)
    {
        Begin();
        if (script.AskedBy(slot) is not null)
            _dialog = _dialog with { Answers = _dialog.Answers.RemoveAll(answer => answer.Slot == slot), Misunderstood = 0 };
        Proceed();
    }

    public void Fire(string trigger)
    {
        Begin();
        Do(trigger, words: null);
    }

    /// <summary>Anew whenever an answer changed: conditions are asked many times a turn.</summary>
    public CaseFacts Facts
    {
        get
        {
            if (_facts?.Answers != _dialog.Answers)
            {
                _askedForHours |= _facts?.WereAskedForHours == true;
                (_facts, _here) = (new(script, _dialog.Answers, isStaffed, isOpen: closed is null), null);
            }

            return _facts;
        }
    }

    /// <summary>Whether it would go otherwise at another hour.</summary>
    public bool AsksForHours => _askedForHours || _facts?.WereAskedForHours == true;

    /// <summary>Where the answers lead as they are now.</summary>
    public Position Here
    {
        get
        {
            var facts = Facts;
            return _here ??= Position.Of(script, facts);
        }
    }

    private void Begin() => _dialog = _dialog with { Step = _dialog.Step + 1, Silences = 0 };

    private void Settle(string slot, string? value, string? wording)
    {
        _dialog = _dialog.Settle(slot, value, wording) with { Misunderstood = 0 };
        if (value is not null && script.AskedBy(slot)!.Sticky.Contains(value))
            _dialog = _dialog.Settle(BuiltIn.SignPrefix + value, "yes", wording);
        Proceed();
    }

    /// <summary>Goes to where the answers lead, says what they earned, hands off if they call for it, and asks what comes next.</summary>
    private void Proceed(bool wantsPerson = false, bool saysAgain = false)
    {
        var here = Here;
        if (here.State.Rests && !here.IsInterrupted)
            ForgetAnswersOffTheWay(here);
        SayEarned(here);
        var isArrival = here.State.Id != _before.State || saysAgain;
        _dialog = _dialog with { State = here.State.Id };
        if (here.State.Rests)
            Rest(here.State, isArrival);
        HandOffIfCalledFor(wantsPerson);
        if (!here.State.Rests)
            Ask(here.State);
        Await(here.State);
    }

    /// <summary>
    /// Says what the answers have earned. Where one message answered several questions, no more is said at once than may be read before the next question;
    /// the rest follows the next answers.
    /// </summary>
    private void SayEarned(Position here)
    {
        var room = here.State.Rests ? int.MaxValue : script.WordsBeforeAQuestion - QuestionWords(here.State);
        var said = _replies.Sum(reply => script.WordsOf(reply.Message));
        // Who wrote "it happens now" unasked must not wait for that question to hear of 999.
        var early = here.IsInterrupted ? [] : script.States.Where(state => state.EarnsAtOnce && _dialog.Answer(state.Fills!) is not null && !here.Passed.Contains(state));
        foreach (var message in early.Concat(here.Passed).SelectMany(state => state.Earns.Holding(Facts)).Where(message => !_dialog.Said.Contains(message)))
        {
            if (said > 0 && said + script.WordsOf(message) > room)
                return;
            said += script.WordsOf(message);
            Say(message);
        }
    }

    private int QuestionWords(State state) => state.Ask.First(Facts).Sum(script.WordsOf);

    /// <summary>
    /// An answer to a question that the present answers no longer lead to says nothing about the case any more. One that is what leads here stays: without it the conversation
    /// would stand elsewhere at the next word.
    /// </summary>
    private void ForgetAnswersOffTheWay(Position here)
    {
        var passed = here.Passed.Select(state => state.Fills).ToHashSet(StringComparer.Ordinal);
        foreach (var answer in _dialog.Answers.FindAll(answer => !BuiltIn.IsSign(answer.Slot) && !passed.Contains(answer.Slot)))
        {
            var others = _dialog.Answers.Remove(answer);
            var facts = new CaseFacts(script, others, isStaffed, isOpen: closed is null);
            var leadsHere = Position.Of(script, facts).State == here.State;
            _askedForHours |= facts.WereAskedForHours;
            if (leadsHere)
                _dialog = _dialog with { Answers = others };
        }
    }

    private void Rest(State state, bool isArrival)
    {
        if (state.ShowsPlan)
            SayPlan();
        if (isArrival)
            Say(state.Say.First(Facts));
    }

    /// <summary>Each section is one message to read, without what was said before.</summary>
    private void SayPlan()
    {
        foreach (var section in script.Plan)
        {
            var messages = section.Say.Holding(Facts).Where(id => !_dialog.Said.Contains(id)).ToImmutableArray();
            if (messages.IsEmpty)
                continue;
            var words = string.Join("\n\n", messages.Select(message => OutOfHours.Fill(script, script.Message(message), closed)));
            // Words that begin in bold are their own heading; saying it twice would only be more to read.
            var heading = words.StartsWith("**", StringComparison.Ordinal) ? "" : $"**{script.Label(section.Heading)}**\n\n";
            _replies.Add(new Reply(messages[0], heading + words) { Also = messages[1..] });
            _dialog = _dialog with { Said = _dialog.Said.Union(messages) };
        }
    }

    private void Ask(State state)
    {
        var question = Questions.Of(script, state);
        var messages = state.Ask.First(Facts);
        // No row of it holds: the checker refuses such a pack, and the engine must not fall over it.
        if (messages.IsEmpty)
            return;
        Say(messages[..^1]);
        Say(messages[^1], question);
    }

    private void Await(State state)
    {
        if (!_dialog.WaitsForPerson)
            _effects.Add(new AwaitVisitor(state.Rests ? script.Silence.End : script.Silence.StillThere));
    }

    private void SayOnce(string message)
    {
        if (!_dialog.Said.Contains(message))
            Say(message);
    }

    private void Say(ImmutableArray<string> messages)
    {
        foreach (var message in messages)
            Say(message);
    }

    private void Say(string message, Question? ask = null)
    {
        _replies.Add(new Reply(message, OutOfHours.Fill(script, script.Message(message), closed), ask));
        _dialog = _dialog with { Said = _dialog.Said.Add(message) };
    }
}
