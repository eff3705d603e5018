using AdviceBot.Bot.Tests.Staff;
using AdviceBot.Staff.Accounts;

namespace AdviceBot.Bot.Tests.Studio;

public sealed class ReviewTests : StudioTest
{
    [Fact]
    public async Task With_an_error_in_it_nothing_goes_to_review()
    {
        var draft = await BeginAsync(Ed);
        await ChangeAsync(Ed, draft, "go: sum", "go: nowhere", "letters/script.yaml");
        var refused = await RefusedAsync("has-errors", Ed, $"drafts/{draft}/review", new { version = await VersionAsync(Ed, draft), reviewers = new[] { Jo.Id } });
        Assert.Contains("nowhere", Text(refused.GetProperty("problems")[0], "message"), StringComparison.Ordinal);
        Assert.Equal("draft", StateOf(await ReadAsync(Ed, $"drafts/{draft}")));
    }

    [Fact]
    public async Task Without_a_change_nothing_goes_to_review()
    {
        var draft = await BeginAsync(Ed);
        await RefusedAsync("nothing-changed", Ed, $"drafts/{draft}/review", new { version = await VersionAsync(Ed, draft), reviewers = new[] { Jo.Id } });
    }

    [Fact]
    public async Task Nobody_signs_off_what_they_changed_themselves()
    {
        var draft = await BeginAsync(Ed);
        await ChangeAsync(Ed, draft);
        var named = await RefusedAsync("own-change", Ed, $"drafts/{draft}/review", new { version = await VersionAsync(Ed, draft), reviewers = new[] { Jo.Id, Ed.Id } });
        Assert.Equal("Ed", Text(named, "name"));
        await SendAsync(Ed, draft, Jo, Pat);
        await RefusedAsync("own-change", Ed, $"drafts/{draft}/sign", new { version = await VersionAsync(Ed, draft) });
        // Whoever was to review it and changes it instead is one of its editors from then on, also when they take their change back.
        await ChangeAsync(Jo, draft, "Which letter, please?", "Which?");
        await ChangeAsync(Jo, draft, "Which?", "Which letter, please?");
        Assert.Equal(["Pat"], (await ReadAsync(Ed, $"drafts/{draft}")).GetProperty("draft").GetProperty("reviews").EnumerateArray().Select(one => Text(one, "name")));
        await RefusedAsync("own-change", Ed, $"drafts/{draft}/review", new { version = await VersionAsync(Ed, draft), reviewers = new[] { Jo.Id } });
    }

    [Fact]
    public async Task Whoever_answers_visitors_or_is_disabled_or_is_nobody_is_no_reviewer()
    {
        var draft = await BeginAsync(Ed);
        await ChangeAsync(Ed, draft);
        var alex = await TestStaff.CreateAsync(Server, "alex", "Alex", Roles.Supervisor);
        await Server.Get<StaffAccounts>().DisableAsync("test", Jo.Id);
        foreach (var reviewers in new string[][] { [], [alex], [Jo.Id], ["nobody"] })
            await RefusedAsync("needs-reviewers", Ed, $"drafts/{draft}/review", new { version = await VersionAsync(Ed, draft), reviewers });
        Assert.Equal(["Pat"], (await ReadAsync(Ed, "")).GetProperty("reviewers").EnumerateArray().Select(one => Text(one, "name")));
    }

    [Fact]
    public async Task An_edit_takes_back_every_signature_and_keeps_who_reviews()
    {
        var draft = await BeginAsync(Ed);
        await ChangeAsync(Ed, draft);
        await SendAsync(Ed, draft, Jo);
        Assert.Equal("signed", StateOf(await SignAsync(Jo, draft)));
        var edited = await ChangeAsync(Ed, draft, "Which letter, please?", "Which one?");
        Assert.Equal(("checked", "nothing"), (StateOf(edited), Text(edited.GetProperty("draft").GetProperty("reviews")[0], "says")));
        await RefusedAsync("not-in-review", Pat, $"drafts/{draft}/publish", await PublicationAsync(Pat, draft));
        await RefusedAsync("not-in-review", Jo, $"drafts/{draft}/sign", new { version = await VersionAsync(Jo, draft) });
    }

    [Fact]
    public async Task A_reviewer_signs_only_what_was_before_their_eyes()
    {
        var draft = await BeginAsync(Ed);
        await ChangeAsync(Ed, draft);
        await SendAsync(Ed, draft, Jo);
        var seen = await VersionAsync(Jo, draft);
        await ChangeAsync(Ed, draft, "Which letter, please?", "Which one?");
        await SendAsync(Ed, draft, Jo);
        var refused = await RefusedAsync("draft-changed", Jo, $"drafts/{draft}/sign", new { version = seen });
        Assert.Equal(await VersionAsync(Jo, draft), Text(refused, "version"));
    }

    [Fact]
    public async Task What_a_reviewer_wants_changed_is_told_and_keeps_it_from_being_published()
    {
        var draft = await BeginAsync(Ed);
        await ChangeAsync(Ed, draft);
        await SendAsync(Ed, draft, Jo, Pat);
        await SignAsync(Pat, draft);
        var back = await DoAsync(Jo, $"drafts/{draft}/send-back", new { version = await VersionAsync(Jo, draft), words = "Too formal." });
        Assert.Equal(("changes", "Too formal."), back.GetProperty("draft").GetProperty("reviews")[0] is var review ? (Text(review, "says"), Text(review, "words")) : default);
        var refused = await RefusedAsync("not-signed", Pat, $"drafts/{draft}/publish", await PublicationAsync(Pat, draft));
        Assert.Equal("Jo", refused.GetProperty("names")[0].GetString());
        var edited = await ChangeAsync(Ed, draft, "Which letter, please?", "Which one?");
        Assert.Equal(["Too formal.", null], edited.GetProperty("draft").GetProperty("reviews").EnumerateArray().Select(one => Text(one, "words")));
        await RefusedAsync("malformed", Jo, $"drafts/{draft}/send-back", new { version = await VersionAsync(Jo, draft), words = " " });
    }

    [Fact]
    public async Task Who_was_not_asked_does_not_sign()
    {
        var draft = await BeginAsync(Ed);
        await ChangeAsync(Ed, draft);
        await SendAsync(Ed, draft, Jo);
        await RefusedAsync("not-reviewer", Pat, $"drafts/{draft}/sign", new { version = await VersionAsync(Pat, draft) });
    }
}
