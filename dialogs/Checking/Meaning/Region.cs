using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Checking.Meaning;

/// <summary>People of one kind: for each slot that matters the cases that it may be in, one bit each. A slot that is not named may be anything.</summary>
public sealed record Box(ImmutableSortedDictionary<string, ulong> Cases)
{
    public static readonly Box Everybody = new(ImmutableSortedDictionary.Create<string, ulong>(StringComparer.Ordinal));

    /// <summary>Those who are of both kinds; null where nobody is.</summary>
    public Box? And(Box other)
    {
        var cases = Cases;
        foreach (var (slot, mask) in other.Cases)
        {
            var both = cases.TryGetValue(slot, out var own) ? own & mask : mask;
            if (both == 0)
                return null;
            cases = cases.SetItem(slot, both);
        }

        return new Box(cases);
    }

    /// <summary>Those of this kind who are not of the other, in pieces that have nobody in common.</summary>
    public IEnumerable<Box> Minus(Box other, Space space)
    {
        if (And(other) is null)
        {
            yield return this;
            yield break;
        }

        var rest = this;
        foreach (var (slot, mask) in other.Cases)
        {
            var own = rest.Cases.GetValueOrDefault(slot, space.All(slot));
            if ((own & ~mask) is var outside and not 0)
                yield return new Box(rest.Cases.SetItem(slot, outside));
            rest = new Box(rest.Cases.SetItem(slot, own & mask));
        }
    }

    public bool IsWithin(Box other) => other.Cases.All(part => Cases.TryGetValue(part.Key, out var own) && (own & ~part.Value) == 0);

    public bool Equals(Box? other) => other is not null && Cases.Count == other.Cases.Count && other.Cases.All(part => Cases.TryGetValue(part.Key, out var own) && own == part.Value);

    public override int GetHashCode() => Cases.Aggregate(0, (hash, part) => HashCode.Combine(hash, part.Key, part.Value));
}

/// <summary>
/// A set of people. Reckoning with them is exact up to <see cref="Most"/> pieces; one that would have more is <see cref="IsBlurred"/>: it has at least everybody who belongs to it.
/// </summary>
public sealed record Region(Space Space, ImmutableArray<Box> Boxes, bool IsBlurred = false)
{
    private const int Most = 300;

    public bool IsEmpty => Boxes.IsEmpty;

    public Region Or(Region other) => Of([.. Boxes, .. other.Boxes], IsBlurred || other.IsBlurred);

    public Region And(Region other) => Of([.. Boxes.SelectMany(one => other.Boxes.Select(one.And)).OfType<Box>()], IsBlurred || other.IsBlurred);

    public Region Minus(Region other)
    {
        // Of somebody who may or may not belong to the other nobody is taken away.
        if (other.IsBlurred)
            return this with { IsBlurred = true };
        var left = this;
        foreach (var box in other.Boxes)
        {
            left = left.Of([.. left.Boxes.SelectMany(one => one.Minus(box, Space))], left.IsBlurred);
            if (left.IsBlurred && !IsBlurred)
                return this with { IsBlurred = true };
        }

        return left;
    }

    public bool Covers(Region other) => !other.IsBlurred && other.Minus(this) is { IsEmpty: true };

    public bool IsSameAs(Region other) => Covers(other) && other.Covers(this);

    /// <summary>
    /// The same people in the fewest and widest pieces that are easily found, which may have people in common. Where only those <paramref name="within"/> are spoken of, what they have in common is left out.
    /// </summary>
    public Region InFewWords(Region? within = null)
    {
        var wide = within is null ? this : Or(Space.Everybody.Minus(within)) is { IsBlurred: false } with ? with : this;
        var boxes = Boxes.Select(Widened).Select(wide.WithFewerSlots).Distinct().OrderBy(box => box.Cases.Count).ToList();
        var kept = boxes.ToList();
        foreach (var box in Enumerable.Reverse(boxes))
            if (kept.Count > 1 && new Region(Space, [.. kept.Where(one => one != box)]).Covers(And(new Region(Space, [box]))))
                kept.Remove(box);
        return this with { Boxes = [.. kept] };
    }

    private Box WithFewerSlots(Box box)
    {
        foreach (var slot in box.Cases.Keys)
            if (new Box(box.Cases.Remove(slot)) is var wider && Covers(new Region(Space, [wider])))
                box = wider;
        return box;
    }

    private Box Widened(Box box)
    {
        box = WithFewerSlots(box);
        foreach (var slot in box.Cases.Keys)
            for (var bit = 1UL; bit != 0 && bit <= Space.All(slot); bit <<= 1)
                if ((box.Cases[slot] & bit) == 0 && Covers(new Region(Space, [new Box(box.Cases.SetItem(slot, bit))])))
                    box = new Box(box.Cases.SetItem(slot, box.Cases[slot] | bit));
        return box;
    }

    private Region Of(ImmutableArray<Box> boxes, bool isBlurred)
    {
        if (boxes.Length > 1)
            boxes = Together(boxes);
        return boxes.Length > Most ? new Region(Space, [Box.Everybody], IsBlurred: true) : new Region(Space, boxes, isBlurred);
    }

    /// <summary>Without those that lie within another, and two that differ in one slot as one.</summary>
    private ImmutableArray<Box> Together(ImmutableArray<Box> boxes)
    {
        var kept = new List<Box>();
        foreach (var box in boxes)
            Add(kept, box);
        return [.. kept];
    }

    private void Add(List<Box> kept, Box box)
    {
        for (var at = 0; at < kept.Count; at++)
        {
            if (box.IsWithin(kept[at]))
                return;
            var joined = kept[at].IsWithin(box) ? box : Joined(kept[at], box);
            if (joined is null)
                continue;
            // What has grown may take in more of those before it.
            kept.RemoveAt(at);
            Add(kept, joined);
            return;
        }

        kept.Add(box);
    }

    private Box? Joined(Box one, Box other)
    {
        if (one.Cases.Count != other.Cases.Count)
            return null;
        string? differs = null;
        foreach (var (slot, mask) in one.Cases)
        {
            if (!other.Cases.TryGetValue(slot, out var theirs))
                return null;
            if (theirs != mask)
            {
                if (differs is not null)
                    return null;
                differs = slot;
            }
        }

        if (differs is null)
            return one;
        var both = one.Cases[differs] | other.Cases[differs];
        return new Box(both == Space.All(differs) ? one.Cases.Remove(differs) : one.Cases.SetItem(differs, both));
    }
}
