using System.Text.Json;

namespace AdviceBot.Staff.SingleSignOn;

/// <summary>What a provider says about itself (OpenID Connect Discovery 1.0, 3).</summary>
internal sealed record ProviderDocument(string Issuer, Uri Authorization, Uri Token, Uri Keys)
{
    public Uri? UserInfo { get; private init; }

    public Uri? EndSession { get; private init; }

    /// <summary>Whether the client secret goes into the header, as it does unless the provider says otherwise.</summary>
    public bool UsesBasic { get; private init; }

    /// <summary>Whether it names itself when it leads the browser back (RFC 9207).</summary>
    public bool NamesItself { get; private init; }

    /// <summary>An issuer that is not the authority is another provider (Discovery, 4.3); only safe addresses are used.</summary>
    public static ProviderDocument Read(JsonElement json, string authority)
    {
        var issuer = json.Text("issuer") ?? "";
        if (!Addresses.IsSame(issuer, authority))
            throw new ProviderFailedException($"The discovery document names the issuer {issuer}, and SingleSignOn:Authority is {authority}: give the issuer as the authority");
        return new ProviderDocument(issuer, Needed(json, "authorization_endpoint"), Needed(json, "token_endpoint"), Needed(json, "jwks_uri"))
        {
            UserInfo = Address(json, "userinfo_endpoint"),
            EndSession = Address(json, "end_session_endpoint"),
            UsesBasic = json.Texts("token_endpoint_auth_methods_supported") is var methods && (methods.Count == 0 || methods.Contains("client_secret_basic")),
            NamesItself = json.TryGetProperty("authorization_response_iss_parameter_supported", out var names) && names.ValueKind == JsonValueKind.True,
        };
    }

    private static Uri Needed(JsonElement json, string name) => Address(json, name) ?? throw new ProviderFailedException($"The discovery document has no usable {name}");

    private static Uri? Address(JsonElement json, string name) => Uri.TryCreate(json.Text(name), UriKind.Absolute, out var address) && Addresses.IsSafe(address) ? address : null;
}
