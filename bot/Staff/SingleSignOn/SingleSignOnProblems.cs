namespace AdviceBot.Staff.SingleSignOn;

/// <summary>What is wrong with the settings of single sign-on, and what to do.</summary>
internal sealed class SingleSignOnProblems(SingleSignOnSettings settings)
{
    public IEnumerable<(string Property, string Problem)> Find() => settings.IsOn ? [.. Where(), .. Who(), .. What()] : WithoutAuthority();

    private IEnumerable<(string Property, string Problem)> Where()
    {
        if (!Uri.TryCreate(settings.Authority, UriKind.Absolute, out var authority) || authority.Query.Length > 0 || authority.Fragment.Length > 0)
            yield return (nameof(settings.Authority), $"holds {settings.Authority}, which is no address such as https://login.example.org/realms/staff; give the provider's issuer");
        else if (!Addresses.IsSafe(authority))
            yield return (nameof(settings.Authority), $"holds {settings.Authority}, which is not https: passwords and tokens would cross the network in the clear; give the provider's https address");
        else if (settings.Authority!.Contains("/.well-known/", StringComparison.Ordinal))
            yield return (nameof(settings.Authority), "ends in the discovery document; give the part before /.well-known/");
    }

    private IEnumerable<(string Property, string Problem)> Who()
    {
        if (string.IsNullOrWhiteSpace(settings.ClientId)) yield return (nameof(settings.ClientId), "is missing: register this server at the provider and give the client id from there");
        if (settings.ClientSecret is { Length: > 0 } && settings.ClientSecretFile is { Length: > 0 })
            yield return (nameof(settings.ClientSecretFile), "is given beside ClientSecret; keep one of the two");
        else if (settings.ClientSecretFile is { Length: > 0 } file)
        {
            if (Unreadable(file) is { } why) yield return (nameof(settings.ClientSecretFile), why);
        }
        else if (string.IsNullOrWhiteSpace(settings.ClientSecret))
            yield return (nameof(settings.ClientSecretFile), "is missing: write the client secret from the provider into a file that only this server can read, or give it as the environment variable SingleSignOn__ClientSecret");
    }

    private IEnumerable<(string Property, string Problem)> What()
    {
        if (!settings.Scopes.Split(' ').Contains("openid")) yield return (nameof(settings.Scopes), "must hold openid, such as: openid profile email");
        if (string.IsNullOrWhiteSpace(settings.RoleClaim)) yield return (nameof(settings.RoleClaim), "is empty; name the claim that carries roles or groups, such as roles");
        if (settings.Operators.Count + settings.Supervisors.Count + settings.Administrators.Count + settings.Editors.Count + settings.Publishers.Count == 0)
            yield return (nameof(settings.Operators), $"is empty, and so are Supervisors, Administrators, Editors and Publishers: nobody could come in. Say which values of the claim {settings.RoleClaim} make somebody an operator");
    }

    private IEnumerable<(string Property, string Problem)> WithoutAuthority()
    {
        if (new[] { settings.ClientId, settings.ClientSecret, settings.ClientSecretFile }.Any(given => !string.IsNullOrWhiteSpace(given)))
            yield return (nameof(settings.Authority), "is missing: give the provider's issuer, or take the other settings of SingleSignOn away");
        if (!settings.LocalPasswords)
            yield return (nameof(settings.LocalPasswords), "is false without a provider: nobody but administrators could sign in. Give SingleSignOn:Authority");
    }

    private string? Unreadable(string file)
    {
        try
        {
            return settings.Secret().Length == 0 ? $"names {file}, which is empty; write the client secret into it" : null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return $"names {file}, which cannot be read ({refused.Message.TrimEnd('.')}); make it readable for the user that this server runs as";
        }
    }
}
