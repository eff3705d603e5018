namespace AdviceBot.Staff.Accounts;

/// <summary>What the audit log may say. Never a word of a conversation, never what was typed as a name or a password.</summary>
public static class AuditActions
{
    public const string SignedIn = "signed-in";
    public const string SignInFailed = "sign-in-failed";
    public const string Locked = "locked";
    public const string SignedOut = "signed-out";
    public const string SignedOutEverywhere = "signed-out-everywhere";
    public const string SignedOutElsewhere = "signed-out-elsewhere";
    public const string SessionEnded = "session-ended";
    public const string SessionsEnded = "sessions-ended";
    public const string CodeFailed = "code-failed";
    public const string RecoveryCodeUsed = "recovery-code-used";
    public const string SecondFactorSet = "second-factor-set";
    public const string SecondFactorTurnedOff = "second-factor-turned-off";
    public const string SecondFactorTakenAway = "second-factor-taken-away";
    public const string AccountCreated = "account-created";
    public const string AccountDisabled = "account-disabled";
    public const string AccountEnabled = "account-enabled";
    public const string CapacitySet = "capacity-set";
    public const string SkillsSet = "skills-set";
    public const string PasswordLinkMade = "password-link-made";
    public const string PasswordSet = "password-set";
    public const string Shift = "shift";
    public const string AskedForHelp = "asked-for-help";
    public const string NeedsNoHelp = "needs-no-help";
    public const string Took = "took";
    public const string HandedBack = "handed-back";
    public const string Picked = "picked";
    public const string Transferred = "transferred";
    public const string TookOver = "took-over";
    public const string Released = "released";
    public const string ContactSet = "contact-set";
    public const string Mentioned = "mentioned";
    public const string Finished = "finished";
    public const string Exported = "exported";

    /// <summary>Those that are done to an account; the others that name something name a conversation.</summary>
    public static readonly IReadOnlySet<string> OfAccounts = new HashSet<string>(StringComparer.Ordinal)
    {
        SessionsEnded, SecondFactorSet, SecondFactorTurnedOff, SecondFactorTakenAway, AccountCreated, AccountDisabled, AccountEnabled, CapacitySet, SkillsSet, PasswordLinkMade, PasswordSet,
    };

    /// <summary>Everything that an entry's act may be, in the order above.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        SignedIn, SignInFailed, Locked, SignedOut, SignedOutEverywhere, SignedOutElsewhere, SessionEnded, SessionsEnded,
        CodeFailed, RecoveryCodeUsed, SecondFactorSet, SecondFactorTurnedOff, SecondFactorTakenAway,
        AccountCreated, AccountDisabled, AccountEnabled, CapacitySet, SkillsSet, PasswordLinkMade, PasswordSet,
        $"{Shift}-available", $"{Shift}-busy", $"{Shift}-break", $"{Shift}-offline", AskedForHelp, NeedsNoHelp,
        Took, HandedBack, Picked, Transferred, TookOver, Released, ContactSet, Mentioned, Finished, Exported,
    ];
}
