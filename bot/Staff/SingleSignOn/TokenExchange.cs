using System.Net;

namespace AdviceBot.Staff.SingleSignOn;

/// <summary>What a code was exchanged for.</summary>
internal sealed record GivenTokens(string IdToken, string? AccessToken);

/// <summary>Exchanges a code for tokens (RFC 6749, 4.1.3). None of them is kept but the ID token, with which the session at the provider can be ended.</summary>
internal sealed class TokenExchange(SingleSignOnSettings settings, Provider provider, ProviderHttp http, ILogger<TokenExchange> logger)
{
    /// <summary>Null when the provider refused the code; the log says in its words why.</summary>
    public async Task<GivenTokens?> ExchangeAsync(string code, string verifier, string redirectUri)
    {
        var document = await provider.DocumentAsync();
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = redirectUri, ["code_verifier"] = verifier, ["client_id"] = settings.ClientId!,
        };
        // The two parts are form-encoded before they are joined (RFC 6749, 2.3.1).
        var basic = document.UsesBasic ? $"{WebUtility.UrlEncode(settings.ClientId)}:{WebUtility.UrlEncode(settings.Secret())}" : null;
        if (basic is null) form["client_secret"] = settings.Secret();
        var (status, json) = await http.PostAsync(document.Token, form, basic);
        if (status == HttpStatusCode.OK && json.Text("id_token") is { } idToken) return new GivenTokens(idToken, json.Text("access_token"));
        logger.LogWarning("The provider refused the code with {Status}: {Error} {Description}", (int)status, Safe(json.Text("error")), Safe(json.Text("error_description")));
        return null;
    }

    /// <summary>What another machine wrote, as one short line of a log.</summary>
    public static string Safe(string? text) => new([.. (text ?? "").Where(sign => sign is >= ' ' and <= '~').Take(300)]);
}
