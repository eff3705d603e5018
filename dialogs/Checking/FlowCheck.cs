using System.Collections.Concurrent;
using System.Collections.Immutable;
using AdviceBot.Dialogs.Checking.Paths;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking;

/// <summary>Walks every way through a script: finds what leads nowhere, what nothing leads to, and the promises that do not hold.</summary>
public static class FlowCheck
{
    /// <summary>What was found, in the order of the file; pure, the same for the same script.</summary>
    public static IEnumerable<Problem> Find(Script script) => Run(script).Problems;

    /// <summary>
    /// The same, with how much was walked; <paramref name="about"/> looks only into what stands at some places, which is quicker while one row is being written.
    /// </summary>
    public static (ImmutableArray<Problem> Problems, WalkSize Size) Run(Script script, Func<Place, bool>? about = null)
    {
        ArgumentNullException.ThrowIfNull(script);
        if (script.States.IsEmpty)
            return ([], new WalkSize(0, 0, 0));
        var ways = new Ways(script);
        var checks = Checks(script).Where(check => about is null || check.Places.Any(about)).ToImmutableArray();
        var sizes = new ConcurrentBag<(int Dialogs, int Steps)>();
        var walks = WalkFor(checks);
        // What was not found only because of what had been said before, or had not, is looked for anew on every way that differs in that.
        walks += WalkFor([.. checks.Where(check => !check.Doubt.IsNone)]);
        var problems = checks.SelectMany(check => check.Found()).Distinct()
            .OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column).ThenBy(problem => problem.Code, StringComparer.Ordinal);
        return ([.. problems], new WalkSize(walks, sizes.Sum(size => size.Dialogs), sizes.Sum(size => size.Steps)));

        // Each check belongs to one lens, and each lens to one walk, so walks share nothing.
        int WalkFor(ImmutableArray<Check> checks)
        {
            var parts = Lenses.Of(script, ways, checks).ToList();
            Parallel.ForEach(Partitioner.Create(parts, EnumerablePartitionerOptions.NoBuffering), lenses => sizes.Add(new Walk(script, lenses, ways).Run()));
            return parts.Count;
        }
    }

    private static IEnumerable<Check> Checks(Script script) =>
    [
        new StatesCheck(script), new LoopCheck(script),
        .. RowList.Of(script).Where(list => !list.Rows.IsEmpty || list.NeedsARow).Select(list => new RowCheck(script, list)),
        .. script.Promises.Select(promise => PromiseCheck.Of(script, promise)),
    ];
}

/// <summary>How many walks were made, how many dialogs they told apart, and how many turns they took between them.</summary>
public sealed record WalkSize(int Walks, int Dialogs, int Steps);
