using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>The cases for which a list has no row, and the rows that would fill them, put together as an editor would: "who is friend or who is parent".</summary>
internal sealed class Gaps(Script script, RowList list)
{
    private const int MostShown = 4;

    private readonly string[] _slots = [.. list.Rows.SelectMany(row => row.When.Slots()).Distinct(StringComparer.Ordinal)];
    private readonly Dictionary<string, ImmutableArray<ImmutableSortedSet<string>>> _cases = new(StringComparer.Ordinal);

    public void Add(CaseFacts facts)
    {
        var tests = _slots.Select(slot => Test(slot, facts)).ToList();
        _cases.TryAdd(string.Join('\n', tests), [.. tests.Select(test => ImmutableSortedSet.Create(StringComparer.Ordinal, test))]);
    }

    /// <summary><paramref name="isEverywhere"/>: no row of the list ever holds.</summary>
    public IEnumerable<Problem> Found(bool isEverywhere)
    {
        if (_cases.Count == 0)
            return [];
        if (isEverywhere && list.Use == Use.Next)
            return [list.Place.Problem("dead-end", $"nothing leads on from '{list.At!.Id}'; add a way to {list.Name}, such as {{ go: … }}")];
        var rows = Together().Select(Row).ToList();
        var proposed = string.Join(" ", rows.Take(MostShown).Select(row => $"- {{ when: {row}, {(list.Use == Use.Next ? "go" : "say")}: … }}"));
        var more = rows.Count > MostShown ? $" and {rows.Count - MostShown} more" : "";
        return [list.Place.Problem("missing-condition", $"{list.Name} has no row for some who come here; add {proposed}{more}, or a last row without a condition")];
    }

    /// <summary>Cases that differ in one slot only become one case with several values there, until none do.</summary>
    private List<ImmutableArray<ImmutableSortedSet<string>>> Together()
    {
        var cases = _cases.Values.ToList();
        for (var slot = 0; slot < _slots.Length; slot++)
        {
            var at = slot;
            cases = [.. cases
                .GroupBy(one => string.Join('\n', one.Where((_, other) => other != at).Select(values => string.Join('|', values))), StringComparer.Ordinal)
                .Select(same => same.First().SetItem(at, [.. same.SelectMany(one => one[at])]))];
        }

        return cases;
    }

    private static string Row(ImmutableArray<ImmutableSortedSet<string>> slots) =>
        slots.IsEmpty ? "…" : string.Join(" and ", slots.Select(values => values.Count == 1 ? values[0] : $"({string.Join(" or ", values)})"));

    private string Test(string slot, CaseFacts facts)
    {
        if (BuiltIn.Values(slot) is { } known)
            return $"{slot} is {known.First(value => facts.Is(slot, value))}";
        var value = script.Slot(slot)!.Values.FirstOrDefault(value => facts.Is(slot, value));
        return value is not null ? $"{slot} is {value}" : facts.IsUnknown(slot) ? $"{slot} is unknown" : $"{slot} >= {facts.Range(slot)?.Least ?? 0}";
    }
}
