using System.Collections.Immutable;
using AdviceBot.Studio;

namespace AdviceBot.Hosting.Content.Sync;

/// <summary>
/// What a pull does to a folder: what is written (null: taken away), what was changed here alone and stays, and what was changed on both sides, in two ways. Where there is any of the last,
/// nothing is written at all.
/// </summary>
internal sealed record PullPlan(ImmutableSortedDictionary<string, string?> Writes, ImmutableArray<string> Kept, ImmutableArray<string> Conflicts)
{
    /// <summary><paramref name="before"/> gives the hash of a file when it was pulled last.</summary>
    public static PullPlan Of(IReadOnlyDictionary<string, string> here, IReadOnlyDictionary<string, string> there, IEnumerable<string> known, Func<string, string?> before)
    {
        var writes = ImmutableSortedDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        var (kept, conflicts) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        foreach (var path in here.Keys.Union(there.Keys).Union(known).Order(StringComparer.Ordinal))
        {
            var (mine, theirs, was) = (FileText.HashOf(here.GetValueOrDefault(path)), FileText.HashOf(there.GetValueOrDefault(path)), before(path));
            if (mine == theirs)
                continue;
            if (mine == was)
                writes[path] = there.GetValueOrDefault(path);
            else if (theirs == was)
                kept.Add(path);
            else
                conflicts.Add(path);
        }

        return new PullPlan(writes.ToImmutable(), kept.ToImmutable(), conflicts.ToImmutable());
    }
}
