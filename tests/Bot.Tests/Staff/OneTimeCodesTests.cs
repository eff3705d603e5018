using System.Text;
using AdviceBot.Staff.Accounts;

namespace AdviceBot.Bot.Tests.Staff;

public sealed class OneTimeCodesTests
{
    private static readonly byte[] Secret = "12345678901234567890"u8.ToArray();
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    /// <summary>RFC 6238, appendix B, SHA-1; the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long second, string code) =>
        Assert.Equal(code, OneTimeCodes.At(Secret, OneTimeCodes.StepAt(DateTimeOffset.FromUnixTimeSeconds(second))));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(29, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_clock_may_be_one_step_off(int seconds, bool fits)
    {
        var step = OneTimeCodes.StepAt(Noon.AddSeconds(seconds));
        Assert.Equal(fits ? step : null, OneTimeCodes.StepOf(OneTimeCodes.At(Secret, step), Secret, Noon, lastStep: 0));
    }

    [Fact]
    public void A_code_is_good_once_and_so_is_every_earlier_one()
    {
        var step = OneTimeCodes.StepAt(Noon);
        Assert.Null(OneTimeCodes.StepOf(OneTimeCodes.At(Secret, step), Secret, Noon, lastStep: step));
        Assert.Null(OneTimeCodes.StepOf(OneTimeCodes.At(Secret, step - 1), Secret, Noon, lastStep: step));
        Assert.Equal(step + 1, OneTimeCodes.StepOf(OneTimeCodes.At(Secret, step + 1), Secret, Noon, lastStep: step));
    }

    [Theory]
    [InlineData("")]
    [InlineData("é")]
    [InlineData("12345")]
    [InlineData("1234567")]
    public void What_is_no_code_does_not_fit(string typed) => Assert.Null(OneTimeCodes.StepOf(typed, Secret, Noon, lastStep: 0));

    /// <summary>RFC 4648, 10, and the secret above.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("12345678901234567890", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")]
    public void Secrets_are_written_as_apps_read_them(string bytes, string text) => Assert.Equal(text, Base32.Encode(Encoding.ASCII.GetBytes(bytes)));

    [Fact]
    public void Ten_recovery_codes_differ_and_each_is_found_however_it_is_typed()
    {
        var codes = RecoveryCodes.New();
        Assert.Equal(RecoveryCodes.Count, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(codes, code => Assert.Matches("^[a-z2-7]{4}(-[a-z2-7]{4}){3}$", code));
        var hashes = RecoveryCodes.Hashes(codes);
        foreach (var typed in new[] { codes[3], codes[3].ToUpperInvariant(), codes[3].Replace("-", " ", StringComparison.Ordinal), $" {codes[3].Replace("-", "", StringComparison.Ordinal)} " })
            Assert.Equal(hashes.RemoveAt(3).AsEnumerable(), RecoveryCodes.Without(hashes, typed)!.Value);
        Assert.Null(RecoveryCodes.Without(hashes.RemoveAt(3), codes[3]));
        Assert.Null(RecoveryCodes.Without(hashes, ""));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0", "Edge", "Windows")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox", "Linux")]
    [InlineData("Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36", "Chrome", "Android")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1", "Safari", "iPhone")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15", "Safari", "macOS")]
    [InlineData("curl/8.9", null, null)]
    [InlineData("", null, null)]
    public void A_browser_is_told_in_plain_words(string userAgent, string? browser, string? system) =>
        Assert.Equal((browser, system), (BrowserNames.Browser(userAgent), BrowserNames.System(userAgent)));
}
