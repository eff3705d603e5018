using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Editing;

/// <summary>One test of a slot: "is" or "is not" one of some values (unknown is one), or a comparison with the number in <paramref name="Values"/>.</summary>
public sealed record ConditionLine(string Slot, string How, ImmutableArray<string> Values);

/// <summary>A condition as a form has it: lines of which all hold, or any.</summary>
public sealed record ConditionLines(bool IsAny, ImmutableArray<ConditionLine> Lines)
{
    public const string Is = "is", IsNot = "is not";

    /// <summary>Null for a condition that is nested deeper than a form shows.</summary>
    public static ConditionLines? Of(Condition condition)
    {
        if (Line(condition) is { } only)
            return new ConditionLines(IsAny: false, [only]);
        return condition switch
        {
            All all => Joined(all.Parts, isAny: false),
            Any any => Joined(any.Parts, isAny: true),
            _ => null,
        };
    }

    private static ConditionLines? Joined(ImmutableArray<Condition> parts, bool isAny)
    {
        var lines = ImmutableArray.CreateBuilder<ConditionLine>();
        foreach (var part in parts)
        {
            if (Line(part) is not { } line)
                return null;
            if (lines.Count > 0 && Together(lines[^1], line, isAny) is { } both)
                lines[^1] = both;
            else
                lines.Add(line);
        }

        return new ConditionLines(isAny, lines.ToImmutable());
    }

    private static ConditionLine? Line(Condition condition) => condition switch
    {
        Scripts.Is test => new ConditionLine(test.Slot, Is, [test.Value]),
        IsUnknown test => new ConditionLine(test.Slot, Is, [Unknown]),
        Compare test => new ConditionLine(test.Slot, test.Operator, [test.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)]),
        Not not when Line(not.Inner) is { How: Is } line => line with { How = IsNot },
        Any any => OneSlot(any.Parts, Is),
        All all => OneSlot(all.Parts, IsNot),
        _ => null,
    };

    /// <summary>"a is x or a is y" is one line, and so is "a is not x and a is not y".</summary>
    private static ConditionLine? OneSlot(ImmutableArray<Condition> parts, string how)
    {
        var lines = parts.Select(Line).ToList();
        return lines is [{ } first, ..] && lines.TrueForAll(line => line?.How == how && line.Slot == first.Slot) ? first with { Values = [.. lines.SelectMany(line => line!.Values)] } : null;
    }

    private static ConditionLine? Together(ConditionLine one, ConditionLine other, bool isAny) =>
        one.Slot == other.Slot && one.How == other.How && one.How == (isAny ? Is : IsNot) ? one with { Values = one.Values.AddRange(other.Values) } : null;

    private const string Unknown = "unknown";
}
