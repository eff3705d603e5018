using AdviceBot.Conversations;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Console;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Api;

/// <summary>GET /staff/api/audit: who did what to what, for supervisors and administrators; the newest first.</summary>
internal static class AuditApi
{
    private const int PageLength = 50;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/audit", SearchAsync).Gives<IReadOnlyList<AuditJson>>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/audit/choices", ChoicesAsync).Gives<AuditChoices>();
    }

    private static async Task<IResult> SearchAsync(
        HttpContext context, IStore store, Scripts scripts, string? person = null, string? act = null, string? target = null, string? from = null, string? to = null, long? before = null)
    {
        if (!SiteDays.TryRead(from, to, scripts.Current.Site.TimeZone, out var days))
            return Answers.Malformed();
        var query = new AuditQuery(Some(person), Some(act), Some(target), days.First, days.End, before, PageLength);
        var names = (await store.ListAccountsAsync(context.RequestAborted)).ToDictionary(account => account.Id, account => account.DisplayName, StringComparer.Ordinal);
        var found = await store.ReadAuditAsync(query, context.RequestAborted);
        return Results.Json(found.Select(entry => AuditJson.Of(entry, names)));
    }

    private static async Task<IResult> ChoicesAsync(HttpContext context, IStore store) => Results.Json(new AuditChoices(
        [.. (await store.ListAccountsAsync(context.RequestAborted)).OrderBy(account => account.DisplayName, StringComparer.OrdinalIgnoreCase).Select(account => new PersonRef(account.Id, account.DisplayName))],
        AuditActions.All));

    private static string? Some(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}

/// <summary>Everybody who has an account, and all acts that there are.</summary>
internal sealed record AuditChoices(IReadOnlyList<PersonRef> People, IReadOnlyList<string> Acts);

/// <summary>One line of the audit. <paramref name="By"/> is null where nobody is known; <paramref name="Conversation"/> is the id where the act was on one.</summary>
internal sealed record AuditJson(long Number, DateTimeOffset At, string? By, string Action, string? Target, string? Conversation)
{
    /// <summary>What is no account is a conversation, and is called as everywhere in the console.</summary>
    public static AuditJson Of(AuditEntry entry, IReadOnlyDictionary<string, string> names)
    {
        var by = entry.AccountId is { } id ? names.GetValueOrDefault(id, id) : null;
        if (entry.Target is not { } target) return new AuditJson(entry.Number, entry.At, by, entry.Action, null, null);
        if (AuditActions.OfStudio.Contains(entry.Action)) return new AuditJson(entry.Number, entry.At, by, entry.Action, target, null);
        // An account may be gone from the store; its entries stay.
        return names.TryGetValue(target, out var account) || AuditActions.OfAccounts.Contains(entry.Action)
            ? new AuditJson(entry.Number, entry.At, by, entry.Action, account ?? target, null)
            : new AuditJson(entry.Number, entry.At, by, entry.Action, Naming.Of(target), target);
    }
}
