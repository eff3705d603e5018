using System.Globalization;
using AdviceBot.Handoff;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Accounts;

/// <summary>Changes how somebody works; each change is in the audit.</summary>
public sealed class StaffWork(IStore store, WorkProfiles profiles, Audit audit)
{
    /// <summary>A number of their own, as it was typed; nothing is the usual one. What somebody holds beyond it stays with them.</summary>
    public async Task<AccountResult> SetCapacityAsync(string by, string accountId, string typed)
    {
        if (await store.FindAccountAsync(accountId) is not { } account) return new NoSuchAccount();
        if (!TryRead(typed, out var capacity)) return new BadCapacity();
        await profiles.ChangeAsync(accountId, profile => profile with { Capacity = capacity });
        await audit.WriteAsync(by, AuditActions.CapacitySet, accountId);
        return new Saved(account);
    }

    private static bool TryRead(string typed, out int? capacity)
    {
        capacity = int.TryParse(typed, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null;
        return capacity is { } own ? DeskSettings.IsCapacity(own) : string.IsNullOrWhiteSpace(typed);
    }
}
