using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>What conditions can ask of a case.</summary>
public interface IFacts
{
    /// <summary>Whether a slot has this value; for an age, whether it is in this band. False while it is unknown.</summary>
    bool Is(string slot, string value);

    bool IsUnknown(string slot);

    /// <summary>The least and the most that a number can be; null while it is unknown.</summary>
    (decimal Least, decimal Most)? Range(string slot);
}

/// <summary>A guard, as data: evaluated by the engine, walked by the checker, shown to people.</summary>
public abstract record Condition
{
    public static readonly Condition Always = new All([]);

    public abstract bool Holds(IFacts facts);

    /// <summary>Every slot and value named in here; the value is null for "unknown" and comparisons.</summary>
    public abstract IEnumerable<(string Slot, string? Value)> Mentions();
}

public sealed record Is(string Slot, string Value) : Condition
{
    public override bool Holds(IFacts facts) => facts.Is(Slot, Value);

    public override IEnumerable<(string, string?)> Mentions() => [(Slot, Value)];
}

public sealed record IsUnknown(string Slot) : Condition
{
    public override bool Holds(IFacts facts) => facts.IsUnknown(Slot);

    public override IEnumerable<(string, string?)> Mentions() => [(Slot, null)];
}

/// <summary>A comparison holds only where it is certain: a band counts by its farther end, unknown never holds.</summary>
public sealed record Compare(string Slot, string Operator, decimal Number) : Condition
{
    public override bool Holds(IFacts facts) => facts.Range(Slot) is var (least, most) && Operator switch
    {
        "<" => most < Number,
        "<=" => most <= Number,
        ">" => least > Number,
        _ => least >= Number,
    };

    public override IEnumerable<(string, string?)> Mentions() => [(Slot, null)];
}

public sealed record Not(Condition Inner) : Condition
{
    public override bool Holds(IFacts facts) => !Inner.Holds(facts);

    public override IEnumerable<(string, string?)> Mentions() => Inner.Mentions();
}

public sealed record All(ImmutableArray<Condition> Parts) : Condition
{
    public override bool Holds(IFacts facts)
    {
        foreach (var part in Parts)
            if (!part.Holds(facts))
                return false;
        return true;
    }

    public override IEnumerable<(string, string?)> Mentions() => Parts.SelectMany(part => part.Mentions());
}

public sealed record Any(ImmutableArray<Condition> Parts) : Condition
{
    public override bool Holds(IFacts facts)
    {
        foreach (var part in Parts)
            if (part.Holds(facts))
                return true;
        return false;
    }

    public override IEnumerable<(string, string?)> Mentions() => Parts.SelectMany(part => part.Mentions());
}
