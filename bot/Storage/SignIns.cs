using System.Collections.Immutable;

namespace AdviceBot.Storage;

/// <summary>
/// What an account asks for beside the password. <paramref name="Secret"/> is of no use without the server's keys; <paramref name="LastStep"/> is the
/// time step of the last code that was used, so that none works twice; of the recovery codes that are left only hashes are kept.
/// </summary>
public sealed record SecondFactor(string Secret, long LastStep, ImmutableArray<string> RecoveryHashes, DateTimeOffset Since);

/// <summary>One browser in which a member of staff is signed in. <paramref name="Browser"/> and <paramref name="System"/> are names such as Firefox and Windows; null when not known.</summary>
public sealed record Session(string Id, string AccountId, DateTimeOffset BeganAt, DateTimeOffset SeenAt, string? Browser, string? System)
{
    /// <summary>Null when it began with a password.</summary>
    public ProviderSignIn? ByProvider { get; init; }
}

/// <summary>Who somebody is at a provider of single sign-on: only the two together name one person, for ever (OpenID Connect Core, 2).</summary>
public sealed record ProviderIdentity(string Issuer, string Subject);

/// <summary>
/// What the provider said when a session began: whether it had asked for a second factor itself, and the ID token with which the session there can be ended, of no use without
/// the server's keys. <paramref name="ShownAt"/> is when the person last showed there that it is them, because they were told to; null when they were not.
/// </summary>
public sealed record ProviderSignIn(bool HasSecondFactor, string Hint, DateTimeOffset? ShownAt = null);

/// <summary>Never holds content of a conversation. The store gives numbers, which only grow.</summary>
public sealed record AuditEntry(DateTimeOffset At, string? AccountId, string Action, string? Target, long Number = 0);

/// <summary>
/// Which entries of the audit are looked for; null members do not narrow. <paramref name="AccountId"/> did it or had it done to them;
/// <paramref name="To"/> is the first moment that is not meant any more, <paramref name="Before"/> the number at which the last page ended.
/// </summary>
public sealed record AuditQuery(
    string? AccountId = null, string? Action = null, string? Target = null, DateTimeOffset? From = null, DateTimeOffset? To = null, long? Before = null, int Limit = 50);
