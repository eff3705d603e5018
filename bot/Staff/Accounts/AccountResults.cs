using AdviceBot.Storage;

namespace AdviceBot.Staff.Accounts;

/// <summary>What became of a change to the accounts.</summary>
public abstract record AccountResult;

public sealed record Saved(Account Account) : AccountResult;

public sealed record NameTaken : AccountResult;

/// <summary>2 to 64 letters, digits, dots, dashes, underscores or @.</summary>
public sealed record BadName : AccountResult;

public sealed record BadDisplayName : AccountResult;

public sealed record BadPassword(PasswordProblem Problem) : AccountResult;

/// <summary>The current password, asked for before a new one is set, is wrong.</summary>
public sealed record WrongPassword : AccountResult;

/// <summary>How many conversations somebody holds at most is a whole number within <see cref="Handoff.DeskSettings"/>'s bounds, or nothing.</summary>
public sealed record BadCapacity : AccountResult;

/// <summary>A team is called as a person may be.</summary>
public sealed record BadTeam : AccountResult;

/// <summary>A one-time link that was used, replaced or is too old.</summary>
public sealed record LinkSpent : AccountResult;

public sealed record NoSuchAccount : AccountResult;

/// <summary>The only administrator who has a password: without one nobody could come in when single sign-on fails, or ever make another.</summary>
public sealed record LastAdministrator : AccountResult;

/// <summary>The account signs in at the provider of single sign-on: it has no password that could be set.</summary>
public sealed record UsesProvider : AccountResult;

/// <summary>Who takes away their own link could not come back.</summary>
public sealed record NotOnesOwnLink : AccountResult;

/// <summary>An administrator turns off their own second factor on their own page, with password and code.</summary>
public sealed record NotOnesOwn : AccountResult;
