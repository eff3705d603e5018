using System.Net;
using AdviceBot.Bot.Tests.Staff;

namespace AdviceBot.Bot.Tests.Studio;

/// <summary>What a draft or a version says and does differently, and the table to be signed off.</summary>
public sealed class MeaningTests : StudioTest
{
    private const string Script = "letters/script.yaml";

    [Fact]
    public async Task A_reviewer_reads_whom_a_draft_tells_something_else()
    {
        var draft = await BeginAsync(Ed);
        Assert.Empty((await ReadAsync(Jo, $"drafts/{draft}/meaning")).EnumerateArray());
        await ChangeAsync(Ed, draft, "{ when: letter is b, go: sum }", "{ when: letter is b, go: age }", Script);
        await ChangeAsync(Ed, draft);
        Assert.Equal(
            [("way", "Letter: The letter B: the way after 'letter': sum became age"), ("words", "Everybody: ask-letter (en-GB): “Which letter is it?” became “Which letter, please?”")],
            await MeaningAsync($"drafts/{draft}/meaning"));
        Assert.Contains("daeth sum yn age", (await MeaningAsync($"drafts/{draft}/meaning?language=cy"))[0].Item2, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_carries_what_each_version_means_and_any_two_can_be_compared()
    {
        await PublishedAsync();
        await PublishedAsync("{ when: letter is b, go: sum }", "{ when: letter is b, go: age }", Script);
        Assert.Equal(["words"], (await MeaningAsync("versions/2/meaning")).Select(one => one.Kind));
        Assert.Equal(["way"], (await MeaningAsync("versions/3/meaning")).Select(one => one.Kind));
        Assert.Equal(["way", "words"], (await MeaningAsync("versions/3/meaning?from=1")).Select(one => one.Kind));
        Assert.Equal("Everybody: ask-letter (en-GB): “Which letter, please?” became “Which letter is it?”", Assert.Single(await MeaningAsync("versions/1/meaning?from=2")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await Ed.GetJsonAsync("/staff/api/studio/versions/1/meaning")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Ed.GetJsonAsync("/staff/api/studio/versions/2/meaning?from=9")).Status);
    }

    [Fact]
    public async Task What_cannot_be_read_is_neither_compared_nor_put_into_a_table()
    {
        var draft = await BeginAsync(Ed);
        await ChangeAsync(Ed, draft, "go: sum", "go: nowhere", Script);
        foreach (var path in new[] { "meaning", "fact-check" })
        {
            var (status, problem) = await Ed.GetJsonAsync($"/staff/api/studio/drafts/{draft}/{path}");
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "version-unreadable"), (status, Code(problem)));
        }
    }

    [Theory]
    [InlineData("html", "text/html", "Which letter, please?</p>")]
    [InlineData("csv", "text/csv", ",ask-letter,\"Which letter, please?\",")]
    public async Task The_table_to_be_signed_is_a_file_of_the_draft_as_it_is(string format, string type, string words)
    {
        var draft = await BeginAsync(Ed);
        await ChangeAsync(Ed, draft);
        using var file = await Jo.Http.GetAsync($"/staff/api/studio/drafts/{draft}/fact-check?format={format}");
        Assert.Equal((HttpStatusCode.OK, type), (file.StatusCode, file.Content.Headers.ContentType?.MediaType));
        var version = await VersionAsync(Jo, draft);
        Assert.Equal($"fact-check-letters-en-GB-{version[..12]}.{format}", file.Content.Headers.ContentDisposition?.FileName);
        Assert.Contains(words, await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var published = await Jo.Http.GetAsync($"/staff/api/studio/versions/1/fact-check?format={format}&language=cy");
        Assert.Contains("Which letter is it?", await published.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Jo.GetJsonAsync("/staff/api/studio/versions/9/fact-check")).Status);
    }

    private async Task<List<(string Kind, string Text)>> MeaningAsync(string path) => [.. (await ReadAsync(Jo, path)).EnumerateArray().Select(one => (Text(one, "kind")!, Text(one, "text")!))];
}
