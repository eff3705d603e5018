using System.Net;
using System.Security.Cryptography;
using AdviceBot.Bot.Tests.Staff;
using AdviceBot.Channels.DirectLine;
using AdviceBot.Storage;
using AdviceBot.Storage.Postgres;
using Microsoft.AspNetCore.DataProtection;

namespace AdviceBot.Bot.Tests.Storage;

/// <summary>The keys that sign cookies are in the store: who is signed in stays signed in.</summary>
public sealed class KeysTests
{
    [Fact]
    public async Task Whoever_is_signed_in_stays_so_over_a_restart()
    {
        await using var server = await RunningServer.StartAsync(new ServerSettings { Pack = "letters" });
        using var staff = await StaffClient.SignedInAsync(server, "anna");
        await server.RestartAsync();
        await staff.MeAsync();
        Assert.False(Directory.Exists(Path.Combine(server.DataFolder, "keys")));
    }

    [Fact]
    public async Task Whoever_signed_in_at_one_server_is_signed_in_at_every_other_on_its_store()
    {
        var database = await (await PostgresServer.SharedAsync()).NewDatabaseAsync();
        var settings = new ServerSettings { Pack = "letters", More = { ["Storage:Postgres"] = database } };
        await using var other = await RunningServer.StartAsync(settings);
        CookieContainer cookies;
        await using (var one = await RunningServer.StartAsync(settings))
        {
            using var staff = await StaffClient.SignedInAsync(one, "anna");
            cookies = staff.Cookies;
        }

        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies };
        using var http = new HttpClient(handler) { BaseAddress = other.Address };
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("staff/api/me", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Keys_of_the_folder_that_an_earlier_version_kept_are_carried_over()
    {
        await using var server = await RunningServer.StartAsync(new ServerSettings { Pack = "letters" });
        await server.StopAsync();
        File.Delete(Path.Combine(server.DataFolder, "advicebot.db"));
        var folder = Directory.CreateDirectory(Path.Combine(server.DataFolder, "keys"));
        var earlier = DataProtectionProvider.Create(folder, setup => setup.SetApplicationName("AdviceBot")).CreateProtector("purpose").Protect("words");
        await server.StartAgainAsync();
        Assert.Equal("words", server.Get<IDataProtectionProvider>().CreateProtector("purpose").Unprotect(earlier));
        folder.Delete(recursive: true);
        await server.RestartAsync();
        Assert.Equal("words", server.Get<IDataProtectionProvider>().CreateProtector("purpose").Unprotect(earlier));
    }

    [Fact]
    public async Task The_key_of_direct_line_outlives_a_restart_and_that_of_an_earlier_version_is_carried_over()
    {
        await using var server = await RunningServer.StartAsync(new ServerSettings { Pack = "letters" });
        var first = server.Get<SigningKey>().Bytes;
        await server.RestartAsync();
        Assert.Equal(first, server.Get<SigningKey>().Bytes);
        await server.StopAsync();
        File.Delete(Path.Combine(server.DataFolder, "advicebot.db"));
        var earlier = RandomNumberGenerator.GetBytes(32);
        await File.WriteAllBytesAsync(Path.Combine(server.DataFolder, "directline.key"), earlier);
        await server.StartAgainAsync();
        Assert.Equal(earlier, server.Get<SigningKey>().Bytes);
    }

    [Fact]
    public async Task Servers_that_begin_at_the_same_moment_come_to_one_secret()
    {
        var database = await (await PostgresServer.SharedAsync()).NewDatabaseAsync();
        var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => PostgresStore.Open(database))));
        var secrets = await Task.WhenAll(stores.Select(store => Task.Run(() => new StoredSecrets(store, store.Replicas).ReadOrCreate("name", () => RandomNumberGenerator.GetBytes(32)))));
        Assert.Single(secrets.Select(Convert.ToHexString).Distinct(StringComparer.Ordinal));
        foreach (var store in stores)
            await store.DisposeAsync();
    }
}
