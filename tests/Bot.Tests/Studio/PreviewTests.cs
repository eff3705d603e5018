using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using AdviceBot.Conversations.Rehearsing;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Studio;

/// <summary>An editor plays a visitor: the real page on a draft's words, and nothing comes of it.</summary>
public sealed class PreviewTests : StudioTest
{
    private const string Longer = "Which letter is it, please?";

    private HttpClient _page = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _page = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Server.Address };
    }

    public override async Task DisposeAsync()
    {
        _page.Dispose();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task The_page_says_the_drafts_words_and_visitors_still_read_the_published_ones()
    {
        var draft = await ChangedDraftAsync();
        var address = Address(await PlayAsync(new { draft, hours = "staffed" }));
        await TypeAsync(address, "a story");
        Assert.Contains(Longer, await _page.GetStringAsync(address), StringComparison.Ordinal);
        Assert.Equal("Which letter is it?", await AskedAsync());
    }

    [Fact]
    public async Task What_is_played_is_stored_nowhere_and_waits_in_no_queue()
    {
        var preview = await PlayAsync(new { hours = "staffed" });
        await TypeAsync(Address(preview), "a story");
        await SendAsync(Address(preview), ("fire", "person"));
        Assert.Equal("waiting", Text((await ReadAsync(Ed, "previews/" + Id(preview))).GetProperty("operator"), "status"));
        foreach (var status in Enum.GetValues<Status>()) Assert.Empty(await Server.Get<IStore>().ListAsync(status, 10));
        Assert.Empty(await Conversations.CountLiveAsync());
    }

    [Fact]
    public async Task The_page_is_cut_off_from_everything_else_and_leaves_no_cookie()
    {
        var address = Address(await PlayAsync(new { hours = "staffed" }));
        using var shown = await _page.GetAsync(address);
        var policy = shown.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("sandbox allow-scripts allow-forms", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("allow-same-origin", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("allow-top-navigation", policy, StringComparison.Ordinal);
        Assert.False(shown.Headers.Contains("Set-Cookie"));
        Assert.Contains($"action=\"{address}#latest\"", await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("no-store", $"{shown.Headers.CacheControl}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_address_of_the_page_stays_within_the_preview()
    {
        var preview = await PlayAsync(new { hours = "staffed", answers = new { letter = "a", age = "adult", sure = "yes" } });
        var html = await _page.GetStringAsync(Address(preview));
        var own = System.Text.RegularExpressions.Regex.Matches(html, "(?:href|action|formaction|src)=\"(/[^\"]*)\"").Select(match => match.Groups[1].Value).Where(path => !path.StartsWith("/assets/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(own);
        Assert.All(own, path => Assert.StartsWith(Address(preview), path, StringComparison.Ordinal));
        foreach (var path in own.Select(path => path.Split('#')[0]).Distinct().Where(path => !path.EndsWith("/contact", StringComparison.Ordinal))) Assert.Equal(HttpStatusCode.OK, (await _page.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task What_was_chosen_is_answered_and_what_lies_between_is_skipped()
    {
        var preview = await PlayAsync(new { hours = "staffed", answers = new { letter = "a", age = "child" } });
        Assert.Equal("sure", Text(preview, "state"));
        Assert.Equal([null, "Skip this", "The letter A", "Under 18"], Steps(preview).Select(step => Text(step, "words")));
        Assert.Empty(preview.GetProperty("notAsked").EnumerateArray());
    }

    [Fact]
    public async Task What_the_flow_never_asks_is_told()
    {
        var preview = await PlayAsync(new { hours = "staffed", answers = new { letter = "c", sure = "no" } });
        Assert.Single(preview.GetProperty("notAsked").EnumerateArray());
        Assert.Equal("close", Text(preview, "state"));
    }

    [Fact]
    public async Task Every_reply_names_its_message_its_file_and_the_line_that_says_it()
    {
        var preview = await PlayAsync(new { hours = "staffed", answers = new { letter = "a" } });
        var said = Steps(preview)[^1].GetProperty("said").EnumerateArray().ToList();
        var earned = said.First(one => Text(one, "message") == "earned-a");
        Assert.Equal("letters/messages/en-GB/earned-a.md", Text(earned, "file"));
        var by = Assert.Single(earned.GetProperty("by").EnumerateArray());
        var script = Server.Get<AdviceBot.Conversations.Scripts>().Folder.Files["letters/script.yaml"].Split('\n');
        Assert.Equal(("letter", "earns"), (Text(by, "state"), Text(by, "part")));
        Assert.Contains("say: earned-a", script[by.GetProperty("line").GetInt32() - 1], StringComparison.Ordinal);
        Assert.Equal("ask-age-a", Text(said[^1], "message"));
    }

    [Theory]
    [InlineData("staffed", "waiting")]
    [InlineData("unstaffed", "nobody")]
    [InlineData("closed", "shut")]
    public async Task Hours_and_shift_are_as_they_were_chosen(string hours, string message)
    {
        var preview = await PlayAsync(new { hours });
        await SendAsync(Address(preview), ("fire", "person"));
        var said = Steps(await ReadAsync(Ed, "previews/" + Id(preview))).SelectMany(step => step.GetProperty("said").EnumerateArray()).Select(one => Text(one, "message"));
        Assert.Contains(message, said);
    }

    [Fact]
    public async Task After_a_change_it_goes_on_from_where_it_was_or_begins_again()
    {
        var draft = await BeginAsync(Ed);
        var before = await PlayAsync(new { draft, hours = "staffed" });
        await TypeAsync(Address(before), "a story");
        await ChangeAsync(Ed, draft, to: Longer);
        var after = await DoAsync(Ed, $"previews/{Id(before)}/again", new { draft, goOn = true });
        Assert.NotEqual(Text(before, "version"), Text(after, "version"));
        Assert.Equal("letter", Text(after, "state"));
        Assert.Contains(Longer, await _page.GetStringAsync(Address(after)), StringComparison.Ordinal);
        Assert.Equal("story", Text(await DoAsync(Ed, $"previews/{Id(after)}/again", new { draft, goOn = false }), "state"));
    }

    [Fact]
    public async Task What_the_changed_words_do_not_offer_any_more_is_where_it_stops()
    {
        var draft = await BeginAsync(Ed);
        var before = await PlayAsync(new { draft, hours = "staffed", answers = new { letter = "c" } });
        var script = "letters/script.yaml";
        await ChangeAsync(Ed, draft, "answers: [a, b, c]", "answers: [a, b]", script);
        var after = await DoAsync(Ed, $"previews/{Id(before)}/again", new { draft, goOn = true });
        Assert.Equal("Letter C", Text(after, "stopped"));
        Assert.Equal("letter", Text(after, "state"));
    }

    [Fact]
    public async Task It_is_its_players_own_and_ends_when_they_sign_out()
    {
        var preview = await PlayAsync(new { hours = "staffed" });
        Assert.Equal(HttpStatusCode.NotFound, (await Jo.GetJsonAsync("/staff/api/studio/previews/" + Id(preview))).Status);
        await RefusedAsync("no-such-preview", Jo, $"previews/{Id(preview)}/again", new { goOn = true });
        Assert.Equal(HttpStatusCode.OK, (await _page.GetAsync(Address(preview))).StatusCode);
        await Ed.PostFormAsync("/staff/sign-out");
        Assert.Equal(HttpStatusCode.Gone, (await _page.GetAsync(Address(preview))).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await _page.GetAsync("/preview/guessed/")).StatusCode);
    }

    [Fact]
    public async Task It_ends_when_nobody_looked_at_it_for_half_an_hour_and_a_fifth_ends_the_first()
    {
        var first = await PlayAsync(new { hours = "staffed" });
        Time.Advance(Rehearsals.GoodFor - TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await _page.GetAsync(Address(first))).StatusCode);
        Time.Advance(TimeSpan.FromMinutes(1));
        for (var more = 0; more < Rehearsals.MostOfOne; more++) await PlayAsync(new { hours = "staffed" });
        Assert.Equal(HttpStatusCode.Gone, (await _page.GetAsync(Address(first))).StatusCode);
        Time.Advance(Rehearsals.GoodFor);
        await PlayAsync(new { hours = "staffed" });
        Assert.Equal(1, Server.Get<Rehearsals>().Count);
    }

    [Fact]
    public async Task A_draft_that_cannot_be_read_is_not_played_and_says_where_it_is_wrong()
    {
        var draft = await BeginAsync(Ed);
        await ChangeAsync(Ed, draft, to: "Which letter? {{service.nobody}}");
        var refused = await RefusedAsync("has-errors", Ed, "previews", new { draft, hours = "staffed" });
        Assert.Equal(Question, Text(refused.GetProperty("problems")[0], "file"));
        await RefusedAsync("malformed", Ed, "previews", new { draft, hours = "never" });
    }

    [Fact]
    public async Task Leaving_leads_to_no_other_site()
    {
        var preview = await PlayAsync(new { hours = "staffed" });
        var left = await _page.GetStringAsync(Address(preview) + "leave");
        Assert.Contains("https://www.example.org/weather", left, StringComparison.Ordinal);
        Assert.True((await ReadAsync(Ed, "previews/" + Id(preview))).GetProperty("hasLeft").GetBoolean());
    }

    private async Task<string> ChangedDraftAsync()
    {
        var draft = await BeginAsync(Ed);
        await ChangeAsync(Ed, draft, to: Longer);
        return draft;
    }

    private Task<JsonElement> PlayAsync(object person) => DoAsync(Ed, "previews", person);

    private Task TypeAsync(string address, string words) => SendAsync(address, ("text", words));

    /// <summary>As the page's script sends it; the answer is a patch.</summary>
    private async Task SendAsync(string address, params (string Name, string Value)[] fields)
    {
        var html = await _page.GetStringAsync(address);
        var hidden = new[] { "form", "after", "asked", "language" }.Select(name => (name, System.Text.RegularExpressions.Regex.Match(html, $"name=\"{name}\" value=\"([^\"]*)\"").Groups[1].Value));
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Item1, field.Item2))) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Add("Origin", "null");
        using var response = await _page.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("null", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    private static List<JsonElement> Steps(JsonElement preview) => [.. preview.GetProperty("steps").EnumerateArray()];

    private static string Address(JsonElement preview) => Text(preview, "address")!;

    private static string Id(JsonElement preview) => Text(preview, "id")!;
}
