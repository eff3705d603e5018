using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Meaning;

/// <summary>Who comes to a state by the ways of the flow, interrupts aside: the answers as they are when they stand there.</summary>
internal static class Reach
{
    /// <summary>So often a state is come to in a new way before it counts as one for everybody.</summary>
    private const int MostVisits = 40;

    public static IReadOnlyDictionary<string, Region> Of(Script script, Space space)
    {
        var found = script.States.DistinctBy(state => state.Id).ToDictionary(state => state.Id, _ => space.Nobody, StringComparer.Ordinal);
        var visits = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new Queue<string>([script.Start]);
        found[script.Start] = space.Everybody;
        while (open.TryDequeue(out var id))
        {
            var edges = script.State(id).Next;
            foreach (var (edge, region) in edges.Zip(space.First(edges.Select(edge => edge.When))))
            {
                var coming = found[id].And(region);
                if (coming.IsEmpty || found[edge.Go].Covers(coming))
                    continue;
                var visit = visits[edge.Go] = visits.GetValueOrDefault(edge.Go) + 1;
                found[edge.Go] = visit > MostVisits || coming.IsBlurred ? space.Everybody : found[edge.Go].Or(coming);
                open.Enqueue(edge.Go);
            }
        }

        return found;
    }
}
