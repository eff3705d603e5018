using System.Runtime.CompilerServices;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>How live conversations stand to a version of the words.</summary>
public sealed partial class ConversationService
{
    private const int LookedAtOnce = 500;

    /// <summary>What would become of every conversation that is not over if this version were made the current one. Nothing is changed, and nobody's turn waits for it.</summary>
    public async Task<IReadOnlyList<LiveGroup>> SurveyAsync(Script to, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(to);
        var found = new List<(Status Status, string State, Fate Fate)>();
        await foreach (var row in LiveAsync(cancellation))
            if (await _live.PeekAsync(row.Id, cancellation) is { } standing && standing.Head.Status != Status.Ended)
                found.Add((standing.Head.Status, standing.Dialog.State, FateOf(standing, to)));
        return [.. found.CountBy(one => one).Select(one => new LiveGroup(one.Key.Status, one.Key.State, one.Key.Fate, one.Value)).OrderBy(group => group.Status).ThenBy(group => group.State, StringComparer.Ordinal)];
    }

    /// <summary>How many conversations that are not over run on which version.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountLiveAsync(CancellationToken cancellation = default)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var row in LiveAsync(cancellation))
            counts[row.ScriptVersion] = counts.GetValueOrDefault(row.ScriptVersion) + 1;
        return counts;
    }

    /// <summary>All that are not over, a few at a time.</summary>
    internal async IAsyncEnumerable<LiveRow> LiveAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var page = await _store.ListLiveAsync("", LookedAtOnce, cancellation); page.Count > 0; page = await _store.ListLiveAsync(page[^1].Id, LookedAtOnce, cancellation))
            foreach (var row in page)
                yield return row;
    }

    /// <summary>What another server moved may still run on the old version in this one's memory.</summary>
    internal string VersionOf(LiveRow row) => _live.Find(row.Id)?.Standing?.Head.ScriptVersion ?? row.ScriptVersion;

    /// <summary>Lets a conversation with the bot go on in this version, in a turn of its own and without a word, where <see cref="Moving"/> allows it; whether it does from now on.</summary>
    internal Task<bool> MoveAsync(string conversationId, Script to, CancellationToken cancellation) =>
        _turns.TakeAsync(conversationId, standing =>
        {
            if (standing is null || FateOf(standing, to) != Fate.Moves)
                return new Decision<bool>(false);
            var moved = standing.To(to)!;
            // When it was changed last is what people did in it: this is nothing they did.
            var changes = _turns.Begin(moved);
            changes.Head = moved.Head;
            return new(true, changes);
        }, cancellation);

    /// <summary>A person who holds it, or is awaited, has its words before their eyes: it stays as it is.</summary>
    private static Fate FateOf(Standing standing, Script to) =>
        standing.Head.ScriptVersion == to.Version ? Fate.IsThere : standing.Head.Status == Status.Bot && standing.To(to) is not null ? Fate.Moves : Fate.Stays;
}
