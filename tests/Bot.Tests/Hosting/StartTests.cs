using AdviceBot.Hosting;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Hosting;

/// <summary>What stops a start says which setting to mend.</summary>
public sealed class StartTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("advicebot-start-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Theory]
    [InlineData("RateLimits:PerAddressPerMinute", "0", "Setting RateLimits:PerAddressPerMinute must be 1 or more.")]
    [InlineData("RateLimits:PerAddressPerMinute", "many", "RateLimits:PerAddressPerMinute")]
    [InlineData("RateLimits:PerAddresPerMinute", "5", "PerAddresPerMinute")]
    [InlineData("ForwardedHeaders:KnownProxies:0", "nginx", "Setting ForwardedHeaders:KnownProxies holds nginx, which is no address.")]
    [InlineData("ForwardedHeaders:KnownNetworks:0", "inside", "Setting ForwardedHeaders:KnownNetworks holds inside, which is no network")]
    [InlineData("Pack", "nothing", "Settings Content and Pack: there is no pack in")]
    [InlineData("Data", "/proc/nothing", "Setting Data: the folder /proc/nothing cannot be made")]
    public void A_setting_that_cannot_be_meant_is_named(string setting, string value, string words)
    {
        var failed = Assert.Throws<StartFailedException>(() => AdviceBotApp.Create([.. Letters, "--" + setting, value]));
        Assert.Contains(words, failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_folder_is_its_owners_alone()
    {
        if (OperatingSystem.IsWindows()) return;
        var data = Path.Combine(_data, "new");
        await using var app = AdviceBotApp.Create([.. Letters, "--data", data]);
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
            | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(data) & others);
    }

    [Fact]
    public async Task The_first_start_prints_a_link_for_the_first_administrator_and_only_while_there_is_none()
    {
        await using var server = await RunningServer.StartAsync(new() { Pack = "letters" });
        var first = await BannerAsync(server);
        Assert.Contains($"Visitors  {server.Address}", first, StringComparison.Ordinal);
        Assert.Contains($"Staff     {server.Address}staff", first, StringComparison.Ordinal);
        Assert.Contains($"{server.Address}staff/setup/", first, StringComparison.Ordinal);
        var (store, anna) = (server.Get<IStore>(), new Account("a", "anna", "Anna", PasswordHash: "", "administrator", false, 0, null, "", DateTimeOffset.UnixEpoch, 1));
        await store.SaveAccountAsync(anna, expectedRevision: 0);
        Assert.Contains("setup", await BannerAsync(server), StringComparison.Ordinal);
        await store.SaveAccountAsync(anna with { PasswordHash = "a hash", Revision = 2 }, expectedRevision: 1);
        Assert.DoesNotContain("setup", await BannerAsync(server), StringComparison.Ordinal);
    }

    private string[] Letters => ["--urls", "http://127.0.0.1:0", "--data", _data, "--content", Path.Combine(Home.Root, "tests", "packs"), "--pack", "letters"];

    private static async Task<string> BannerAsync(RunningServer server)
    {
        await using var console = new StringWriter();
        await Banner.TellAsync(server.App, console);
        return console.ToString();
    }
}
