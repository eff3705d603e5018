using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>What is finished is found again, and can be kept as a record.</summary>
public sealed partial class HistoryTests : StaffTest
{
    [Fact]
    public async Task Finished_conversations_are_found_by_outcome_operator_time_and_words()
    {
        using var sam = await StaffClient.SignedInAsync(Server, "sam", Roles.Supervisor);
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        var plain = await FinishAsync(sam, "done");
        var recorded = await FinishAsync(alex, "recorded", reference: "CR/100%_1", trigger: Triggers.Danger);
        var odd = await FinishAsync(alex, "done", tag: "odd", note: "speaks Welsh at home");
        var running = await WaitingVisitorAsync();

        Assert.Equal([odd, recorded, plain], await FindAsync(sam, ""));
        Assert.Equal([odd, plain], await FindAsync(sam, "outcome=done"));
        Assert.Equal([odd, recorded], await FindAsync(sam, $"operator={alex.Id}"));
        Assert.Equal([odd, recorded, plain], await FindAsync(sam, $"from={Day(0)}&to={Day(0)}"));
        Assert.Empty(await FindAsync(sam, $"from={Day(1)}"));
        Assert.Empty(await FindAsync(sam, $"to={Day(-1)}"));
        Assert.Equal([recorded], await FindAsync(sam, "q=cr/100%25_1"));
        Assert.Empty(await FindAsync(sam, "q=cr/1___"));
        Assert.Equal([odd], await FindAsync(sam, "q=odd"));
        Assert.Equal([odd], await FindAsync(sam, "q=welsh"));
        Assert.Equal([recorded], await FindAsync(sam, "q=danger"));
        Assert.Equal([recorded], await FindAsync(sam, "reason=danger"));
        Assert.Empty(await FindAsync(sam, "reason=danger&outcome=done"));
        Assert.Equal([plain], await FindAsync(sam, $"q={plain[..8]}"));
        Assert.Empty(await FindAsync(sam, $"q={running}"));
        Assert.Equal(HttpStatusCode.BadRequest, (await sam.GetJsonAsync("/staff/api/history?from=yesterday")).Status);
    }

    [Fact]
    public async Task One_line_says_how_it_ended_and_why_it_had_come()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        var id = await FinishAsync(alex, "recorded", reference: "CR/7", tag: "odd", trigger: Triggers.Danger);
        var line = Assert.Single((await alex.ReadAsync("history")).EnumerateArray());
        Assert.Equal((id, "recorded", "Recorded", "CR/7"), (Text("id"), Text("outcome"), Text("outcomeWords"), Text("reference")));
        Assert.Equal(["danger"], line.GetProperty("reasons").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(["odd"], line.GetProperty("tags").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(["Alex"], line.GetProperty("operators").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal((await HeadAsync(id)).ChangedAt, line.GetProperty("endedAt").GetDateTimeOffset());

        string? Text(string name) => line.GetProperty(name).GetString();
    }

    [Fact]
    public async Task Pages_follow_one_another_by_the_time_of_the_last_line_also_when_a_visitor_came_back_since()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        var all = new List<string>();
        for (var i = 0; i < 53; i++) all.Insert(0, await FinishAsync(alex, "done"));
        Time.Advance(TimeSpan.FromMinutes(1));
        await WriteAsync(all[^1], "one more thing");
        var first = (await alex.ReadAsync("history")).EnumerateArray().ToList();
        Assert.Equal(all[..50], first.Select(line => line.GetProperty("id").GetString()!));
        Assert.Equal(all[50..], await FindAsync(alex, $"before={Iso(first[^1].GetProperty("endedAt").GetDateTimeOffset())}"));
    }

    [Fact]
    public async Task Operators_see_what_they_finished_themselves_and_nothing_else_whatever_they_ask_for()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        using var bo = await StaffClient.SignedInAsync(Server, "bo");
        var own = await FinishAsync(alex, "done");
        var others = await FinishAsync(bo, "done", note: "a note of Bo");
        Assert.Equal([own], await FindAsync(alex, ""));
        Assert.Equal([own], await FindAsync(alex, $"operator={bo.Id}"));
        Assert.Empty(await FindAsync(alex, "q=Bo"));
        using var refused = await alex.Http.GetAsync($"/staff/api/history/{others}/record");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task A_record_holds_what_was_said_and_noted_and_its_hash_fits()
    {
        var (alex, id, lease) = await HeldAsync("alex");
        await WriteAsync(id, "he wrote <b>tonight</b> & “laughed” 🙂");
        await alex.ActAsync(id, "reply", new { leaseToken = lease, lastSeen = 999, clientId = "1", text = "You did right." });
        await alex.ActAsync(id, "notes", new { clientId = "1", text = "trick <!-- end of record -->" });
        await alex.ActAsync(id, "contact", new { leaseToken = lease, watched = true, noCallBack = false, safeHours = "after 8 <pm>" });
        await alex.ActAsync(id, "finish", new { leaseToken = lease, outcome = "recorded", reference = "CR/7" });

        using var response = await alex.Http.GetAsync($"/staff/api/history/{id}/record");
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        var page = await response.Content.ReadAsStringAsync();
        foreach (var words in new[] { "he wrote &lt;b&gt;tonight&lt;/b&gt; &amp;", "You did right.", "CR/7", "someone may be watching; after 8 &lt;pm&gt;", "trick &lt;!-- end of record --&gt;" })
            Assert.Contains(words, page, StringComparison.Ordinal);
        var parts = Parts().Match(page);
        Assert.Equal(parts.Groups["hash"].Value, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts.Groups["record"].Value))));
        Assert.Equal(AuditActions.Exported, (await Server.Get<IStore>().ReadAuditAsync(new AuditQuery(Target: id, Limit: 1)))[0].Action);
    }

    [Fact]
    public async Task A_supervisor_keeps_a_record_of_any_finished_conversation_and_nobody_of_one_that_waits()
    {
        using var alex = await StaffClient.SignedInAsync(Server, "alex");
        using var sam = await StaffClient.SignedInAsync(Server, "sam", Roles.Supervisor);
        var id = await FinishAsync(alex, "done");
        using var response = await sam.Http.GetAsync($"/staff/api/history/{id}/record");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var waiting = await sam.Http.GetAsync($"/staff/api/history/{await WaitingVisitorAsync()}/record");
        Assert.Equal(HttpStatusCode.Forbidden, waiting.StatusCode);
        using var unknown = await sam.Http.GetAsync("/staff/api/history/nowhere/record");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    /// <summary>A conversation from its start to its end, a second after the one before; its id.</summary>
    private async Task<string> FinishAsync(StaffClient client, string outcome, string? reference = null, string? tag = null, string? note = null, string trigger = Triggers.Person)
    {
        Time.Advance(TimeSpan.FromSeconds(1));
        var id = await WaitingVisitorAsync(trigger);
        var by = new Operator(client.Id, (await Server.Get<IStore>().FindAccountAsync(client.Id))!.DisplayName);
        var held = Assert.IsType<Done>(await Conversations.TakeAsync(id, by)).Conversation;
        if (note is not null) await client.ActAsync(id, "notes", new { clientId = "1", text = note });
        var finish = new Finish(outcome, tag is null ? [] : [tag], reference);
        Assert.IsType<Done>(await Conversations.FinishAsync(id, by, held.LeaseToken!, finish));
        Time.Advance(TimeSpan.FromSeconds(1));
        return id;
    }

    private static async Task<IEnumerable<string>> FindAsync(StaffClient client, string query) =>
        [.. (await client.ReadAsync("history?" + query)).EnumerateArray().Select(line => line.GetProperty("id").GetString()!)];

    /// <summary>A day at the site, so many days from today.</summary>
    private string Day(int fromToday) => TimeZoneInfo.ConvertTimeBySystemTimeZoneId(Time.GetUtcNow(), "Europe/London").AddDays(fromToday).ToString("yyyy-MM-dd");

    private static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");

    [GeneratedRegex("<!-- record -->(?<record>.*)<!-- end of record -->.*<code>(?<hash>[0-9a-f]{64})</code>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Parts();
}
