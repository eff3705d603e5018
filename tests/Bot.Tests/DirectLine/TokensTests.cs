using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using AdviceBot.Channels.DirectLine;
using AdviceBot.Hosting;

namespace AdviceBot.Bot.Tests.DirectLine;

public sealed class TokensTests
{
    private readonly SigningKey _key = new(new Folders("", "") { Pack = "" }, new Drawer());
    private readonly FakeTime _time = new();

    [Fact]
    public void A_token_has_the_shape_of_a_jwt_with_the_claim_that_clients_read()
    {
        var parts = New().ForCalls("c1", "dl_1", ["https://a.example"]).Split('.');
        var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1])).RootElement;

        Assert.Equal(3, parts.Length);
        Assert.Equal("dl_1", claims.GetProperty("user").GetString());
        Assert.Equal(_time.GetUtcNow().ToUnixTimeSeconds() + 1800, claims.GetProperty("exp").GetInt64());
    }

    [Fact]
    public void A_token_that_was_issued_is_read_back()
    {
        var tokens = New();
        var valid = Assert.IsType<Valid>(tokens.Read(tokens.ForCalls("c1", "dl_1", ["https://a.example"])));

        Assert.Equal(("c1", "dl_1", "https://a.example"), (valid.Claims.Conv, valid.Claims.User, valid.Claims.Origins!.Single()));
    }

    [Fact]
    public void A_token_expires_after_half_an_hour()
    {
        var tokens = New();
        var token = tokens.ForCalls("c1", null, null);
        _time.Advance(TimeSpan.FromSeconds(1799));
        Assert.IsType<Valid>(tokens.Read(token));

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.IsType<Expired>(tokens.Read(token));
    }

    [Fact]
    public void A_token_changed_in_any_character_is_not_ours()
    {
        var tokens = New();
        var token = tokens.ForCalls("c1", "dl_1", null);

        for (var at = 0; at < token.Length; at++)
        {
            // The two lowest bits of the last character are padding: no change of them may pass either.
            var other = token[at] == 'A' ? 'B' : 'A';
            Assert.IsType<NotOurs>(tokens.Read(token[..at] + other + token[(at + 1)..]));
        }
    }

    [Theory]
    [InlineData("""{"alg":"none","typ":"JWT"}""")]
    [InlineData("""{"alg":"HS512","typ":"JWT"}""")]
    public void A_token_cannot_choose_its_own_algorithm(string header)
    {
        var tokens = New();
        var parts = tokens.ForCalls("c1", null, null).Split('.');
        var forged = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header)) + "." + parts[1] + ".";

        Assert.IsType<NotOurs>(tokens.Read(forged));
        Assert.IsType<NotOurs>(tokens.Read(forged + parts[2]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9")]
    [InlineData("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9..")]
    [InlineData("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.%%%.ÄÖÜ")]
    public void Anything_else_is_not_ours(string text) => Assert.IsType<NotOurs>(New().Read(text));

    private Tokens New() => new(_key, _time);

    private sealed class Drawer : ISecretPlace
    {
        public byte[] ReadOrCreate(string name, Func<byte[]> create) => create();
    }
}
