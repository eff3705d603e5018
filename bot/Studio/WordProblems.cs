using System.Collections.Concurrent;
using System.Collections.Immutable;
using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Studio;

/// <summary>What is wrong with the words of a pack, without walking its flow: for a list of all messages, which does not wait for the walk. The last few are kept.</summary>
public sealed class WordProblems(TimeProvider time)
{
    private const int MostKept = 8;

    private readonly ConcurrentDictionary<(string Version, DateOnly Day), Lazy<Task<ILookup<string, Problem>>>> _known = new();

    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>By file.</summary>
    public Task<ILookup<string, Problem>> FindAsync(PackFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (_known.Count >= MostKept)
            _known.Clear();
        var day = Today;
        return _known.GetOrAdd((files.Version, day), _ => new(() => Task.Run(() => PackCheck.InWords(files, day).ToImmutableArray().ToLookup(problem => problem.File, StringComparer.Ordinal)))).Value;
    }
}
