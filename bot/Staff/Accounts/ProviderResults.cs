using AdviceBot.Storage;

namespace AdviceBot.Staff.Accounts;

/// <summary>What became of somebody who came from the provider.</summary>
internal abstract record ProviderResult;

internal sealed record Entered(Account Account) : ProviderResult;

/// <summary>The account has a second factor here, and the provider did not say that it asked for one.</summary>
internal sealed record ProviderCodeNeeded(Account Account) : ProviderResult;

/// <summary>Nothing that the provider says of them gives them a role here.</summary>
internal sealed record NoRole : ProviderResult;

internal sealed record AccountClosed : ProviderResult;

/// <summary>For some minutes, after wrong codes.</summary>
internal sealed record AccountLocked : ProviderResult;

/// <summary>This person of the provider has an account here already.</summary>
internal sealed record LinkedAlready : ProviderResult;

/// <summary>The account was changed since its owner asked for the link.</summary>
internal sealed record LinkTooLate : ProviderResult;

/// <summary>Without it nobody could come in when the provider is not there.</summary>
internal sealed record OnlyLocalAdministrator : ProviderResult;
