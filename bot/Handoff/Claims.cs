using System.Collections.Concurrent;
using AdviceBot.Conversations;
using AdviceBot.Storage;

namespace AdviceBot.Handoff;

/// <summary>
/// Every way by which a conversation comes into somebody's hands. Nobody gets more than they have room for: the claims of one operator are decided
/// one after the other, each on what the store says they hold, so that two taken at the same moment do not both find the last place free.
/// </summary>
public sealed class Claims(ConversationService conversations, IStore store, WorkProfiles profiles, Care care, IReplicas? replicas = null)
{
    private readonly IReplicas _replicas = replicas ?? new OnlyServer();

    // One for each account that ever took something: as few as there are people.
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _oneByOne = new(StringComparer.Ordinal);

    public Task<OperatorResult> TakeAsync(string conversationId, Operator by) =>
        GiveAsync(by, () => conversations.TakeAsync(conversationId, by));

    /// <summary>The room is that of <paramref name="to"/>.</summary>
    public Task<OperatorResult> TransferAsync(string conversationId, Operator by, string leaseToken, Operator to) =>
        GiveAsync(to, () => conversations.TransferAsync(conversationId, by, leaseToken, to));

    public Task<OperatorResult> TakeOverAsync(string conversationId, Operator by) =>
        GiveAsync(by, () => conversations.TakeOverAsync(conversationId, by));

    private async Task<OperatorResult> GiveAsync(Operator to, Func<Task<OperatorResult>> give)
    {
        ArgumentNullException.ThrowIfNull(to);
        var turn = _oneByOne.GetOrAdd(to.Id, static _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync();
        try
        {
            await using var alone = await _replicas.AloneAsync($"claims/{to.Id}");
            var (held, capacity) = (await store.CountHeldAsync(to.Id), profiles.CapacityOf(to.Id));
            var result = held < capacity ? await give() : new AtCapacity(to, held, capacity);
            if (result is Done { Conversation: var head })
                await care.TookAsync(to.Id, head);
            return result;
        }
        finally
        {
            turn.Release();
        }
    }
}
