using System.Net;
using System.Net.Http.Headers;
using AdviceBot.Bot.Tests.Staff;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Studio;

/// <summary>Keys for the command line: what they open, and when they are over.</summary>
public sealed class KeyTests : SyncTest
{
    [Fact]
    public async Task A_key_opens_pull_and_push_and_nothing_else()
    {
        using var http = await WithKeyAsync(Pat);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, "/staff/api/content"));
        foreach (var path in new[] { "/staff/api/me", "/staff/api/studio", "/staff/api/studio/drafts", "/staff/api/studio/counts", "/staff/api/queue" })
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(http, path));
    }

    [Fact]
    public async Task It_is_made_by_editors_alone_and_written_down()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        Assert.DoesNotContain("/staff/account/key", await alex.GetAsync("/staff/account"), StringComparison.Ordinal);
        Assert.Contains("/staff/account/key", await Ed.GetAsync("/staff/account"), StringComparison.Ordinal);
        Assert.Contains(await Server.Get<IStore>().ReadAuditAsync(new AuditQuery()), entry => (entry.Action, entry.AccountId) == ("key-made", Ed.Id));
    }

    [Fact]
    public async Task It_stands_among_the_sessions_and_ends_with_its_own()
    {
        Assert.Contains("advicebot content", await Ed.GetAsync("/staff/account"), StringComparison.Ordinal);
        await FirstPullAsync();
        var session = (await Server.Get<IStore>().ListSessionsAsync(Ed.Id)).Single(one => one.Browser == BrowserNames.CommandLine);
        await Ed.PostFormAsync($"/staff/account/sessions/{session.Id}/end");
        Assert.Contains("/staff/account", await RefusedAsync("pull"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_over_when_its_account_is_disabled_or_is_no_editors_any_more()
    {
        using var http = await WithKeyAsync(Jo);
        var account = (await Server.Get<IStore>().FindAccountAsync(Jo.Id))!;
        await Server.Get<IStore>().SaveAccountAsync(account with { Role = Roles.Operator }, account.Revision);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(http, "/staff/api/content"));
        await Server.Get<IStore>().SaveAccountAsync(account with { IsDisabled = true }, account.Revision + 1);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(http, "/staff/api/content"));
    }

    [Fact]
    public async Task Unused_it_is_over_as_any_session_and_used_after_thirty_days()
    {
        using var http = await WithKeyAsync(Ed);
        for (var hours = 0; hours < 30 * 24; hours += 11)
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, "/staff/api/content"));
            Time.Advance(TimeSpan.FromHours(11));
        }

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(http, "/staff/api/content"));
    }

    [Fact]
    public async Task What_is_no_key_opens_nothing()
    {
        using var http = await WithKeyAsync(Ed, key => key[..^2]);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(http, "/staff/api/content"));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "nonsense");
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(http, "/staff/api/content"));
    }

    [Fact]
    public async Task A_key_is_not_sent_where_others_could_read_it()
    {
        Assert.Contains("https alone", await RefusedAsync("pull", "--server", "http://chat.example.org"), StringComparison.Ordinal);
        Assert.Contains("no address", await RefusedAsync("pull", "--server", "ftp://chat.example.org"), StringComparison.Ordinal);
        File.Delete(KeyFile);
        Assert.Contains("There is no file", await RefusedAsync("pull", "--server", Server.Address.ToString()), StringComparison.Ordinal);
    }

    private async Task<HttpClient> WithKeyAsync(StaffClient by, Func<string, string>? change = null)
    {
        var http = Server.CreateClient();
        var key = await KeyAsync(by);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", change is null ? key : change(key));
        return http;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string path)
    {
        using var response = await http.GetAsync(path);
        return response.StatusCode;
    }
}
