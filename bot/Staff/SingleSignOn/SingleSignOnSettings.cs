using AdviceBot.Hosting;
using AdviceBot.Staff.Accounts;

namespace AdviceBot.Staff.SingleSignOn;

/// <summary>The provider at which staff sign in (OpenID Connect), and what its words mean here. Without an authority there is none.</summary>
public sealed class SingleSignOnSettings : ISettings
{
    private string? _secret;

    public static string Section => "SingleSignOn";

    /// <summary>The issuer, such as https://login.microsoftonline.com/TENANT/v2.0; its discovery document lies below it.</summary>
    public string? Authority { get; init; }

    public string? ClientId { get; init; }

    public string? ClientSecret { get; init; }

    /// <summary>A file that holds the client secret and nothing else.</summary>
    public string? ClientSecretFile { get; init; }

    public string Scopes { get; init; } = "openid profile email";

    /// <summary>What staff call it, such as Microsoft: the button says "Sign in with Microsoft".</summary>
    public string? Name { get; init; }

    /// <summary>The claim that carries roles or groups; dots lead into objects, such as realm_access.roles.</summary>
    public string RoleClaim { get; init; } = "roles";

    /// <summary>The values of that claim that make somebody an operator, and so on; the highest role holds.</summary>
    public IList<string> Operators { get; init; } = [];

    public IList<string> Supervisors { get; init; } = [];

    public IList<string> Administrators { get; init; } = [];

    public IList<string> Editors { get; init; } = [];

    public IList<string> Publishers { get; init; } = [];

    /// <summary>Whether accounts with a password of their own may sign in with it. Administrators always may.</summary>
    public bool LocalPasswords { get; init; } = true;

    /// <summary>Values of amr or of acr that say that the provider asked for a second factor.</summary>
    public IList<string> SecondFactorAmr { get; init; } = [];

    public IList<string> SecondFactorAcr { get; init; } = [];

    /// <summary>For a provider that always asks for a second factor and does not say so.</summary>
    public bool TrustSecondFactor { get; init; }

    public bool IsOn => !string.IsNullOrWhiteSpace(Authority);

    public IEnumerable<(string Property, string Problem)> Problems() => new SingleSignOnProblems(this).Find();

    /// <summary>The secret of this client, from the setting or its file, which is read once: when the server starts.</summary>
    public string Secret() => _secret ??= ClientSecretFile is { Length: > 0 } file ? File.ReadAllText(file).Trim() : ClientSecret ?? "";

    /// <summary>The highest role that one of these values gives; who answers visitors and looks after the words answers visitors. Null when none does.</summary>
    public string? RoleOf(IReadOnlyCollection<string> values) =>
        Administrators.Any(values.Contains) ? Roles.Administrator
        : Supervisors.Any(values.Contains) ? Roles.Supervisor
        : Operators.Any(values.Contains) ? Roles.Operator
        : Publishers.Any(values.Contains) ? Roles.Publisher
        : Editors.Any(values.Contains) ? Roles.Editor
        : null;
}
