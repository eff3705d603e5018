using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking;

/// <summary>A row of a script that says messages: at which state, "" outside of them, and what it is there for.</summary>
internal sealed record MessageRow(string State, string Part, Guarded Row)
{
    /// <summary>Every one of a script, in its order.</summary>
    public static IEnumerable<MessageRow> Of(Script script) =>
        script.States.SelectMany(OfState).Concat(Rows("", "opening", script.Opening)).Concat(Rows("", "hand-off", script.HandOff.Say))
            .Concat(script.Plan.SelectMany(section => Rows("", "plan", section.Say))).Concat(script.Advice.SelectMany(section => Rows("", "advice", section.Say)));

    private static IEnumerable<MessageRow> OfState(State state) =>
    [
        .. Rows(state.Id, "ask", state.Ask), .. Rows(state.Id, "again", state.Again), .. Rows(state.Id, "why", state.Why), .. Rows(state.Id, "earns", state.Earns),
        .. Rows(state.Id, "say", state.Say),
    ];

    private static IEnumerable<MessageRow> Rows(string state, string part, IEnumerable<Guarded> rows) => rows.Select(row => new MessageRow(state, part, row));
}
