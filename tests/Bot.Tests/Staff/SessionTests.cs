using System.Net;
using System.Text.RegularExpressions;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>Where people are signed in, and how that ends. On a clock that the test moves.</summary>
public sealed partial class SessionTests : StaffTest
{
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    [Fact]
    public async Task The_page_lists_ones_sessions_in_plain_words_and_marks_this_one()
    {
        using var here = await StaffClient.SignedInAsync(Server, "alex");
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        Time.Advance(TimeSpan.FromMinutes(5));
        using var there = await AlsoSignedInAsync("alex", Firefox);
        var rows = await RowsAsync(here);
        Assert.Equal(2, rows.Count);
        Assert.Contains("Unknown browser", rows[0], StringComparison.Ordinal);
        Assert.Contains("this one", rows[0], StringComparison.Ordinal);
        Assert.Contains("Begun 21 Nov 2026, 12:00, last used 21 Nov 2026, 12:05", rows[0], StringComparison.Ordinal);
        Assert.Contains("Firefox on Linux", rows[1], StringComparison.Ordinal);
        Assert.DoesNotContain("this one", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_session_is_ended_from_another_and_the_others_go_on()
    {
        using var here = await StaffClient.SignedInAsync(Server, "alex");
        using var there = await AlsoSignedInAsync("alex", Firefox);
        using var third = await AlsoSignedInAsync("alex");
        var id = (await SessionsAsync("alex")).Single(session => session.Browser == "Firefox").Id;
        await here.GetAsync("/staff/account");
        using var ended = await here.PostFormAsync($"/staff/account/sessions/{id}/end");
        Assert.Equal("/staff/account", ended.Headers.Location?.ToString());
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.OK], await LookAsync(here, there, third));
        Assert.Equal(AuditActions.SessionEnded, (await Server.Get<IStore>().ReadAuditAsync(new AuditQuery(Limit: 1)))[0].Action);
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        var id = Assert.Single(await SessionsAsync("alex")).Id;
        using var nothing = await bo.PostFormAsync($"/staff/account/sessions/{id}/end");
        Assert.Equal(HttpStatusCode.OK, (await LookAsync(alex))[0]);
        Assert.Empty(await Server.Get<IStore>().ReadAuditAsync(new AuditQuery(Action: AuditActions.SessionEnded)));
    }

    [Fact]
    public async Task Signing_out_everywhere_else_keeps_this_session_alone()
    {
        using var here = await StaffClient.SignedInAsync(Server, "alex");
        using var there = await AlsoSignedInAsync("alex");
        using var third = await AlsoSignedInAsync("alex");
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        await here.GetAsync("/staff/account");
        using var done = await here.PostFormAsync("/staff/account/sign-out-elsewhere");
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.OK], await LookAsync(here, there, third, bo));
        Assert.Single(await RowsAsync(here));
    }

    [Fact]
    public async Task An_administrator_ends_all_sessions_of_an_account_which_may_sign_in_again()
    {
        using var robin = await StaffClient.SignedInAsync(Server, "robin", Roles.Administrator);
        using var here = await StaffClient.SignedInAsync(Server, "alex");
        using var there = await AlsoSignedInAsync("alex");
        using var done = await robin.PostFormAsync($"/staff/accounts/{here.Id}/end-sessions");
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized], await LookAsync(robin, here, there));
        Assert.Empty(await SessionsAsync("alex"));
        var entry = (await Server.Get<IStore>().ReadAuditAsync(new AuditQuery(Limit: 1)))[0];
        Assert.Equal((robin.Id, AuditActions.SessionsEnded, here.Id), (entry.AccountId, entry.Action, entry.Target));
        using var back = await AlsoSignedInAsync("alex");
        Assert.Equal(HttpStatusCode.OK, (await LookAsync(back))[0]);
    }

    [Theory]
    [InlineData("signed out")]
    [InlineData("signed in again in the same browser")]
    [InlineData("changed the password")]
    [InlineData("disabled")]
    public async Task No_session_is_left_behind_by_whoever(string what)
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        var before = Assert.Single(await SessionsAsync("alex")).Id;
        if (what == "disabled") await Server.Get<StaffAccounts>().DisableAsync("test", alex.Id);
        else if (what == "signed out") (await alex.PostFormAsync("/staff/sign-out")).Dispose();
        else if (what == "changed the password") (await alex.PostFormAsync("/staff/account/password", ("current", TestStaff.Password), ("password", "seven green kettles"))).Dispose();
        else (await alex.PostFormAsync("/staff/sign-in", ("name", "alex"), ("password", TestStaff.Password))).Dispose();
        Assert.DoesNotContain(await SessionsAsync("alex"), session => session.Id == before);
    }

    [Fact]
    public async Task When_somebody_was_seen_last_is_written_once_a_minute_at_most()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        var began = Time.GetUtcNow();
        Time.Advance(TimeSpan.FromSeconds(59));
        await LookAsync(alex);
        Assert.Equal(began, Assert.Single(await SessionsAsync("alex")).SeenAt);
        Time.Advance(TimeSpan.FromSeconds(1));
        await LookAsync(alex, alex);
        Assert.Equal(began.AddMinutes(1), Assert.Single(await SessionsAsync("alex")).SeenAt);
    }

    [Fact]
    public async Task A_session_that_is_used_goes_on_and_one_that_is_not_is_forgotten()
    {
        using var used = await StaffClient.SignedInAsync(Server, "alex");
        using var left = await AlsoSignedInAsync("alex", Firefox);
        for (var i = 0; i < 5; i++)
        {
            Time.Advance(TimeSpan.FromHours(5));
            Assert.Equal(HttpStatusCode.OK, (await LookAsync(used))[0]);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await LookAsync(left))[0]);
        Assert.Single(await RowsAsync(used));
        using var another = await AlsoSignedInAsync("alex");
        Assert.Equal(2, (await SessionsAsync("alex")).Count);
    }

    [Fact]
    public async Task What_an_open_console_asks_for_by_itself_keeps_nobody_signed_in()
    {
        using var robin = await StaffClient.SignedInAsync(Server, "robin", Roles.Supervisor);
        var began = Time.GetUtcNow();
        Time.Advance(TimeSpan.FromHours(1));
        foreach (var path in new[] { "board", "queue", "me" })
            Assert.Equal(HttpStatusCode.OK, (await robin.GetJsonAsync($"/staff/api/{path}")).Status);
        Assert.Equal(began, Assert.Single(await SessionsAsync("robin")).SeenAt);
        Assert.Equal(HttpStatusCode.OK, (await LookAsync(robin))[0]);
        Assert.Equal(began.AddHours(1), Assert.Single(await SessionsAsync("robin")).SeenAt);
    }

    [Fact]
    public async Task A_console_that_stays_open_without_a_request_is_cut_off_when_its_session_is_over()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        await using var console = await LiveConsole.OpenAsync(alex);
        Assert.Contains("console open", (await RowsAsync(alex))[0], StringComparison.Ordinal);
        Time.Advance(TimeSpan.FromHours(11));
        await console.InvokeAsync("Alive");
        Assert.False(console.Cut.IsCompleted);
        Time.Advance(TimeSpan.FromHours(1) + TimeSpan.FromMinutes(1));
        await console.Cut;
    }

    [Theory]
    [InlineData("ended alone")]
    [InlineData("signed out elsewhere")]
    [InlineData("all ended by an administrator")]
    public async Task The_console_of_a_session_that_is_ended_is_cut_off_at_once(string how)
    {
        using var here = await StaffClient.SignedInAsync(Server, "alex");
        using var there = await AlsoSignedInAsync("alex", Firefox);
        await using var mine = await LiveConsole.OpenAsync(here);
        await using var other = await LiveConsole.OpenAsync(there);
        var id = (await SessionsAsync("alex")).Single(session => session.Browser == "Firefox").Id;
        if (how.StartsWith("all", StringComparison.Ordinal)) await Server.Get<StaffAccounts>().EndSessionsAsync("test", here.Id);
        else (await here.PostFormAsync(how == "ended alone" ? $"/staff/account/sessions/{id}/end" : "/staff/account/sign-out-elsewhere")).Dispose();
        await other.Cut;
        if (how.StartsWith("all", StringComparison.Ordinal)) await mine.Cut;
        else Assert.Equal(System.Text.Json.JsonValueKind.Object, (await mine.InvokeAsync("Queue")).ValueKind);
    }

    private async Task<StaffClient> AlsoSignedInAsync(string name, string userAgent = "")
    {
        var browser = StaffClient.Of(Server);
        if (userAgent.Length > 0) browser.Http.DefaultRequestHeaders.UserAgent.ParseAdd(userAgent);
        using var signedIn = await browser.SignInAsync(name, TestStaff.Password);
        Assert.Equal("/staff", signedIn.Headers.Location?.ToString());
        return browser;
    }

    private async Task<IReadOnlyList<Session>> SessionsAsync(string name)
    {
        var store = Server.Get<IStore>();
        return await store.ListSessionsAsync((await store.FindAccountByNameAsync(name))!.Id);
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(StaffClient client) =>
        [.. Row().Matches(await client.GetAsync("/staff/account")).Select(match => match.Value)];

    private static async Task<IReadOnlyList<HttpStatusCode>> LookAsync(params StaffClient[] clients)
    {
        var answers = new List<HttpStatusCode>();
        foreach (var client in clients) answers.Add((await client.GetJsonAsync("/staff/api/history")).Status);
        return answers;
    }

    [GeneratedRegex("<li><div class=\"who\">.*?</li>", RegexOptions.Singleline)]
    private static partial Regex Row();
}
