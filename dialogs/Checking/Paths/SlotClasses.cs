using System.Collections.Immutable;
using System.Globalization;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Checking.Paths;

/// <summary>
/// The values of one slot, put together where none of the conditions that are looked at tells them apart: "who is me or who is ex" makes one class of the two. One value of
/// each class is walked; every other would be the same walk.
/// </summary>
internal sealed class SlotClasses
{
    /// <summary>What stands in a key for a slot that was not answered.</summary>
    public const char Open = '-';

    private readonly Script _script;
    private readonly string _slot;
    private readonly ImmutableArray<Condition> _tests;
    private readonly Dictionary<string, char> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, char> _signatures = new(StringComparer.Ordinal);

    public SlotClasses(Script script, string slot, IEnumerable<Condition> tests)
    {
        (_script, _slot, _tests) = (script, slot, [.. tests.Distinct()]);
        Representatives = [.. Candidates().DistinctBy(Of)];
    }

    /// <summary>One value of each class; null stands for "I don't know".</summary>
    public ImmutableArray<string?> Representatives { get; }

    /// <summary>The class of an answer.</summary>
    public char Of(string? value)
    {
        var name = value ?? "";
        if (_classes.TryGetValue(name, out var known))
            return known;
        var facts = new CaseFacts(_script, [new Answer(_slot, value, null, 0)], isStaffed: true);
        var signature = string.Concat(_tests.Select(test => test.Holds(facts) ? '1' : '0'));
        if (!_signatures.TryGetValue(signature, out var found))
            _signatures[signature] = found = (char)('a' + _signatures.Count);
        return _classes[name] = found;
    }

    private IEnumerable<string?> Candidates()
    {
        if (BuiltIn.IsSign(_slot))
            return ["yes"];
        IEnumerable<string> listed = _script.AskedBy(_slot)?.Answers ?? [];
        return _script.Slot(_slot)?.Kind switch
        {
            SlotKind.Text => ["…", null],
            SlotKind.Amount => [.. Thresholds(0, 1_000_000).Prepend("50"), null],
            SlotKind.Age => [.. listed, .. Thresholds(0, 120), null],
            _ => [.. listed, null],
        };
    }

    /// <summary>Each number that a comparison names, with its neighbours.</summary>
    private IEnumerable<string> Thresholds(decimal least, decimal most) =>
        from test in _tests
        from comparison in test.Tests().OfType<Compare>()
        from number in new[] { comparison.Number - 1, comparison.Number, comparison.Number + 1 }
        where number >= least && number <= most
        select number.ToString(CultureInfo.InvariantCulture);
}
