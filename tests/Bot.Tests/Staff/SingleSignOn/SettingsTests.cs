using System.Diagnostics.CodeAnalysis;
using AdviceBot.Hosting;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.SingleSignOn;

namespace AdviceBot.Bot.Tests.Staff.SingleSignOn;

/// <summary>What stops the start says what to do.</summary>
public sealed class SettingsTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("advicebot-start-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Theory]
    [InlineData("Authority", "login.example.org", "Setting SingleSignOn:Authority holds login.example.org, which is no address")]
    [InlineData("Authority", "http://login.example.org", "which is not https")]
    [InlineData("Authority", "https://login.example.org/.well-known/openid-configuration", "give the part before /.well-known/")]
    [InlineData("Authority", "", "Setting SingleSignOn:Authority is missing: give the provider's issuer")]
    [InlineData("ClientId", "", "Setting SingleSignOn:ClientId is missing: register this server at the provider")]
    [InlineData("ClientSecret", "", "Setting SingleSignOn:ClientSecretFile is missing: write the client secret")]
    [InlineData("ClientSecretFile", "/nowhere", "Setting SingleSignOn:ClientSecretFile is given beside ClientSecret; keep one of the two")]
    [InlineData("Scopes", "profile", "Setting SingleSignOn:Scopes must hold openid")]
    [InlineData("RoleClaim", "", "Setting SingleSignOn:RoleClaim is empty")]
    [InlineData("Operators:0", null, "Setting SingleSignOn:Operators is empty")]
    [InlineData("Operater:0", "x", "Operater")]
    public void A_setting_that_cannot_be_meant_is_named(string setting, string? value, string words) =>
        Assert.Contains(words, Assert.Throws<StartFailedException>(() => Start(setting, value)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_of_the_secret_that_is_not_there_or_empty_is_named()
    {
        var file = Path.Combine(_data, "secret");
        Assert.Contains("cannot be read", Refusal(file), StringComparison.Ordinal);
        File.WriteAllText(file, "\n");
        Assert.Contains("is empty; write the client secret into it", Refusal(file), StringComparison.Ordinal);
        File.WriteAllText(file, "s3cret\n");
        Assert.Equal("s3cret", new SingleSignOnSettings { ClientSecretFile = file }.Secret());
    }

    [Fact]
    public void Without_a_provider_passwords_cannot_be_forbidden() =>
        Assert.Contains("nobody but administrators could sign in", Assert.Throws<StartFailedException>(() => AdviceBotApp.Create([.. Letters, "--SingleSignOn:LocalPasswords", "false"])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a", Roles.Operator)]
    [InlineData("b", Roles.Supervisor)]
    [InlineData("c", Roles.Administrator)]
    [InlineData("d", Roles.Editor)]
    [InlineData("e", Roles.Publisher)]
    [InlineData("A", null)]
    public void A_value_gives_the_role_that_it_is_written_under(string value, string? role) =>
        Assert.Equal(role, new SingleSignOnSettings { Operators = { "a" }, Supervisors = { "b" }, Administrators = { "c" }, Editors = { "d" }, Publishers = { "e" } }.RoleOf([value, "other"]));

    private string Refusal(string file) => string.Join(' ', new SingleSignOnSettings { Authority = "https://login.example.org", ClientId = "x", ClientSecretFile = file, Operators = { "x" } }.Problems());

    [SuppressMessage("Reliability", "CA2000", Justification = "It never starts.")]
    private void Start(string setting, string? value)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Authority"] = "https://login.example.org", ["ClientId"] = "x", ["ClientSecret"] = "y", ["Operators:0"] = "z", [setting] = value,
        };
        AdviceBotApp.Create([.. Letters, .. settings.Where(one => one.Value is not null).SelectMany(one => new[] { $"--SingleSignOn:{one.Key}", one.Value! })]);
    }

    private string[] Letters => ["--urls", "http://127.0.0.1:0", "--data", _data, "--content", Path.Combine(Home.Root, "tests", "packs"), "--pack", "letters"];
}
