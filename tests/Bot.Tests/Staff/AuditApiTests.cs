using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using AdviceBot.Hosting;
using AdviceBot.Staff.Accounts;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>The audit log as supervisors read it.</summary>
public sealed class AuditApiTests : StaffTest
{
    [Fact]
    public async Task It_is_found_by_person_act_and_day_the_newest_first()
    {
        using var sam = await StaffClient.SignedInAsync(Server, "sam", Roles.Supervisor);
        var (alex, id, _) = await HeldAsync("alex");
        Time.Advance(TimeSpan.FromHours(11));
        await alex.PostJsonAsync("/staff/api/shift", new { state = "break" });
        await sam.GetJsonAsync("/staff/api/audit");
        Time.Advance(TimeSpan.FromHours(2));
        await sam.PostJsonAsync("/staff/api/shift", new { state = "busy" });

        Assert.Equal(["shift-busy", "shift-break", "took", "signed-in", "password-set", "account-created"], (await ActsAsync(sam, "")).Take(6));
        Assert.Equal(["shift-break", "took", "signed-in", "password-set", "account-created"], await ActsAsync(sam, $"person={alex.Id}"));
        Assert.Equal(["took"], await ActsAsync(sam, "act=took"));
        Assert.Equal(["took"], await ActsAsync(sam, $"target={id}"));
        Assert.Equal(["shift-busy"], await ActsAsync(sam, "from=2026-11-22"));
        Assert.Equal(["shift-break", "took"], (await ActsAsync(sam, "to=2026-11-21")).Take(2));
        Assert.Empty(await ActsAsync(sam, "from=2026-11-23"));
        Assert.Equal(HttpStatusCode.BadRequest, (await sam.GetJsonAsync("/staff/api/audit?from=yesterday")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await sam.GetJsonAsync("/staff/api/audit?to=9999-12-31")).Status);
    }

    [Fact]
    public async Task A_line_names_people_and_visitors_as_the_console_does()
    {
        using var sam = await StaffClient.SignedInAsync(Server, "sam", Roles.Supervisor);
        var (alex, id, _) = await HeldAsync("alex");
        var took = (await sam.ReadAsync("audit?act=took"))[0];
        Assert.Equal(("Alex", id), (Text(took, "by"), Text(took, "conversation")));
        Assert.StartsWith("Visitor ", Text(took, "target"), StringComparison.Ordinal);
        var set = (await sam.ReadAsync($"audit?act=password-set&person={alex.Id}"))[0];
        Assert.Equal(("Alex", "Alex", null), (Text(set, "by"), Text(set, "target"), Text(set, "conversation")));
    }

    [Fact]
    public async Task Pages_follow_one_another_without_a_gap_also_at_one_moment()
    {
        using var sam = await StaffClient.SignedInAsync(Server, "sam", Roles.Supervisor);
        for (var i = 0; i < 120; i++) await Server.Get<IStore>().AuditAsync(new AuditEntry(Time.GetUtcNow(), sam.Id, AuditActions.Took, $"c{i}"));
        var read = new List<long>();
        for (var before = ""; ; before = $"&before={read[^1]}")
        {
            var page = (await sam.ReadAsync("audit?act=took" + before)).EnumerateArray().Select(line => line.GetProperty("number").GetInt64()).ToList();
            if (page.Count == 0) break;
            Assert.True(page.Count <= 50);
            read.AddRange(page);
        }

        Assert.Equal(120, read.Distinct().Count());
        Assert.Equal(read.OrderDescending(), read);
    }

    [Fact]
    public async Task One_may_choose_among_all_people_and_all_acts()
    {
        using var sam = await StaffClient.SignedInAsync(Server, "sam", Roles.Supervisor);
        var alex = await TestStaff.CreateAsync(Server, "alex", "Alex");
        await Server.Get<StaffAccounts>().DisableAsync("test", alex);
        var choices = await sam.ReadAsync("audit/choices");
        Assert.Equal(["Alex", "Sam"], choices.GetProperty("people").EnumerateArray().Select(person => Text(person, "name")));
        Assert.Equal(AuditActions.All, choices.GetProperty("acts").EnumerateArray().Select(act => act.GetString()));
    }

    [Fact]
    public void Every_act_can_be_chosen_and_has_words_in_both_languages()
    {
        var named = typeof(AuditActions).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral && field.Name != nameof(AuditActions.Shift)).Select(field => (string)field.GetValue(null)!);
        Assert.Subset(AuditActions.All.ToHashSet(StringComparer.Ordinal), named.ToHashSet(StringComparer.Ordinal));
        foreach (var language in new[] { "en", "cy" })
        {
            var words = File.ReadAllText(Path.Combine(Home.Root, "bot", "web", "staff", "words", language, "audit.ts"));
            Assert.All(AuditActions.All, act => Assert.Matches($"(^|[^-\\w])\"?{Regex.Escape(act)}\"?: \"", words));
        }
    }

    private static async Task<IReadOnlyList<string?>> ActsAsync(StaffClient client, string query) =>
        [.. (await client.ReadAsync("audit?" + query)).EnumerateArray().Select(line => Text(line, "action"))];

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
