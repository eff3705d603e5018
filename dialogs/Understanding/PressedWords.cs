using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Understanding;

/// <summary>
/// What the words on buttons are understood to say. A press comes as the words of the button, and most people press: the same words at the same state are read once
/// a day (ages are counted from dates), not for everybody. Only words that a button of the script has are kept, so that nobody can fill the memory by typing.
/// </summary>
internal sealed class PressedWords
{
    private static readonly ConditionalWeakTable<Script, PressedWords> Known = [];

    private readonly FrozenSet<string> _buttons;
    private volatile Day _day = new(DateOnly.MinValue);

    private PressedWords(Script script) => _buttons =
        script.States.SelectMany(state => state.Answers.Select(answer => script.Label($"{state.Fills}.{answer}")))
            .Concat(Triggers.All.Select(trigger => script.Label($"trigger.{trigger}")))
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What these words say, read by <paramref name="read"/> when they are not known.</summary>
    public static Hearing Of(Script script, string state, string text, DateOnly today, Func<Script, string, string, DateOnly, Hearing> read)
    {
        var known = Known.GetValue(script, one => new PressedWords(one));
        return known._buttons.Contains(text)
            ? known.On(today).GetOrAdd((state, text), key => read(script, key.State, key.Text, today))
            : read(script, state, text, today);
    }

    private ConcurrentDictionary<(string State, string Text), Hearing> On(DateOnly today)
    {
        var day = _day;
        if (day.Date != today) _day = day = new Day(today);
        return day.Hearings;
    }

    private sealed record Day(DateOnly Date)
    {
        public ConcurrentDictionary<(string State, string Text), Hearing> Hearings { get; } = new();
    }
}
