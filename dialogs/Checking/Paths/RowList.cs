using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>What a list of guarded rows is for: it decides when the engine reads it, and whether the first that holds or all that hold count.</summary>
internal enum Use
{
    Opening,
    Ask,
    Again,
    Why,
    Earns,
    Next,
    Say,
    Plan,
    HandOff,
    KeptForPerson,
    Interrupts,
    NoFiles,
    ReadyReplies,
}

/// <summary>One guarded row, whatever it leads to: messages or a state.</summary>
internal sealed record Row(Condition When, Place Place, ImmutableArray<string> Messages, string? Go = null);

/// <summary>A list of guarded rows of a script; <paramref name="At"/> is the state that it belongs to, null for one that is read at any state.</summary>
internal sealed record RowList(Use Use, State? At, Place Place, ImmutableArray<Row> Rows)
{
    /// <summary>All that hold are said; of every other list the first that holds.</summary>
    public bool IsForAllThatHold => Use is Use.Opening or Use.Earns or Use.Plan or Use.ReadyReplies;

    /// <summary>A visitor is left without a word, or without a way on, where no row of it holds.</summary>
    public bool NeedsARow => Use is Use.Ask or Use.Next or Use.HandOff or Use.KeptForPerson or Use.NoFiles || (Use == Use.Say && !At!.ShowsPlan);

    /// <summary>How a problem calls it.</summary>
    public string Name => At is null ? Words : $"{Words} of '{At.Id}'";

    private string Words => Use switch
    {
        Use.HandOff => "'say' of handoff",
        Use.KeptForPerson => "'kept-for-person'",
        Use.NoFiles => "'no-files'",
        Use.ReadyReplies => "'replies' of desk",
        _ => $"'{Use.ToString().ToLowerInvariant()}'",
    };

    /// <summary>Every list of a script.</summary>
    public static IEnumerable<RowList> Of(Script script)
    {
        var places = script.Places;
        var whole = script.States.Length > 0 ? places.Of(script.States[0]) : new Place($"{script.Id}/script.yaml", 1, 1);
        foreach (var state in script.States)
        {
            foreach (var (use, rows) in new[] { (Use.Ask, state.Ask), (Use.Again, state.Again), (Use.Why, state.Why), (Use.Earns, state.Earns), (Use.Say, state.Say) })
                if (!rows.IsEmpty)
                    yield return Said(use, state, places.Of(state), rows);
            if (!state.Rests)
                yield return Ways(Use.Next, state, places.Of(state), state.Next);
        }

        foreach (var plan in script.States.Where(state => state.ShowsPlan))
            foreach (var section in script.Plan)
                yield return Said(Use.Plan, plan, places.Of(plan), section.Say);
        yield return Said(Use.Opening, null, whole, script.Opening);
        yield return Said(Use.HandOff, null, whole, script.HandOff.Say);
        yield return Said(Use.KeptForPerson, null, whole, script.Says.KeptForPerson);
        yield return Said(Use.NoFiles, null, whole, script.Says.NoFiles);
        yield return Ways(Use.Interrupts, null, whole, script.Interrupts);
        yield return new RowList(Use.ReadyReplies, null, whole, [.. script.Desk.Replies.Select(reply => new Row(reply.When, places.Of(reply), [reply.Message]))]);

        RowList Said(Use use, State? at, Place place, ImmutableArray<Guarded> rows) =>
            new(use, at, rows.IsEmpty ? place : places.Of(rows[^1]), [.. rows.Select(row => new Row(row.When, places.Of(row), row.Messages))]);
        RowList Ways(Use use, State? at, Place place, ImmutableArray<Edge> rows) =>
            new(use, at, rows.IsEmpty ? place : places.Of(rows[^1]), [.. rows.Select(row => new Row(row.When, places.Of(row), [], row.Go))]);
    }
}
