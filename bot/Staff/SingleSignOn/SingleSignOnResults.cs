namespace AdviceBot.Staff.SingleSignOn;

/// <summary>What came of a way to the provider and back.</summary>
internal abstract record SingleSignOnResult;

internal sealed record Came(ProviderPerson Person, string IdToken, Journey Journey) : SingleSignOnResult
{
    /// <summary>When they showed there that it is them; null when they were not told to sign in again, as the provider may then have asked for nothing.</summary>
    public DateTimeOffset? ShownAt { get; init; }
}

/// <summary>The browser did not begin this here, or it was used already, or too long ago.</summary>
internal sealed record UnknownJourney : SingleSignOnResult;

/// <summary>The person turned back at the provider, or it did not let them go on.</summary>
internal sealed record NotFinished : SingleSignOnResult;

/// <summary>The provider refused the code, or what it said cannot be trusted.</summary>
internal sealed record NotTrusted : SingleSignOnResult;

/// <summary>The provider cannot be reached.</summary>
internal sealed record ProviderDown : SingleSignOnResult;
