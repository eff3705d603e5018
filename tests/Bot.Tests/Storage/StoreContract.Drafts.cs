using System.Collections.Immutable;
using AdviceBot.Storage;
using static AdviceBot.Bot.Tests.Storage.SomeConversations;

namespace AdviceBot.Bot.Tests.Storage;

public abstract partial class StoreContract
{
    private static readonly Draft Number = new Draft("d1", "A new number", "v1", "v2", "1", "Sam", Noon, Noon, 0)
    {
        EditorIds = ["1", "2"],
        Reviews = [new Review("3", "Kim"), new Review("4", "Jo", IsSigned: true, "Good.", Noon.AddMinutes(1))],
        Changes = ImmutableSortedDictionary<string, FileChange>.Empty.Add("letters/a.md", new FileChange("text é\n\"quoted\"", "hash", "1", "Sam", Noon)).Add("letters/b.md", new FileChange(null, "hash", null, null, Noon)),
    };

    [Fact]
    public async Task A_draft_comes_back_whole()
    {
        Assert.True(await Store.SaveDraftAsync(Number, expectedRevision: 0));
        await ReopenAsync();
        var back = (await Store.FindDraftAsync("d1"))!;
        Assert.Equal(Number.Changes, back.Changes);
        Assert.Equal(Number.EditorIds.AsEnumerable(), back.EditorIds);
        Assert.Equal(Number.Reviews.AsEnumerable(), back.Reviews);
        Assert.Equal(Number with { Revision = 1 }, back with { Changes = Number.Changes, EditorIds = Number.EditorIds, Reviews = Number.Reviews });
        Assert.Null(await Store.FindDraftAsync("d2"));
    }

    [Fact]
    public async Task Two_who_change_one_draft_at_once_do_not_undo_each_other()
    {
        await Store.SaveDraftAsync(Number, expectedRevision: 0);
        Assert.False(await Store.SaveDraftAsync(Number with { Title = "Lost" }, expectedRevision: 0));
        Assert.True(await Store.SaveDraftAsync(Number with { Title = "First" }, expectedRevision: 1));
        Assert.False(await Store.SaveDraftAsync(Number with { Title = "Second" }, expectedRevision: 1));
        Assert.Equal(("First", 2L), await Store.FindDraftAsync("d1") is { } draft ? (draft.Title, draft.Revision) : default);
    }

    [Fact]
    public async Task Open_drafts_are_listed_before_closed_ones_and_the_last_changed_first()
    {
        foreach (var (id, minute, state) in new[] { ("old", 1, DraftState.Editing), ("new", 3, DraftState.InReview), ("gone", 9, DraftState.Discarded), ("out", 8, DraftState.Published) })
            await Store.SaveDraftAsync(Number with { Id = id, ChangedAt = Noon.AddMinutes(minute), State = state }, expectedRevision: 0);
        Assert.Equal(["new", "old", "gone", "out"], (await Store.ListDraftsAsync(10)).Select(draft => draft.Id));
        Assert.Equal(["new", "old"], (await Store.ListDraftsAsync(2)).Select(draft => draft.Id));
    }

    [Fact]
    public async Task A_publication_is_the_next_one_or_none()
    {
        var first = new Publication(1, Noon, "v1", PublicationHow.Folder);
        var second = new Publication(2, Noon.AddMinutes(1), "v2", PublicationHow.Published, "1", "Sam", "The number changed.", "d1");
        Assert.True(await Store.PublishAsync(first));
        Assert.False(await Store.PublishAsync(first with { Version = "other" }));
        Assert.False(await Store.PublishAsync(second with { Number = 3 }));
        Assert.True(await Store.PublishAsync(second));
        await ReopenAsync();
        Assert.Equal([second, first], await Store.ListPublicationsAsync());
    }

    [Fact]
    public async Task A_draft_is_published_with_its_publication_or_neither_is()
    {
        await Store.SaveDraftAsync(Number, expectedRevision: 0);
        var published = Number with { State = DraftState.Published, Publication = 1, Revision = 1 };
        Assert.False(await Store.PublishAsync(new Publication(1, Noon, "v2", PublicationHow.Published), published with { Revision = 7 }));
        Assert.Empty(await Store.ListPublicationsAsync());
        Assert.False(await Store.PublishAsync(new Publication(5, Noon, "v2", PublicationHow.Published), published));
        Assert.Equal(DraftState.Editing, (await Store.FindDraftAsync("d1"))!.State);
        Assert.True(await Store.PublishAsync(new Publication(1, Noon, "v2", PublicationHow.Published), published));
        Assert.Equal((DraftState.Published, 1L, 2L), await Store.FindDraftAsync("d1") is { } draft ? (draft.State, draft.Publication ?? 0, draft.Revision) : default);
        Assert.Single(await Store.ListPublicationsAsync());
    }

    [Fact]
    public async Task What_is_not_over_is_found_page_by_page_with_its_version()
    {
        foreach (var (id, status) in new[] { ("a", Status.Bot), ("b", Status.Ended), ("c", Status.Held), ("d", Status.Waiting), ("e", Status.Bot) })
            await Store.AppendAsync(Append(Head(id) with { Status = status, ScriptVersion = "v" + id }, "one"));
        Assert.Equal([new LiveRow("a", Status.Bot, "va"), new LiveRow("c", Status.Held, "vc")], await Store.ListLiveAsync("", 2));
        Assert.Equal([new LiveRow("d", Status.Waiting, "vd"), new LiveRow("e", Status.Bot, "ve")], await Store.ListLiveAsync("c", 2));
        Assert.Empty(await Store.ListLiveAsync("e", 2));
    }
}
