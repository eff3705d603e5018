using System.Net;
using AdviceBot.Staff.Accounts;

namespace AdviceBot.Bot.Tests.Staff.SingleSignOn;

/// <summary>Which ID tokens are believed.</summary>
public sealed class IdTokenTests : SingleSignOnTest
{
    private static readonly Dictionary<string, (string Why, Action<Forgery, DateTimeOffset> Make)> Lies = new(StringComparer.Ordinal)
    {
        ["signed with another key"] = ("signature", (token, _) => token.Key = SigningKey.Rsa("first")),
        ["not signed"] = ("algorithm", (token, _) => token.Header["alg"] = "none"),
        ["signed with the client secret"] = ("algorithm", (token, _) => token.Header["alg"] = "HS256"),
        ["signed with a key that nobody knows"] = ("key", (token, _) => token.Header["kid"] = "unheard-of"),
        ["another algorithm than the key's"] = ("signature", (token, _) => token.Header["alg"] = "ES256"),
        ["of another issuer"] = ("issuer", (token, _) => token.Claims["iss"] = "https://evil.example"),
        ["of an issuer with a stroke more"] = ("issuer", (token, _) => token.Claims["iss"] += "/"),
        ["without an issuer"] = ("issuer", (token, _) => token.Claims.Remove("iss")),
        ["for another client"] = ("audience", (token, _) => token.Claims["aud"] = "somebody-else"),
        ["without an audience"] = ("audience", (token, _) => token.Claims.Remove("aud")),
        ["for several, and who asked is not said"] = ("party", (token, _) => token.Claims["aud"] = new[] { FakeProvider.ClientId, "somebody-else" }),
        ["asked for by another client"] = ("party", (token, _) => token.Claims["azp"] = "somebody-else"),
        ["expired"] = ("lifetime", (token, now) => token.Claims["exp"] = now.AddMinutes(-2).ToUnixTimeSeconds()),
        ["without an end"] = ("lifetime", (token, _) => token.Claims.Remove("exp")),
        ["not good yet"] = ("lifetime", (token, now) => token.Claims["nbf"] = now.AddMinutes(2).ToUnixTimeSeconds()),
        ["made in the future"] = ("age", (token, now) => token.Claims["iat"] = now.AddMinutes(2).ToUnixTimeSeconds()),
        ["made long ago"] = ("age", (token, now) => token.Claims["iat"] = now.AddMinutes(-11).ToUnixTimeSeconds()),
        ["without saying when it was made"] = ("age", (token, _) => token.Claims.Remove("iat")),
        ["of another sign-in"] = ("nonce", (token, _) => token.Claims["nonce"] = "another"),
        ["of no sign-in"] = ("nonce", (token, _) => token.Claims.Remove("nonce")),
        ["of nobody"] = ("subject", (token, _) => token.Claims.Remove("sub")),
        ["of an empty subject"] = ("subject", (token, _) => token.Claims["sub"] = ""),
        ["beside another access token"] = ("access-token", (token, _) => token.Claims["at_hash"] = "AAAAAAAAAAAAAAAAAAAAAA"),
    };

    private static readonly Dictionary<string, Action<Forgery, DateTimeOffset>> Truths = new(StringComparer.Ordinal)
    {
        ["plain"] = (_, _) => { },
        ["for several, and asked for by this client"] = (token, _) => (token.Claims["aud"], token.Claims["azp"]) = (new[] { "somebody-else", FakeProvider.ClientId }, FakeProvider.ClientId),
        ["beside its access token"] = (token, _) => token.Claims["at_hash"] = Forgery.AccessTokenHash,
        ["of a clock that is half a minute behind"] = (token, now) => (token.Claims["iat"], token.Claims["exp"]) = (now.AddMinutes(-5).ToUnixTimeSeconds(), now.AddSeconds(-30).ToUnixTimeSeconds()),
        ["of a clock that is half a minute ahead"] = (token, now) => token.Claims["iat"] = now.AddSeconds(30).ToUnixTimeSeconds(),
    };

    public static TheoryData<string> LieNames => [.. Lies.Keys];

    public static TheoryData<string> TruthNames => [.. Truths.Keys];

    [Theory]
    [MemberData(nameof(LieNames))]
    public async Task Nobody_comes_in_with_an_id_token(string lie)
    {
        var (why, make) = Lies[lie];
        Provider.Forge = token => make(token, Time.GetUtcNow());
        using var browser = StaffClient.Of(Server);
        using var response = await ComeAsync(browser);
        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        Assert.Contains("could not be trusted", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await IsInAsync(browser));
        Assert.Empty(await AccountsAsync());
        Assert.Equal([AuditActions.ProviderRefused], await ActsAsync());
        Assert.Contains(Server.Logs.Lines, line => line.Contains($"Single sign-on was refused: {why}", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(TruthNames))]
    public async Task Whoever_has_a_right_id_token_comes_in(string truth)
    {
        using var browser = await CameAsync(token => Truths[truth](token, Time.GetUtcNow()));
        Assert.True(await IsInAsync(browser));
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("PS256")]
    [InlineData("ES256")]
    public async Task A_token_may_be_signed_with(string algorithm)
    {
        Provider.Keys[0] = algorithm == "ES256" ? SigningKey.Curve("first") : SigningKey.Rsa("first", algorithm);
        using var browser = await CameAsync();
        Assert.True(await IsInAsync(browser));
    }

    [Fact]
    public async Task A_new_key_of_the_provider_is_asked_for_once()
    {
        using var before = await CameAsync();
        Assert.Equal(1, Provider.TimesKeysWereAsked);
        Provider.Keys.Insert(0, SigningKey.Rsa("second"));
        using var after = await CameAsync();
        Assert.Equal(2, Provider.TimesKeysWereAsked);
        Provider.Forge = token => token.Header["kid"] = "unheard-of";
        using var liar = StaffClient.Of(Server);
        using var refused = await ComeAsync(liar);
        Assert.Equal((HttpStatusCode.BadGateway, 3), (refused.StatusCode, Provider.TimesKeysWereAsked));
    }

    [Fact]
    public async Task Only_where_there_is_one_key_may_a_token_not_say_which()
    {
        Provider.Forge = token => token.Header.Remove("kid");
        using var alone = StaffClient.Of(Server);
        using var good = await ComeAsync(alone);
        Assert.Equal("/staff", Onward(good));
        Provider.Keys.Add(SigningKey.Rsa("second"));
        Time.Advance(TimeSpan.FromHours(2));
        using var among = StaffClient.Of(Server);
        using var refused = await ComeAsync(among);
        Assert.Equal(HttpStatusCode.BadGateway, refused.StatusCode);
    }

    [Fact]
    public async Task What_userinfo_says_of_somebody_else_is_not_believed()
    {
        Provider.Forge = token => token.Claims.Remove("roles");
        Provider.UserInfo["sub"] = "somebody-else";
        Provider.UserInfo["roles"] = "chat-administrators";
        using var browser = StaffClient.Of(Server);
        using var refused = await ComeAsync(browser);
        Assert.Equal(HttpStatusCode.BadGateway, refused.StatusCode);
        Provider.UserInfo["sub"] = "jane-1";
        using var right = await ComeAsync(browser);
        Assert.Equal("/staff", Onward(right));
    }
}
