using System.Collections.Immutable;
using System.Globalization;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Meaning;

/// <summary>
/// Something that one slot can be: a value, a stretch of numbers from <paramref name="Least"/> to <paramref name="Most"/>, or for a null value not known. <paramref name="Within"/> is the band that a
/// stretch of ages lies in.
/// </summary>
public sealed record Case(string? Value, (decimal Least, decimal Most)? Range = null, string? Within = null)
{
    /// <summary>Whether a condition on this slot alone holds here.</summary>
    public bool Holds(Condition test) => test switch
    {
        Is one => Value is not null && (Value == one.Value || Within == one.Value),
        IsUnknown => Value is null,
        // As the engine has it: only where it is certain.
        Compare compare => Range is var (least, most) && compare.Operator switch
        {
            "<" => most < compare.Number,
            "<=" => most <= compare.Number,
            ">" => least > compare.Number,
            _ => least >= compare.Number,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(test), test, "no condition on one slot"),
    };
}

/// <summary>A slot with everything that it can be, as far as conditions tell it apart.</summary>
public sealed record Dimension(string Slot, SlotKind? Kind, ImmutableArray<Case> Cases)
{
    /// <summary>One bit for each case: as many as a <see cref="ulong"/> has.</summary>
    private const int Most = 64;

    public ulong All => Cases.Length == Most ? ulong.MaxValue : (1UL << Cases.Length) - 1;

    /// <summary>Where a condition on this slot holds.</summary>
    public ulong Where(Condition test) => Cases.Select((one, index) => one.Holds(test) ? 1UL << index : 0).Aggregate(0UL, (all, bit) => all | bit);

    public IEnumerable<Case> In(ulong cases) => Cases.Where((_, index) => (cases & (1UL << index)) != 0);

    /// <summary><paramref name="tests"/> are all tests of conditions on this slot; <paramref name="mayBeUnknown"/> is whether not known is one of its cases.</summary>
    public static Dimension Of(string slot, IReadOnlyList<Slot> known, IReadOnlyList<Condition> tests, bool mayBeUnknown)
    {
        if (BuiltIn.Values(slot) is { } builtIn)
            return new(slot, null, [.. builtIn.Select(value => new Case(value))]);
        var kind = known.Count == 0 ? (SlotKind?)null : known[^1].Kind;
        var cases = kind switch
        {
            SlotKind.Age => Ages(known, tests),
            SlotKind.Amount => Stretches(0, decimal.MaxValue, tests, step: 0.01m).Select(range => new Case(Text(range.Least), range)),
            SlotKind.Text => [new Case("…")],
            // What no condition names is named last, so that what does not fit is told apart by nobody.
            _ => known.SelectMany(one => one.Values).Distinct(StringComparer.Ordinal).OrderBy(value => tests.OfType<Is>().Any(test => test.Value == value) ? 0 : 1).Select(value => new Case(value)),
        };
        return new(slot, kind, mayBeUnknown ? [.. cases.Take(Most - 1), new Case(null)] : [.. cases.Take(Most)]);
    }

    /// <summary>The bands; one that a comparison cuts is there also in its parts, as somebody may have told their age in years.</summary>
    private static IEnumerable<Case> Ages(IReadOnlyList<Slot> known, IReadOnlyList<Condition> tests)
    {
        foreach (var band in known.SelectMany(slot => slot.Bands).DistinctBy(band => (band.Id, band.From, band.To)))
        {
            yield return new Case(band.Id, (band.From, band.To));
            var parts = Stretches(band.From, band.To, tests, step: 1).ToList();
            if (parts.Count > 1)
                foreach (var part in parts)
                    yield return new Case(Text(part.Least), part, band.Id);
        }
    }

    private static IEnumerable<(decimal Least, decimal Most)> Stretches(decimal from, decimal to, IReadOnlyList<Condition> tests, decimal step)
    {
        var begins = tests.OfType<Compare>().Select(test => test.Operator is "<" or ">=" ? test.Number : test.Number + step).Where(at => at > from && at <= to).Append(from).Distinct().Order().ToList();
        return begins.Select((at, index) => (at, index + 1 < begins.Count ? begins[index + 1] - step : to));
    }

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
