using System.Text.Json;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Staff.SingleSignOn;

/// <summary>Makes a person of claims: those of the ID token first, then those of userinfo.</summary>
internal sealed class PersonReader(SingleSignOnSettings settings)
{
    public ProviderPerson Read(string issuer, JsonElement claims, JsonElement? more)
    {
        var roles = claims.Texts(settings.RoleClaim) is { Count: > 0 } own ? own : more?.Texts(settings.RoleClaim) ?? [];
        string? Text(string name) => claims.Text(name) ?? more?.Text(name);
        var called = Text("preferred_username") ?? Text("upn") ?? Text("email");
        return new ProviderPerson(new ProviderIdentity(issuer, claims.Text("sub")!), settings.RoleOf([.. roles]), HasSecondFactor(claims))
        {
            Name = called,
            DisplayName = new[] { Text("given_name"), FirstName(Text("name")), called?.Split('@', '.')[0] }.Select(name => name?.Trim()).FirstOrDefault(name => name is not null && AccountNames.IsDisplayName(name)),
        };
    }

    /// <summary>Only the signed token can say so.</summary>
    private bool HasSecondFactor(JsonElement claims) =>
        settings.TrustSecondFactor || claims.Texts("amr").Any(settings.SecondFactorAmr.Contains) || claims.Texts("acr").Any(settings.SecondFactorAcr.Contains);

    /// <summary>The first word, or the first after the comma of "Smith, Jane": visitors are not told a whole name.</summary>
    private static string? FirstName(string? name) => name?.Split(',')[^1].Trim().Split(' ')[0];
}
