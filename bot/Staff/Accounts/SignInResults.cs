using AdviceBot.Storage;

namespace AdviceBot.Staff.Accounts;

/// <summary>What came of a name and password, or of the code after it.</summary>
public abstract record SignInResult;

public sealed record SignedIn(Account Account) : SignInResult;

/// <summary>Name and password fit, and a code is asked for: nothing is open yet.</summary>
public sealed record CodeNeeded(Account Account) : SignInResult;

/// <summary>Why is told to nobody but the audit.</summary>
public sealed record SignInRefused(bool IsLockedNow = false) : SignInResult;
