using System.Net;
using AdviceBot.Bot.Tests.Staff;
using AdviceBot.Staff.Accounts;

namespace AdviceBot.Bot.Tests.Studio;

/// <summary>What editors and publishers are kept from beside the routes, which RouteTests looks after.</summary>
public sealed class StudioRoleTests : StudioTest
{
    [Fact]
    public async Task Who_answers_nobody_begins_in_the_studio()
    {
        using var response = await Ed.Http.GetAsync("/staff");
        Assert.Equal((HttpStatusCode.Redirect, "/staff/studio"), (response.StatusCode, response.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task Nobody_can_open_a_conversation_to_an_editor_by_naming_them()
    {
        var (alex, id, _) = await HeldAsync("alex");
        Assert.Equal(["Alex"], (await alex.ReadAsync("colleagues")).EnumerateArray().Select(one => Text(one, "name")));
        await alex.ActAsync(id, "notes", new { clientId = "1", text = "Look, Ed", mentions = new[] { Ed.Id } });
        Assert.Empty((await alex.ReadAsync($"conversations/{id}/notes"))[0].GetProperty("mentions").EnumerateArray());
        Assert.Equal(HttpStatusCode.Forbidden, (await Ed.GetJsonAsync($"/staff/api/conversations/{id}")).Status);
    }

    [Fact]
    public async Task The_accounts_page_asks_how_much_somebody_holds_only_of_those_who_answer()
    {
        using var robin = await StaffClient.SignedInAsync(Server, "robin", Roles.Administrator);
        var page = await robin.GetAsync("/staff/accounts");
        Assert.Contains($"/staff/accounts/{robin.Id}/capacity", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"/staff/accounts/{Ed.Id}/capacity", page, StringComparison.Ordinal);
        Assert.Contains("value=\"publisher\"", page, StringComparison.Ordinal);
    }
}
