using System.Collections.Immutable;
using AdviceBot.Dialogs.Checking.Paths;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Meaning;

/// <summary>Everything that the conditions of some scripts can tell apart about people, and about when and where they come.</summary>
public sealed class Space
{
    private readonly ImmutableDictionary<string, Dimension> _dimensions;

    private Space(bool isAnswered, Script[] scripts)
    {
        var tests = scripts.SelectMany(Conditions).SelectMany(condition => condition.Tests()).Distinct().ToLookup(test => test.Slots().First(), StringComparer.Ordinal);
        var slots = scripts.SelectMany(script => script.Slots).ToLookup(slot => slot.Id, StringComparer.Ordinal);
        Order = [.. slots.Select(slot => slot.Key).Concat(tests.Select(test => test.Key)).Distinct(StringComparer.Ordinal)];
        _dimensions = Order.ToImmutableDictionary(slot => slot, slot => Dimension.Of(slot, [.. slots[slot]], [.. tests[slot]], !isAnswered || MayBeUnknown(slot)), StringComparer.Ordinal);

        bool MayBeUnknown(string slot) => tests[slot].Any(test => test is IsUnknown) || !scripts.All(script => script.AskedBy(slot)?.WhenUnknown is not null);
    }

    public static Space Of(params Script[] scripts) => new(isAnswered: false, scripts);

    /// <summary>Without those who were not asked yet, where not knowing counts as an answer: nobody speaks of them.</summary>
    public static Space OfAnswers(Script script) => new(isAnswered: true, [script]);

    /// <summary>Slots as the scripts have them, then what is always there.</summary>
    public ImmutableArray<string> Order { get; }

    public Region Everybody => new(this, [Box.Everybody]);

    public Region Nobody => new(this, []);

    public Dimension Of(string slot) => _dimensions[slot];

    public ulong All(string slot) => _dimensions[slot].All;

    /// <summary>Those for whom a condition holds.</summary>
    public Region Where(Condition condition) => Where(condition, holds: true);

    /// <summary>Those for whom each row is the first that holds.</summary>
    public ImmutableArray<Region> First(IEnumerable<Condition> rows)
    {
        var before = Nobody;
        var found = ImmutableArray.CreateBuilder<Region>();
        foreach (var row in rows.Select(Where))
        {
            found.Add(row.Minus(before));
            before = before.Or(row);
        }

        return found.ToImmutable();
    }

    private Region Where(Condition condition, bool holds) => condition switch
    {
        Not not => Where(not.Inner, !holds),
        All all when holds => all.Parts.Aggregate(Everybody, (region, part) => region.And(Where(part, holds))),
        All all => all.Parts.Aggregate(Nobody, (region, part) => region.Or(Where(part, holds))),
        Any any when holds => any.Parts.Aggregate(Nobody, (region, part) => region.Or(Where(part, holds))),
        Any any => any.Parts.Aggregate(Everybody, (region, part) => region.And(Where(part, holds))),
        _ => Test(condition, holds),
    };

    private Region Test(Condition test, bool holds)
    {
        var dimension = Of(test.Slots().First());
        var cases = holds ? dimension.Where(test) : dimension.All & ~dimension.Where(test);
        return cases == 0 ? Nobody : cases == dimension.All ? Everybody : new Region(this, [new Box(Box.Everybody.Cases.Add(dimension.Slot, cases))]);
    }

    private static IEnumerable<Condition> Conditions(Script script) =>
        SaidList.Of(script).SelectMany(list => list.Rows.Select(row => row.When))
            .Concat(script.States.SelectMany(state => state.Next).Concat(script.Interrupts).Select(edge => edge.When))
            .Concat(script.HandOff.Reasons.Select(reason => reason.When)).Append(script.HandOff.When)
            .Concat(script.Desk.Needs.Select(need => need.When));
}
