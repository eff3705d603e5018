using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Studio;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AdviceBot.Bot.Tests.Studio;

/// <summary>Stories go with a version: what breaks one is not published unless it is changed too.</summary>
public sealed class StoryTests : StudioTest
{
    private const string Stories = "letters/stories/all.yaml", Script = "letters/script.yaml";

    /// <summary>What a server needs, and the stories.</summary>
    protected override void Configure(WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<Checker>((files, _) => [.. PackReader.Read(files).Problems, .. StoryCheck.Find(files)]);
    }

    [Fact]
    public async Task What_breaks_a_story_is_not_sent_to_review_until_the_story_is_changed_too()
    {
        var draft = await BeginAsync(Ed);
        var broken = await ChangeAsync(Ed, draft, "{ when: letter is a, say: earned-a }", "{ when: letter is b, say: earned-a }", Script);
        Assert.Equal("draft", StateOf(broken));
        Assert.All(broken.GetProperty("problems").EnumerateArray(), problem => Assert.Equal(Stories, Text(problem, "file")));
        var refused = await RefusedAsync("has-errors", Ed, $"drafts/{draft}/review", new { version = await VersionAsync(Ed, draft), reviewers = new[] { Jo.Id } });
        Assert.Contains("'earned-a' was not said", Text(refused.GetProperty("problems")[0], "message"), StringComparison.Ordinal);

        var mended = await ChangeAsync(Ed, draft, "bot says: [earned-a]", "bot says: []", Stories);
        Assert.Equal(("checked", 2), (StateOf(mended), mended.GetProperty("changed").GetArrayLength()));
        await SendAsync(Ed, draft, Jo);
        await SignAsync(Jo, draft);
        await PublishAsync(Pat, draft);
        Assert.Contains("letter is b, say: earned-a", Text(await ReadAsync(Ed, $"versions/2/file?path={Script}"), "text"), StringComparison.Ordinal);
        Assert.DoesNotContain("earned-a", Text(await ReadAsync(Ed, $"versions/2/file?path={Stories}"), "text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_story_wants_can_be_changed_by_itself_and_disturbs_nobody()
    {
        var conversation = (await Conversations.StartAsync(new Conversations.NewConversation("page"))).Head.Id;
        await WriteAsync(conversation, "a story");
        var draft = await PublishedAsync("- story:", "# Read again.\n- story:", Stories);
        Assert.NotEmpty(draft);
        Assert.Equal("Which letter is it?", await AskedAsync(conversation));
    }

    [Fact]
    public void The_program_checks_stories_too() =>
        Assert.Contains(VersionCheck.Find(PackFiles.FromFolder(Packs.Letters).With(Stories, "bot says: [opening", "bot says: [bye, opening"), new DateOnly(2026, 11, 22)), problem => problem is { Code: "not-said", File: Stories });
}
