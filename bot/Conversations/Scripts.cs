using System.Collections.Concurrent;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Hosting;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>
/// The versions of the pack. New conversations run on the current one; a conversation stays on the version it began with, so every version
/// that was ever served is kept in the store.
/// </summary>
public sealed class Scripts
{
    private readonly IStore _store;
    private readonly ILogger<Scripts> _log;
    private readonly ConcurrentDictionary<string, Script> _known = new(StringComparer.Ordinal);
    private readonly PackFiles _files;

    /// <exception cref="StartFailedException">The pack has problems; the message lists them.</exception>
    public Scripts(IStore store, Folders folders, ILogger<Scripts> log)
    {
        ArgumentNullException.ThrowIfNull(folders);
        (_store, _log) = (store, log);
        _files = PackFiles.FromFolder(folders.Pack);
        var (script, problems) = PackReader.Read(_files);
        Current = script ?? throw new StartFailedException($"The pack cannot be used as it is:\n{string.Join('\n', problems)}");
        _known[Current.Version] = Current;
    }

    public Script Current { get; }

    /// <summary>Keeps the current version. Has to be done before a conversation starts on it.</summary>
    public Task SaveAsync(CancellationToken cancellation = default) =>
        _store.SaveScriptAsync(Current.Version, _files.Pack, PackArchive.Of(_files), cancellation);

    /// <summary>The version that a conversation began with; the current one when this program cannot read that version any more: a conversation that
    /// goes on in newer words is better than one that does not go on.</summary>
    public async Task<Script> GetAsync(string version)
    {
        if (_known.TryGetValue(version, out var known))
            return known;
        if (await ReadAsync(version) is { } read)
            return _known.GetOrAdd(version, read);
        _log.LogWarning("Version {Version} of the pack cannot be read any more; its conversations go on in {Current}", version, Current.Version);
        return _known.GetOrAdd(version, Current);
    }

    private async Task<Script?> ReadAsync(string version) =>
        await _store.FindScriptAsync(version) is var (pack, archive) ? PackReader.Read(PackArchive.Open(pack, archive)).Script : null;
}
