using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using AdviceBot.Channels.DirectLine;
using AdviceBot.Hosting;

namespace AdviceBot.Bot.Tests.DirectLine;

public sealed class TokensTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("advicebot-test-").FullName;
    private readonly FakeTime _time = new();

    public void Dispose() => Directory.Delete(_data, recursive: true);

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

    [Fact]
    public void Tokens_outlive_a_restart_because_the_key_is_on_the_disk_for_its_owner_alone()
    {
        var token = New().ForCalls("c1", null, null);

        Assert.IsType<Valid>(New().Read(token));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_data, "directline.key")));
    }

    [Fact]
    public void Two_first_starts_at_once_end_with_one_key()
    {
        var keys = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Select(_ => NewKey().Bytes).ToArray();

        Assert.Single(keys.Select(Convert.ToHexString).Distinct());
        Assert.Single(Directory.GetFiles(_data));
    }

    private SigningKey NewKey() => new(new Folders(_data, _data) { Pack = _data });

    private Tokens New() => new(NewKey(), _time);
}
