using System.Globalization;
using AdviceBot.Conversations;
using AdviceBot.Handoff;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Accounts;

/// <summary>Changes how somebody works; each change is in the audit.</summary>
public sealed class StaffWork(IStore store, WorkProfiles profiles, Scripts scripts, Audit audit)
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

    /// <summary>Nothing typed is no team. What the pack does not know as a skill is left out.</summary>
    public async Task<AccountResult> SetSkillsAsync(string by, string accountId, string team, IEnumerable<string?> skills)
    {
        if (await store.FindAccountAsync(accountId) is not { } account) return new NoSuchAccount();
        var name = team.Trim();
        if (name.Length > 0 && !AccountNames.IsDisplayName(name)) return new BadTeam();
        var known = scripts.Current.Desk.Skills.Select(skill => skill.Id).Where(skills.Contains);
        await profiles.ChangeAsync(accountId, profile => profile with { Team = name.Length == 0 ? null : name, Skills = [.. known] });
        await audit.WriteAsync(by, AuditActions.SkillsSet, accountId);
        return new Saved(account);
    }

    private static bool TryRead(string typed, out int? capacity)
    {
        capacity = int.TryParse(typed, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null;
        return capacity is { } own ? DeskSettings.IsCapacity(own) : string.IsNullOrWhiteSpace(typed);
    }
}
