using AdviceBot.Storage;

namespace AdviceBot.Staff.SingleSignOn;

/// <summary>Who came from the provider, in our words. <paramref name="Role"/> is null when nothing there gives one here.</summary>
public sealed record ProviderPerson(ProviderIdentity Identity, string? Role, bool HasSecondFactor)
{
    /// <summary>What the provider calls them, such as jane@example.org: shown to themselves, and a wish for a sign-in name.</summary>
    public string? Name { get; init; }

    /// <summary>A first name: visitors see it.</summary>
    public string? DisplayName { get; init; }
}
