using System.Collections.Concurrent;
using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Studio;

/// <summary>Packs as those read them who work on them: in every language that they have. Reading one takes a second, so the last few are kept.</summary>
public sealed class StaffScripts
{
    private const int MostKept = 8;

    private readonly ConcurrentDictionary<string, Lazy<Task<(Script? Script, ImmutableArray<Problem> Problems)>>> _known = new(StringComparer.Ordinal);

    /// <summary>No script where the pack has mistakes that keep it from being read.</summary>
    public Task<(Script? Script, ImmutableArray<Problem> Problems)> ReadAsync(PackFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (_known.Count >= MostKept)
            _known.Clear();
        return _known.GetOrAdd(files.Version, _ => new(() => Task.Run(() => PackReader.ReadForStaff(files)))).Value;
    }
}
