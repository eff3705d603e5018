using AdviceBot.Dialogs.Checking;

namespace AdviceBot.Dialogs.Tests.Checking;

/// <summary>What the checker leaves out loses nothing: on small packs full of mistakes it finds what the plain walk over everything finds.</summary>
public sealed class ReductionTests
{
    private const int Thrown = 60;

    [Fact]
    public void The_reduced_walk_finds_what_the_plain_walk_finds()
    {
        var different = Enumerable.Range(1, Thrown).AsParallel().Select(Compare).Where(text => text.Length > 0).ToList();
        Assert.True(different.Count == 0, string.Join('\n', different));
    }

    private static string Compare(int seed)
    {
        var script = RandomPack.Of(seed);
        var from = script.Places.Of(script.States[0]).Line;
        var to = script.States.Where(state => !state.Rests).SelectMany(state => state.Next).Max(way => script.Places.Of(way).Line);
        var plain = new PlainWalk(script).Found();
        var reduced = FlowCheck.Run(script).Problems
            .Where(problem => (problem.Line >= from && problem.Line <= to && problem.Code != "service-not-for-them") || problem.Code is "broken-promise" or "unreachable-state")
            .Select(problem => (problem.Line, problem.Code)).ToHashSet();
        var (missed, invented) = (plain.Except(reduced).Order(), reduced.Except(plain).Order());
        return reduced.SetEquals(plain) ? "" : $"pack {seed}: missed {string.Join(' ', missed)}; invented {string.Join(' ', invented)}";
    }
}
