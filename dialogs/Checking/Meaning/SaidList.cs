using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Meaning;

/// <summary>What messages are said on: in the order in which somebody may meet them.</summary>
public enum Occasion
{
    Opening,
    Ask,
    Earns,
    Why,
    Again,
    Rest,
    Plan,
    HandOff,
    Kept,
    NoFiles,
    Bot,
    Desk,
    ReadyReply,
    Advice,
}

/// <summary>Messages for those for whom a condition holds; without a place it is a line of its own in script.yaml.</summary>
public sealed record SaidRow(Condition When, ImmutableArray<string> Messages, Place? Place = null);

/// <summary>
/// One place of a script where something is said. <paramref name="Part"/> tells apart those of one occasion: the id of a state, the label of a heading, the name of a line. Of a list
/// <paramref name="IsFirst"/> the first row that holds is said; else all that hold.
/// </summary>
public sealed record SaidList(Occasion Occasion, string Part, bool IsFirst, ImmutableArray<SaidRow> Rows)
{
    public bool IsOfState => Occasion is Occasion.Ask or Occasion.Earns or Occasion.Why or Occasion.Again or Occasion.Rest;

    /// <summary>Who is told each row.</summary>
    public ImmutableArray<Region> Regions(Space space) => IsFirst ? space.First(Rows.Select(row => row.When)) : [.. Rows.Select(row => space.Where(row.When))];

    /// <summary>Who comes to where it is read.</summary>
    public Region ReadBy(Script script, Space space, IReadOnlyDictionary<string, Region> reach)
    {
        var states = Occasion == Occasion.Plan ? script.States.Where(state => state.ShowsPlan).ToList() : IsOfState ? [script.State(Part)] : [];
        // To what interrupts lead, and what is earned before its question, everybody may come.
        return states.Count == 0 || states.Exists(state => (Occasion == Occasion.Earns && state.EarnsAtOnce) || reach[state.Id].IsEmpty)
            ? space.Everybody : states.Aggregate(space.Nobody, (all, state) => all.Or(reach[state.Id]));
    }

    /// <summary>Every message that script.yaml names is in one of them.</summary>
    public static IEnumerable<SaidList> Of(Script script)
    {
        IEnumerable<SaidRow> Said(ImmutableArray<Guarded> rows) => rows.Select(row => new SaidRow(row.When, row.Messages, script.Places.Of(row)));
        SaidList First(Occasion occasion, string part, ImmutableArray<Guarded> rows) => new(occasion, part, true, [.. Said(rows)]);
        SaidList All(Occasion occasion, string part, ImmutableArray<Guarded> rows) => new(occasion, part, false, [.. Said(rows)]);
        IEnumerable<SaidList> lists =
        [
            All(Occasion.Opening, "", script.Opening),
            .. script.States.SelectMany(state => new[]
            {
                First(Occasion.Ask, state.Id, state.Ask), All(Occasion.Earns, state.Id, state.Earns), First(Occasion.Why, state.Id, state.Why), First(Occasion.Again, state.Id, state.Again),
                First(Occasion.Rest, state.Id, state.Say),
            }),
            .. Sections(Occasion.Plan, script.Plan),
            First(Occasion.HandOff, "", script.HandOff.Say), First(Occasion.Kept, "", script.Says.KeptForPerson), First(Occasion.NoFiles, "", script.Says.NoFiles),
            .. OfBot(script), .. OfDesk(script),
            .. script.Desk.Replies.GroupBy(reply => reply.Shortcut, StringComparer.Ordinal)
                .Select(same => new SaidList(Occasion.ReadyReply, same.Key, false, [.. same.Select(reply => new SaidRow(reply.When, [reply.Message], script.Places.Of(reply)))])),
            .. Sections(Occasion.Advice, script.Advice),
        ];
        return lists.Where(list => !list.Rows.IsEmpty);

        IEnumerable<SaidList> Sections(Occasion occasion, ImmutableArray<SectionRule> sections) => sections.Select(section => All(occasion, section.Heading, section.Say));
    }

    private static IEnumerable<SaidList> OfBot(Script script) => Lines(Occasion.Bot,
    [
        ("not-understood", script.Says.NotUnderstood), ("not-understood-again", script.Says.NotUnderstoodAgain), ("not-understood-person", script.Says.NotUnderstoodPerson),
        ("went-back", script.Says.WentBack), ("cannot-go-back", script.Says.CannotGoBack), ("restarted", script.Says.Restarted), ("no-why", script.Says.NoWhy), ("heard", script.Says.Heard),
        ("still-there", script.Silence.Say), ("ended", script.Silence.Ended),
    ]);

    private static IEnumerable<SaidList> OfDesk(Script script) => Lines(Occasion.Desk,
    [
        ("joined", script.HandOff.Joined), ("returned", script.HandOff.Returned), ("closed", script.HandOff.Closed), ("lost", script.Desk.Lost), ("transferred", script.Desk.Transferred),
        ("guest-joined", script.Desk.Guest.Joined), ("guest-left", script.Desk.Guest.Left), ("guest-gone", script.Desk.Guest.Gone), ("identity", script.Desk.Identity),
    ]);

    private static IEnumerable<SaidList> Lines(Occasion occasion, IEnumerable<(string Name, string? Message)> lines) =>
        from line in lines where !string.IsNullOrEmpty(line.Message) select new SaidList(occasion, line.Name, true, [new SaidRow(Condition.Always, [line.Message])]);
}
