using System.Collections.Immutable;
using AdviceBot.Dialogs.Checking.Graphs;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking;

/// <summary>Where a message is said: the state, "" outside of them; what it is there for; for whom, "" for everybody; and the line of script.yaml.</summary>
public sealed record MessageUse(string State, string Part, string When, int Line);

/// <summary>How long and how hard to read a message is, and who is told it.</summary>
public sealed record MessageFacts(int Words, double Grade, ImmutableArray<MessageUse> Uses)
{
    /// <summary>Of a message file's text as it is, in a script that may be none: what a draft leaves unreadable is still measured.</summary>
    public static MessageFacts Of(string path, string text, Script? script)
    {
        var message = MessageFile.Of(path, text);
        return new(ReadingAge.CountWords(message.Body), ReadingAge.Grade(message.Body), script is null ? [] : [.. Find(script, message.Id)]);
    }

    private static IEnumerable<MessageUse> Find(Script script, string id) =>
        script.States.SelectMany(OfState).Concat(Rows("", "opening", script.Opening)).Concat(Rows("", "hand-off", script.HandOff.Say))
            .Concat(script.Plan.SelectMany(section => Rows("", "plan", section.Say))).Concat(script.Advice.SelectMany(section => Rows("", "advice", section.Say)))
            .Where(use => use.Row.Messages.Contains(id))
            .Select(use => new MessageUse(use.State, use.Part, use.Row.When is All { Parts.IsEmpty: true } ? "" : ConditionWords.Of(use.Row.When), script.Places.Of(use.Row).Line));

    private static IEnumerable<(string State, string Part, Guarded Row)> OfState(State state) =>
    [
        .. Rows(state.Id, "ask", state.Ask), .. Rows(state.Id, "again", state.Again), .. Rows(state.Id, "why", state.Why), .. Rows(state.Id, "earns", state.Earns),
        .. Rows(state.Id, "say", state.Say),
    ];

    private static IEnumerable<(string State, string Part, Guarded Row)> Rows(string state, string part, ImmutableArray<Guarded> rows) => rows.Select(row => (state, part, row));
}
