namespace AdviceBot.Staff.Accounts;

/// <summary>What the audit log may say. Never a word of a conversation, never what was typed as a name or a password.</summary>
public static class AuditActions
{
    public const string SignedIn = "signed-in";
    public const string SignInFailed = "sign-in-failed";
    public const string Locked = "locked";
    public const string SignedOut = "signed-out";
    public const string SignedOutEverywhere = "signed-out-everywhere";
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
    public const string Finished = "finished";
    public const string Exported = "exported";
}
