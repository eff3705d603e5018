using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Triage;

/// <summary>What a visitor can do at every step, and what happens when nothing was understood.</summary>
internal sealed partial class TurnInProgress
{
    private const int MessagesBetweenAnswers = 3;
    private const int MostMisunderstandings = 3;

    private void Do(string trigger, string? words)
    {
        var state = script.State(_dialog.State);
        _dialog = _dialog with { Misunderstood = 0 };
        switch (trigger)
        {
            case Triggers.Danger:
                _dialog = _dialog.Settle(BuiltIn.InDanger, "yes", words);
                Proceed(wantsPerson: true, saysAgain: true);
                break;
            case Triggers.Person:
                _dialog = _dialog.Settle(BuiltIn.AskedPerson, "yes", words);
                Proceed(wantsPerson: true);
                break;
            case Triggers.DontKnow or Triggers.Skip when !state.Rests:
                Settle(state.Fills!, value: null, words);
                break;
            case Triggers.Back:
                GoBack();
                break;
            case Triggers.Why when !state.Rests:
                Explain(state);
                break;
            case Triggers.Why:
                Say(script.Says.NoWhy);
                break;
            case Triggers.Restart:
                StartAgain();
                break;
            case Triggers.Leave:
                _effects.Add(new End("left"));
                break;
            default:
                Puzzle(state);
                break;
        }
    }

    /// <summary>Undoes the last thing that was answered. Having asked for a person is not an answer: it stays.</summary>
    private void GoBack()
    {
        var answers = _dialog.Answers.RemoveAll(answer => answer.Slot == BuiltIn.AskedPerson);
        if (answers.IsEmpty)
        {
            Say(script.Says.CannotGoBack);
        }
        else
        {
            Say(script.Says.WentBack);
            var last = answers.Max(answer => answer.Step);
            _dialog = _dialog with { Answers = _dialog.Answers.RemoveAll(answer => answer.Step == last && answer.Slot != BuiltIn.AskedPerson) };
        }

        Proceed();
    }

    private void Explain(State state)
    {
        var why = state.Why.First(Facts);
        if (why.IsEmpty)
            why = [script.Says.NoWhy];
        Say(why[..^1]);
        Say(why[^1], Questions.Of(script, state));
        Await(state);
    }

    /// <summary>
    /// Forgets the answers, but no sign: a cry for help is not unsaid by starting again (FACTS 3.2). A person who was called stays called.
    /// </summary>
    private void StartAgain()
    {
        var signs = _dialog.Answers.RemoveAll(answer => !BuiltIn.IsSign(answer.Slot));
        _dialog = Dialog.New with { Answers = signs, WaitsForPerson = _dialog.WaitsForPerson, HandedOver = _dialog.HandedOver, Step = _dialog.Step };
        Say(script.Says.Restarted);
        Proceed(saysAgain: true);
    }

    private void Puzzle(State state, string? words = null)
    {
        if (state.Rests)
            PuzzleAtRest();
        else
            PuzzleAtQuestion(state, words);
        Await(script.State(_dialog.State));
    }

    /// <summary>
    /// Someone is awaited: the words are kept for them. That is said at once and again after every few messages, so that nobody who goes on
    /// writing is left in silence, and nobody who writes in many short lines is interrupted at each. Nobody is awaited: a person is offered.
    /// </summary>
    private void PuzzleAtRest()
    {
        if (!_dialog.WaitsForPerson)
            Say(script.Says.NotUnderstoodPerson);
        else if (_dialog.Misunderstood % MessagesBetweenAnswers == 0)
            Say(script.Says.KeptForPerson.First(Facts));
        _dialog = _dialog with { Misunderstood = _dialog.Misunderstood + 1 };
    }

    private void PuzzleAtQuestion(State state, string? words)
    {
        if (_dialog.Misunderstood == MostMisunderstandings)
        {
            // Guidance must not wait for an answer that does not come: unknown counts as the graver case, and the words are kept.
            Settle(state.Fills!, value: null, words);
            return;
        }

        _dialog = _dialog with { Misunderstood = _dialog.Misunderstood + 1 };
        Say(_dialog.Misunderstood switch
        {
            1 => script.Says.NotUnderstood,
            2 => script.Says.NotUnderstoodAgain,
            _ => script.Says.NotUnderstoodPerson,
        });
        var again = _dialog.Misunderstood > 1 ? state.Again.First(Facts) : [];
        if (again.IsEmpty)
        {
            Ask(state);
            return;
        }

        Say(again[..^1]);
        Say(again[^1], Questions.Of(script, state));
    }
}
