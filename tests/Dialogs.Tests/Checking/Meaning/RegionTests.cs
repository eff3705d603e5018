using AdviceBot.Dialogs.Checking.Meaning;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Tests.Checking.Meaning;

/// <summary>Sets of people are reckoned with as the engine reads conditions.</summary>
public sealed class RegionTests
{
    private static readonly Script Letters = Packs.Read(Packs.Letters);
    private static readonly Space Space = Space.Of(Letters);

    private static readonly string[] Conditions =
    [
        "letter is a", "letter is not a", "letter is unknown", "age < 18", "age is adult or letter is b", "not (age is adult and letter is not c)", "sum > 100", "sum <= 100 and sure is yes",
        "in-danger is yes or not (staffed is no and open is no)", "letter is a and letter is b", "age is not child and (letter is a or sum > 100)",
    ];

    public static TheoryData<string> Each => [.. Conditions];

    [Theory]
    [MemberData(nameof(Each))]
    public void Of_everybody_whom_the_engine_knows_those_are_in_a_region_for_whom_its_condition_holds(string one)
    {
        foreach (var other in Conditions)
            Compare(Parse(one), Parse(other));
    }

    private static void Compare(Condition first, Condition second)
    {
        var (a, b) = (Space.Where(first), Space.Where(second));
        var (both, either, rest) = (a.And(b), a.Or(b), a.Minus(b));
        var few = rest.InFewWords();
        foreach (var (facts, box) in People)
        {
            Assert.Equal(first.Holds(facts), Holds(a, box));
            Assert.Equal(first.Holds(facts) && second.Holds(facts), Holds(both, box));
            Assert.Equal(first.Holds(facts) || second.Holds(facts), Holds(either, box));
            Assert.Equal(first.Holds(facts) && !second.Holds(facts), Holds(rest, box));
            Assert.Equal(first.Holds(facts) && !second.Holds(facts), Holds(few, box));
        }
    }

    [Fact]
    public void Whom_a_row_above_fits_is_not_told_the_row_below()
    {
        var rows = Space.First([Parse("letter is a"), Parse("letter is a or age is adult"), Condition.Always]);
        Assert.True(rows[1].IsSameAs(Space.Where(Parse("letter is not a and age is adult"))));
        Assert.True(rows[2].IsSameAs(Space.Where(Parse("letter is not a and age is not adult"))));
    }

    [Fact]
    public void What_would_take_too_many_pieces_is_said_to_be_blurred_and_leaves_nobody_out()
    {
        // Each piece of one differs from each of the other in more than one slot: nothing can be put together.
        Region Odd(int count) => new Region(Wide, [.. Enumerable.Range(0, count).Select(at => new Box(Box.Everybody.Cases.Add("s0", 1UL << (at % 30)).Add("s1", 1UL << (at / 30)).Add("s2", 1UL << ((at * 7) % 29))))]).And(Wide.Everybody);
        Assert.False(Odd(200).IsBlurred);
        Assert.True(Odd(600) is { IsBlurred: true } blurred && blurred.Boxes[0] == Box.Everybody);
        Assert.True(Odd(200).Minus(Odd(600)).IsBlurred);
        Assert.False(Odd(600).Covers(Odd(600)));
    }

    private static readonly Space Wide = Space.Of(Packs.Read(Packs.Letters) with
    {
        Slots = [.. Enumerable.Range(0, 3).Select(slot => new Slot($"s{slot}", SlotKind.Choice, [.. Enumerable.Range(0, 31).Select(value => $"v{value}")], []))],
    });

    private static readonly (CaseFacts Facts, Box Box)[] People = [.. Everybody()];

    /// <summary>Each with the box of exactly those who are so.</summary>
    private static IEnumerable<(CaseFacts Facts, Box Box)> Everybody() =>
        from letter in new[] { "a", "b", "c", null, "-" }
        from age in new[] { "child", "adult", null }
        from sum in new[] { "50", "100.5", null }
        from sure in new[] { "yes", "no" }
        from danger in new[] { true, false }
        from staffed in new[] { true, false }
        from open in new[] { true, false }
        let answers = new[] { ("letter", letter), ("age", age), ("sum", sum), ("sure", sure) }.Where(answer => answer.Item2 != "-").Select(answer => new Answer(answer.Item1, answer.Item2, null, 0))
        let facts = new CaseFacts(Letters, [.. answers, .. danger ? [new Answer("in-danger", "yes", null, 0)] : Array.Empty<Answer>()], staffed, open)
        select (facts, BoxOf(facts, sum));

    private static Box BoxOf(CaseFacts facts, string? sum)
    {
        var cases = Box.Everybody.Cases;
        foreach (var slot in Space.Order)
        {
            var dimension = Space.Of(slot);
            var at = dimension.Cases.ToList().FindIndex(one => slot == "sum" ? one.Value is null ? sum is null : sum is not null && one.Range!.Value.Least <= decimal.Parse(sum, System.Globalization.CultureInfo.InvariantCulture) && decimal.Parse(sum, System.Globalization.CultureInfo.InvariantCulture) <= one.Range.Value.Most
                : one.Value is null ? facts.IsUnknown(slot) : facts.Is(slot, one.Value));
            if (at >= 0)
                cases = cases.Add(slot, 1UL << at);
        }

        return new Box(cases);
    }

    private static bool Holds(Region region, Box person) => region.Boxes.Any(person.IsWithin);

    private static Condition Parse(string text) => ConditionParser.Parse(text).Condition!;
}
