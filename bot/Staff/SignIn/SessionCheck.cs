using System.Security.Claims;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Staff.SignIn;

/// <summary>Whose request this is, as the store has it now.</summary>
internal sealed record WhoAsks(Account Account, Session Session)
{
    /// <summary>On a route that only opens to whoever is signed in.</summary>
    public static WhoAsks Of(HttpContext context) => context.Features.Get<WhoAsks>() ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Their own, or the provider's for this session.</summary>
    public bool HasSecondFactor => Account.SecondFactor is not null || Session.ByProvider is { HasSecondFactor: true };
}

/// <summary>Whether what a cookie says still holds: a look at two rows by their keys, for requests and for open consoles alike.</summary>
internal sealed class SessionCheck(IStore store, Sessions sessions, SignInWays ways, StaffSettings settings)
{
    /// <summary>Null once the session has ended or the account is disabled, has another password, signed out everywhere, or came in a way that is closed now.</summary>
    public async Task<WhoAsks?> FindAsync(ClaimsPrincipal user)
    {
        if (await sessions.FindAsync(user.SessionId()) is not { } session || session.AccountId != user.Id()) return null;
        return await store.FindAccountAsync(session.AccountId) is { } account && user.Holds(account) && ways.IsOpenTo(account) ? new WhoAsks(account, session) : null;
    }

    /// <summary>Whether an open console may stay open: routes have a gate for a required second factor, a socket that is open already has none.</summary>
    public async Task<bool> MayStayAsync(ClaimsPrincipal user) =>
        await FindAsync(user) is { } found && (found.HasSecondFactor || !settings.RequireSecondFactor);
}
