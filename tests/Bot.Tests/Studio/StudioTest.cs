using System.Net;
using System.Text.Json;
using AdviceBot.Bot.Tests.Staff;
using AdviceBot.Conversations;
using AdviceBot.Staff.Accounts;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Storage;
using AdviceBot.Studio;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AdviceBot.Bot.Tests.Studio;

/// <summary>A server with two editors and a publisher, all of them signed in.</summary>
public abstract class StudioTest : StaffTest
{
    protected const string Question = "letters/messages/en-GB/ask-letter.md";

    private protected StaffClient Ed { get; private set; } = null!;

    private protected StaffClient Jo { get; private set; } = null!;

    private protected StaffClient Pat { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Ed = await StaffClient.SignedInAsync(Server, "ed", Roles.Editor);
        Jo = await StaffClient.SignedInAsync(Server, "jo", Roles.Editor);
        Pat = await StaffClient.SignedInAsync(Server, "pat", Roles.Publisher);
    }

    public override async Task DisposeAsync()
    {
        foreach (var client in new[] { Ed, Jo, Pat }) client.Dispose();
        await base.DisposeAsync();
    }

    /// <summary>The pack of letters has not the words that the checker asks of a pack for visitors: here it is held to what a server needs.</summary>
    protected override void Configure(WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<Checker>((files, _) => PackReader.Read(files).Problems);
    }

    private protected static Task<(HttpStatusCode Status, JsonElement Json)> ActAsync(StaffClient by, string path, object? body = null) => by.PostJsonAsync($"/staff/api/studio/{path}", body);

    /// <summary>What is done, or the test fails.</summary>
    private protected static async Task<JsonElement> DoAsync(StaffClient by, string path, object? body = null)
    {
        var (status, json) = await ActAsync(by, path, body);
        Assert.True(status == HttpStatusCode.OK, $"{path}: {status} {json}");
        return json;
    }

    /// <summary>What is refused with this code, or the test fails.</summary>
    private protected static async Task<JsonElement> RefusedAsync(string code, StaffClient by, string path, object? body = null)
    {
        var (status, json) = await ActAsync(by, path, body);
        Assert.True((int)status is >= 400 and < 500, $"{path}: {status} {json}");
        Assert.Equal(code, Code(json));
        return json;
    }

    private protected static Task<JsonElement> ReadAsync(StaffClient by, string path) => by.ReadAsync("studio/" + path);

    /// <summary>A new draft; its id.</summary>
    private protected static async Task<string> BeginAsync(StaffClient by, string title = "A draft") => Text((await DoAsync(by, "drafts", new { title })).GetProperty("draft"), "id")!;

    private protected static Task<JsonElement> FileAsync(StaffClient by, string draft, string path = Question) => ReadAsync(by, $"drafts/{draft}/file?path={Uri.EscapeDataString(path)}");

    /// <summary>Reads a file of a draft, replaces something in it and saves it; the draft as it was found to be then.</summary>
    private protected static async Task<JsonElement> ChangeAsync(StaffClient by, string draft, string from = "Which letter is it?", string to = "Which letter, please?", string path = Question)
    {
        var file = await FileAsync(by, draft, path);
        var text = Text(file, "text")!;
        Assert.Contains(from, text, StringComparison.Ordinal);
        await DoAsync(by, $"drafts/{draft}/file", new { path, text = text.Replace(from, to, StringComparison.Ordinal), from = Text(file, "hash") });
        return await ReadAsync(by, $"drafts/{draft}");
    }

    private protected static async Task<string> VersionAsync(StaffClient by, string draft) => Text((await ReadAsync(by, $"drafts/{draft}")).GetProperty("draft"), "version")!;

    private protected static async Task<JsonElement> SendAsync(StaffClient by, string draft, params StaffClient[] reviewers) =>
        await DoAsync(by, $"drafts/{draft}/review", new { version = await VersionAsync(by, draft), reviewers = reviewers.Select(one => one.Id) });

    private protected static async Task<JsonElement> SignAsync(StaffClient by, string draft) => await DoAsync(by, $"drafts/{draft}/sign", new { version = await VersionAsync(by, draft) });

    private protected static async Task<long> LastAsync(StaffClient by) => (await ReadAsync(by, "")).GetProperty("last").GetInt64();

    private protected static async Task<object> PublicationAsync(StaffClient by, string draft) => new { version = await VersionAsync(by, draft), after = await LastAsync(by), reason = "The words were unclear." };

    private protected static async Task<JsonElement> PublishAsync(StaffClient by, string draft) => await DoAsync(by, $"drafts/{draft}/publish", await PublicationAsync(by, draft));

    /// <summary>A draft of Ed's, signed by Jo and published by Pat; its id.</summary>
    private protected async Task<string> PublishedAsync(string from = "Which letter is it?", string to = "Which letter, please?", string path = Question)
    {
        var draft = await BeginAsync(Ed);
        await ChangeAsync(Ed, draft, from, to, path);
        await SendAsync(Ed, draft, Jo);
        await SignAsync(Jo, draft);
        await PublishAsync(Pat, draft);
        return draft;
    }

    private protected static string StateOf(JsonElement detail) => Text(detail.GetProperty("draft"), "state")!;

    private protected static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    /// <summary>The last thing that the bot said in a new conversation whose visitor told a story.</summary>
    private protected async Task<string> AskedAsync(string? conversation = null)
    {
        var id = conversation ?? (await Conversations.StartAsync(new NewConversation("page"))).Head.Id;
        if (conversation is null) await WriteAsync(id, "a story");
        return (await Conversations.ReadAsync(id, 0))!.Events.Select(one => one.Entry).OfType<BotSaid>().Last().Markdown.Trim();
    }
}
