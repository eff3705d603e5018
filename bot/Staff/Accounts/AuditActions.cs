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
    public const string SignedInByProvider = "signed-in-by-provider";
    public const string ProviderRefused = "provider-refused";
    public const string Linked = "linked";
    public const string Unlinked = "unlinked";
    public const string RoleChanged = "role-changed";
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
    public const string Consulted = "consulted";
    public const string ConsultationEnded = "consultation-ended";
    public const string GuestInvited = "guest-invited";
    public const string GuestJoined = "guest-joined";
    public const string GuestLeft = "guest-left";
    public const string WordPassed = "word-passed";
    public const string IdentityAsked = "identity-asked";
    public const string IdentityEmergency = "identity-emergency";
    public const string IdentityApproved = "identity-approved";
    public const string IdentityRefused = "identity-refused";
    public const string IdentityQuestion = "identity-question";
    public const string IdentityTold = "identity-told";
    public const string ContactSet = "contact-set";
    public const string Mentioned = "mentioned";
    public const string Finished = "finished";
    public const string Exported = "exported";
    public const string KeyMade = "key-made";
    public const string DraftPushed = "draft-pushed";
    public const string DraftBegun = "draft-begun";
    public const string DraftWritten = "draft-written";
    public const string DraftUpdated = "draft-updated";
    public const string DraftDiscarded = "draft-discarded";
    public const string DraftSent = "draft-sent";
    public const string DraftSigned = "draft-signed";
    public const string DraftSentBack = "draft-sent-back";
    public const string Published = "published";
    public const string RolledBack = "rolled-back";

    /// <summary>Those that are done to an account; the others that name something name a conversation, but those of the studio.</summary>
    public static readonly IReadOnlySet<string> OfAccounts = new HashSet<string>(StringComparer.Ordinal)
    {
        SessionsEnded, SecondFactorSet, SecondFactorTurnedOff, SecondFactorTakenAway, Linked, Unlinked, RoleChanged,
        AccountCreated, AccountDisabled, AccountEnabled, CapacitySet, SkillsSet, PasswordLinkMade, PasswordSet,
    };

    /// <summary>Those that are done to a draft, which is named by its id, or make a version current, which is named by its number.</summary>
    public static readonly IReadOnlySet<string> OfStudio = new HashSet<string>(StringComparer.Ordinal)
    {
        DraftPushed, DraftBegun, DraftWritten, DraftUpdated, DraftDiscarded, DraftSent, DraftSigned, DraftSentBack, Published, RolledBack,
    };

    /// <summary>Everything that an entry's act may be, in the order above.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        SignedIn, SignInFailed, Locked, SignedOut, SignedOutEverywhere, SignedOutElsewhere, SessionEnded, SessionsEnded,
        CodeFailed, RecoveryCodeUsed, SecondFactorSet, SecondFactorTurnedOff, SecondFactorTakenAway, SignedInByProvider, ProviderRefused, Linked, Unlinked, RoleChanged,
        AccountCreated, AccountDisabled, AccountEnabled, CapacitySet, SkillsSet, PasswordLinkMade, PasswordSet,
        $"{Shift}-available", $"{Shift}-busy", $"{Shift}-break", $"{Shift}-offline", AskedForHelp, NeedsNoHelp,
        Took, HandedBack, Picked, Transferred, TookOver, Released,
        Consulted, ConsultationEnded, GuestInvited, GuestJoined, GuestLeft, WordPassed,
        IdentityAsked, IdentityEmergency, IdentityApproved, IdentityRefused, IdentityQuestion, IdentityTold, ContactSet, Mentioned, Finished, Exported,
        KeyMade, DraftPushed, DraftBegun, DraftWritten, DraftUpdated, DraftDiscarded, DraftSent, DraftSigned, DraftSentBack, Published, RolledBack,
    ];
}
