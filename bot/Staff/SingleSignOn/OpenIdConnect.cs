using System.Text.Json;
using AdviceBot.Storage;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace AdviceBot.Staff.SingleSignOn;

/// <summary>OpenID Connect, authorization code with PKCE: leads a browser to the provider, and finds out who came back.</summary>
internal sealed class OpenIdConnect(
    SingleSignOnSettings settings, Provider provider, TokenExchange tokens, IdTokens idTokens, ProviderHttp http, JourneyCookie cookie, ILogger<OpenIdConnect> logger)
{
    public const string Start = "/staff/sign-in/provider";
    public const string Callback = "/staff/sign-in/provider/callback";

    /// <summary>The address at the provider; null when it cannot be reached.</summary>
    public async Task<string?> BeginAsync(HttpContext context, Journey journey)
    {
        try
        {
            var document = await provider.DocumentAsync();
            cookie.Keep(context, journey);
            return QueryHelpers.AddQueryString(document.Authorization.AbsoluteUri, Asked(context, journey));
        }
        catch (ProviderFailedException failed)
        {
            logger.LogError(failed, "The provider of single sign-on failed: {Why}", failed.Message);
            return null;
        }
    }

    public async Task<SingleSignOnResult> FinishAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (cookie.Take(context, query["state"].ToString()) is not { } journey) return new UnknownJourney();
        try
        {
            return await FinishAsync(context, journey, query["code"].ToString(), query["iss"].ToString(), query["error"].ToString());
        }
        catch (ProviderFailedException failed)
        {
            logger.LogError(failed, "The provider of single sign-on failed: {Why}", failed.Message);
            return new ProviderDown();
        }
    }

    private async Task<SingleSignOnResult> FinishAsync(HttpContext context, Journey journey, string code, string issuer, string error)
    {
        var document = await provider.DocumentAsync();
        if (issuer.Length > 0 ? issuer != document.Issuer : document.NamesItself) return Refused("issuer of the answer");
        if (error.Length > 0) return Turned(error);
        if (code.Length == 0) return Refused("no code");
        if (await tokens.ExchangeAsync(code, journey.Verifier, RedirectUri(context.Request)) is not { } given) return new NotTrusted();
        var (claims, wrong) = await idTokens.CheckAsync(given.IdToken, given.AccessToken, journey);
        if (wrong is not null) return Refused(wrong);
        var more = await MoreAsync(document, claims, given.AccessToken);
        if (more is { } info && info.Text("sub") != claims.Text("sub")) return Refused("subject of userinfo");
        return new Came(new PersonReader(settings).Read(document.Issuer, claims, more), given.IdToken, journey) { ShownAt = journey.IsAgain ? claims.Time("auth_time") : null };
    }

    private Dictionary<string, string?> Asked(HttpContext context, Journey journey)
    {
        var asked = new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = settings.ClientId,
            ["redirect_uri"] = RedirectUri(context.Request),
            ["scope"] = settings.Scopes,
            ["state"] = journey.State,
            ["nonce"] = journey.Nonce,
            ["code_challenge"] = journey.Challenge,
            ["code_challenge_method"] = "S256",
        };
        if (settings.SecondFactorAcr.Count > 0) asked["acr_values"] = string.Join(' ', settings.SecondFactorAcr);
        if (!journey.IsAgain) return asked;
        asked["prompt"] = "login";
        // With an age the provider has to say when it asked (OpenID Connect Core, 2: auth_time).
        asked["max_age"] = "0";
        return asked;
    }

    /// <summary>Some providers put roles and names into the ID token, others tell them only when asked (OpenID Connect Core, 5.3).</summary>
    private async Task<JsonElement?> MoreAsync(ProviderDocument document, JsonElement claims, string? accessToken) =>
        document.UserInfo is { } address && accessToken is not null && (claims.Texts(settings.RoleClaim).Count == 0 || claims.Text("given_name") is null)
            ? await http.GetAsync(address, accessToken)
            : null;

    /// <summary>What the person did is no fault of anybody's; everything else is one of the set-up.</summary>
    private SingleSignOnResult Turned(string error)
    {
        if (error is "access_denied" or "login_required" or "interaction_required") return new NotFinished();
        if (error is "server_error" or "temporarily_unavailable") throw new ProviderFailedException("It says that it has a fault of its own");
        return Refused($"error {TokenExchange.Safe(error)}");
    }

    private NotTrusted Refused(string why)
    {
        logger.LogWarning("Single sign-on was refused: {Why}", why);
        return new NotTrusted();
    }

    private static string RedirectUri(HttpRequest request) => UriHelper.BuildAbsolute(request.Scheme, request.Host, path: Callback);
}
