using System.Collections.Concurrent;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Handoff;
using AdviceBot.Hosting;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>
/// The versions of the pack. New conversations run on the current one; a conversation stays on the version it began with unless it can be moved unseen, so every version
/// that was ever served is kept in the store. The content folder is the first version; once one was published in the studio, the last published one is current.
/// </summary>
public sealed class Scripts
{
    private readonly IStore _store;
    private readonly ILogger<Scripts> _log;
    private readonly ConcurrentDictionary<string, Script> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _unreadable = new(StringComparer.Ordinal);

    private Script _current;
    private long _publication;

    /// <exception cref="StartFailedException">The pack has problems; the message lists them.</exception>
    public Scripts(IStore store, Folders folders, ILogger<Scripts> log)
    {
        ArgumentNullException.ThrowIfNull(folders);
        (_store, _log) = (store, log);
        Folder = PackFiles.FromFolder(folders.Pack);
        var (script, problems) = PackReader.Read(Folder);
        _current = script ?? throw new StartFailedException($"The pack cannot be used as it is:\n{string.Join('\n', problems)}");
        _known[script.Version] = script;
    }

    /// <summary>May be another one at the next look: whoever needs it twice keeps it.</summary>
    public Script Current => Volatile.Read(ref _current);

    /// <summary>The content folder as it was when the server started.</summary>
    public PackFiles Folder { get; }

    /// <summary>Whether the current version is one of the studio's, and not the content folder's.</summary>
    public bool IsOfStudio { get; private set; }

    /// <summary>Another version is current.</summary>
    public Pulse Changed { get; } = new();

    /// <summary>Every version that is in use.</summary>
    public IEnumerable<Script> InUse => _known.Values;

    /// <summary>Held while a version is made the current one, so that the last one stored is the one in use.</summary>
    private SemaphoreSlim Publishing { get; } = new(1, 1);

    /// <summary>Finds out which version is current, and keeps it. Has to be done before a conversation starts.</summary>
    public async Task OpenAsync(DateTimeOffset now, CancellationToken cancellation = default)
    {
        await KeepAsync(Folder, cancellation);
        var publications = await _store.ListPublicationsAsync(cancellation);
        if (PublishedIn(publications) is { } published)
            await UseAsync(published);
        else if (publications is not [var last, ..] || last.Version != Current.Version)
            await _store.PublishAsync(new Publication(publications.Count + 1, now, Current.Version, PublicationHow.Folder), draft: null, cancellation);
    }

    /// <summary>Another server on the same store may have published: what it made current is current here too.</summary>
    public async Task LookAgainAsync(CancellationToken cancellation = default)
    {
        if (PublishedIn(await _store.ListPublicationsAsync(cancellation)) is not { } found || found.Number <= _publication)
            return;
        await Publishing.WaitAsync(cancellation);
        try
        {
            var before = Current;
            // What was found may be old by now: this server may have published in between.
            if (found.Number <= _publication || !await UseAsync(found) || Current == before)
                return;
        }
        finally
        {
            Publishing.Release();
        }

        Changed.Beat();
    }

    /// <summary>The last one, once something was published in the studio; until then each server has its content folder.</summary>
    private static Publication? PublishedIn(IReadOnlyList<Publication> publications) => publications.Any(one => one.How != PublicationHow.Folder) ? publications[0] : null;

    /// <summary>False when this program cannot read that version: what it has is better than nothing.</summary>
    private async Task<bool> UseAsync(Publication publication)
    {
        var found = await FindAsync(publication.Version);
        _publication = publication.Number;
        if (found is not { } script)
        {
            _log.LogError("Version {Version}, which was published last, cannot be read by this program: {Current} is served instead", publication.Version, Current.Version);
            return false;
        }

        Volatile.Write(ref _current, _known.GetOrAdd(script.Version, script));
        IsOfStudio = true;
        return true;
    }

    /// <summary>Makes these files, which have no problem that keeps them from being served, the current version, now and after a restart. False when another was published
    /// meanwhile, or the draft was changed.</summary>
    public async Task<bool> PublishAsync(Publication publication, PackFiles files, Draft? draft)
    {
        var script = PackReader.Read(files).Script ?? throw new ArgumentException("A pack with problems is never published", nameof(files));
        await Publishing.WaitAsync();
        try
        {
            await KeepAsync(files, CancellationToken.None);
            if (!await _store.PublishAsync(publication with { Version = script.Version }, draft))
                return false;
            Volatile.Write(ref _current, _known.GetOrAdd(script.Version, script));
            (_publication, IsOfStudio) = (publication.Number, true);
        }
        finally
        {
            Publishing.Release();
        }

        Changed.Beat();
        return true;
    }

    /// <summary>The version that a conversation began with; the current one when this program cannot read that version any more: a conversation that
    /// goes on in newer words is better than one that does not go on.</summary>
    public async Task<Script> GetAsync(string version)
    {
        if (_known.TryGetValue(version, out var known))
            return known;
        if (!_unreadable.ContainsKey(version) && await ReadAsync(version) is { } read)
            return _known.GetOrAdd(version, read);
        if (_unreadable.TryAdd(version, true))
            _log.LogWarning("Version {Version} of the pack cannot be read any more; its conversations go on in {Current}", version, Current.Version);
        return Current;
    }

    /// <summary>A version that was ever served; null when there is no such one, or this program cannot read it.</summary>
    public async Task<Script?> FindAsync(string version) => _known.TryGetValue(version, out var known) ? known : await ReadAsync(version);

    /// <summary>Keeps these versions in memory, and the current one; any other is read again when it is asked for.</summary>
    internal void ForgetAllBut(IReadOnlySet<string> versions)
    {
        foreach (var version in _known.Keys.Where(version => version != Current.Version && !versions.Contains(version)))
            _known.TryRemove(version, out _);
    }

    /// <summary>The files of a version; null when it was never kept.</summary>
    public async Task<PackFiles?> FilesAsync(string version, CancellationToken cancellation = default) =>
        version == Folder.Version ? Folder : await _store.FindScriptAsync(version, cancellation) is var (pack, archive) ? PackArchive.Open(pack, archive) : null;

    private Task KeepAsync(PackFiles files, CancellationToken cancellation) => _store.SaveScriptAsync(files.Version, files.Pack, PackArchive.Of(files), cancellation);

    private async Task<Script?> ReadAsync(string version) =>
        await _store.FindScriptAsync(version) is var (pack, archive) ? PackReader.Read(PackArchive.Open(pack, archive)).Script : null;
}
