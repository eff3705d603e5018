using System.Text.RegularExpressions;
using AdviceBot.Dialogs.Editing;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Staff.StudioApi.Flow;

/// <summary>What stands in a script, in the words that a visitor reads.</summary>
internal static partial class InWords
{
    /// <summary>Of a question its last paragraph, which asks.</summary>
    public static string Of(Script script, State state)
    {
        if (state.ShowsPlan && state.Say.IsEmpty)
            return string.Join(" · ", script.Plan.Select(section => script.Label(section.Heading)));
        var first = (state.Rests ? state.Say : state.Ask).SelectMany(row => row.Messages).FirstOrDefault();
        return first is null ? "" : Paragraphs(script, first) is var all && state.Rests ? all[0] : all[^1];
    }

    /// <summary>The labels of the answers that take a way, where nothing else is asked of them; null otherwise.</summary>
    public static string? Of(Script script, State state, Condition when) =>
        ConditionLines.Of(when) is { Lines: [{ How: ConditionLines.Is, Slot: var slot, Values: var values }] } && slot == state.Fills && values.All(value => state.Answers.Contains(value))
            ? string.Join(" / ", values.Select(value => script.Label($"{slot}.{value}")))
            : null;

    public static string Short(Script script, string message) => Paragraphs(script, message)[0];

    /// <summary>Every row that says something at a state; the plan belongs to the state that shows it.</summary>
    public static IEnumerable<Guarded> Rows(Script script, State state) =>
        state.Ask.Concat(state.Why).Concat(state.Again).Concat(state.Earns).Concat(state.Say).Concat(state.ShowsPlan ? script.Plan.SelectMany(section => section.Say) : []);

    private static string[] Paragraphs(Script script, string message) =>
        script.Words.Messages.ContainsKey(message)
            ? [.. Link().Replace(script.Message(message), "${words}").Replace("**", "", StringComparison.Ordinal).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).DefaultIfEmpty("")]
            : [message];

    /// <summary>A box has no room for addresses.</summary>
    [GeneratedRegex(@"\[(?<words>[^\[\]]*)\]\([^()]*\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
