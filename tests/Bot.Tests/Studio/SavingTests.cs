using System.Collections.Concurrent;
using AdviceBot.Studio;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AdviceBot.Bot.Tests.Studio;

/// <summary>A save is answered at once, whatever the check of it takes; here the test says when a check is done.</summary>
public sealed class SavingTests : StudioTest
{
    private readonly ConcurrentQueue<string> _looked = new();
    private readonly SemaphoreSlim _began = new(0);
    private readonly SemaphoreSlim _mayEnd = new(0);

    protected override void Configure(WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<Checker>((files, _) =>
        {
            _looked.Enqueue(files.Files[Question].Split("---")[^1].Trim());
            _began.Release();
            _mayEnd.Wait(TimeSpan.FromSeconds(30));
            return [];
        });
    }

    public override async Task DisposeAsync()
    {
        _mayEnd.Release(100);
        await base.DisposeAsync();
        _began.Dispose();
        _mayEnd.Dispose();
    }

    [Fact]
    public async Task Whoever_saves_is_answered_before_the_check_and_told_what_it_found_after_it()
    {
        var draft = await BeginAsync(Ed);
        var saved = await SaveAsync(draft, "One?");
        Assert.Equal(("draft", null), (StateOf(saved), Errors(saved)));
        Assert.Equal("changed", Text(saved.GetProperty("changed")[0], "how"));
        await _began.WaitAsync();
        var asked = ReadAsync(Ed, $"drafts/{draft}");
        Assert.Null(Errors(await ReadAsync(Ed, $"drafts/{draft}?isChecked=false")));
        Assert.False(asked.IsCompleted);
        _mayEnd.Release();
        Assert.Equal(("checked", 0), (StateOf(await asked), Errors(await asked)));
    }

    [Fact]
    public async Task Of_several_saves_the_newest_is_looked_at_next_and_those_between_never()
    {
        var draft = await BeginAsync(Ed);
        await SaveAsync(draft, "One?");
        await _began.WaitAsync();
        var first = ReadAsync(Ed, $"drafts/{draft}");
        await SaveAsync(draft, "Two?");
        await SaveAsync(draft, "Three?");
        var last = ReadAsync(Jo, $"drafts/{draft}");
        _mayEnd.Release();
        await _began.WaitAsync();
        _mayEnd.Release();
        Assert.Equal("checked", StateOf(await last));
        Assert.Equal(Text((await last).GetProperty("draft"), "version"), Text((await first).GetProperty("draft"), "version"));
        Assert.Equal(["One?", "Three?"], _looked);
    }

    [Fact]
    public async Task Nothing_is_sent_to_review_before_its_check_is_done()
    {
        var draft = await BeginAsync(Ed);
        var saved = await SaveAsync(draft, "One?");
        await _began.WaitAsync();
        var sent = DoAsync(Ed, $"drafts/{draft}/review", new { version = Text(saved.GetProperty("draft"), "version"), reviewers = new[] { Jo.Id } });
        Assert.Equal("draft", StateOf(await ReadAsync(Jo, $"drafts/{draft}?isChecked=false")));
        Assert.False(sent.IsCompleted);
        _mayEnd.Release();
        Assert.Equal("review", StateOf(await sent));
    }

    private async Task<System.Text.Json.JsonElement> SaveAsync(string draft, string words)
    {
        var file = await FileAsync(Ed, draft);
        var text = Text(file, "text")!;
        return await DoAsync(Ed, $"drafts/{draft}/file", new { path = Question, text = text[..(text.LastIndexOf("---", StringComparison.Ordinal) + 4)] + words + "\n", from = Text(file, "hash") });
    }

    private static int? Errors(System.Text.Json.JsonElement detail) => detail.GetProperty("draft").GetProperty("errors") is { ValueKind: System.Text.Json.JsonValueKind.Number } number ? number.GetInt32() : null;
}
