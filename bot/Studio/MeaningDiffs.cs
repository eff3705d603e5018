using System.Collections.Concurrent;
using AdviceBot.Dialogs.Checking.Differences;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Studio;

/// <summary>What versions say and do differently. The same two are compared once.</summary>
public sealed class MeaningDiffs
{
    private const int MostKept = 64;

    private readonly ConcurrentDictionary<(string Before, string After, string Language), Lazy<Task<MeaningDiff>>> _known = new();

    /// <summary>Told in <paramref name="language"/>: en or cy.</summary>
    public Task<MeaningDiff> BetweenAsync(PackFiles before, PackFiles after, string language)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (_known.Count >= MostKept)
            _known.Clear();
        return _known.GetOrAdd((before.Version, after.Version, language), _ => new(() => Task.Run(() => PackDifference.Of(before, after, language)))).Value;
    }
}
