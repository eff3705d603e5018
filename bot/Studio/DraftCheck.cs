using System.Collections.Concurrent;
using System.Collections.Immutable;
using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Studio;

/// <summary>Everything that is wrong with a pack on a day: <see cref="VersionCheck.Find"/>.</summary>
public delegate ImmutableArray<Problem> Checker(PackFiles files, DateOnly day);

/// <summary>
/// What is wrong with a pack as a draft has it. The same files on the same day are looked at once; one pack after the other, so that checking leaves the machine to visitors.
/// </summary>
public sealed class DraftCheck(Checker check, TimeProvider time, ILogger<DraftCheck> log) : IDisposable
{
    private const int MostKept = 64;

    private readonly ConcurrentDictionary<(string Version, DateOnly Day), Lazy<Task<ImmutableArray<Finding>>>> _known = new();
    private readonly ConcurrentDictionary<string, string> _newest = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly SemaphoreSlim _oneDraft = new(1, 1);

    public Task<ImmutableArray<Finding>> FindAsync(PackFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (_known.Count >= MostKept)
            _known.Clear();
        var day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return _known.GetOrAdd((files.Version, day), _ => new(() => Task.Run(() => LookAsync(files, day)))).Value;
    }

    /// <summary>
    /// The same, for somebody who is writing this draft: null where it was saved again before its turn came, so that nobody waits for what is not there any more. The newest save is the one that is looked at.
    /// </summary>
    public async Task<ImmutableArray<Finding>?> FindNewestAsync(string draft, PackFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var version = _newest[draft] = files.Version;
        if (Known(version) is { } known)
            return known;
        await _oneDraft.WaitAsync();
        try
        {
            return _newest[draft] == version ? await FindAsync(files) : null;
        }
        finally
        {
            _oneDraft.Release();
        }
    }

    /// <summary>What is known of a version without looking at it now; null when nothing is.</summary>
    public ImmutableArray<Finding>? Known(string version) =>
        _known.TryGetValue((version, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)), out var found) && found is { IsValueCreated: true, Value.IsCompletedSuccessfully: true } ? found.Value.Result : null;

    public void Dispose()
    {
        _one.Dispose();
        _oneDraft.Dispose();
    }

    private async Task<ImmutableArray<Finding>> LookAsync(PackFiles files, DateOnly day)
    {
        await _one.WaitAsync();
        try
        {
            return [.. check(files, day).Select(Finding.Of)];
        }
        catch (Exception failed)
        {
            // What the checker cannot get through is not published; what was written is kept all the same.
            log.LogError(failed, "A draft could not be checked");
            return [new Finding("", 1, 1, "check-failed", "the checker could not get through this draft; take back the last change, and tell whoever looks after the server", IsError: true)];
        }
        finally
        {
            _one.Release();
        }
    }
}

/// <summary>Something that is wrong with a pack; what is no error may be published. Lines and columns count from 1.</summary>
public sealed record Finding(string File, int Line, int Column, string Code, string Message, bool IsError)
{
    public static Finding Of(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new(problem.File, problem.Line, problem.Column, problem.Code, problem.Message, problem.Severity == Severity.Error);
    }
}
