using AdviceBot.Storage;

namespace AdviceBot.Staff.Accounts;

/// <summary>Writes who did what to what, and when.</summary>
public sealed class Audit(IStore store, TimeProvider time)
{
    public Task WriteAsync(string? accountId, string action, string? target = null) =>
        store.AuditAsync(new AuditEntry(time.GetUtcNow(), accountId, action, target));
}
