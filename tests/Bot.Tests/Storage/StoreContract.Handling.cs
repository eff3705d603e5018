using AdviceBot.Storage;
using static AdviceBot.Bot.Tests.Storage.SomeConversations;

namespace AdviceBot.Bot.Tests.Storage;

public abstract partial class StoreContract
{
    private static readonly Note Worried = new("c", 0, Noon, "1", "Sam", "worried\n🙂 “quoted”", ["2", "3"]);

    [Fact]
    public async Task How_staff_look_after_it_comes_back_with_the_head()
    {
        var handling = new Handling
        {
            Contact = new SafeContact(IsWatched: true, NoCallBack: false, SafeHours: "after 8 é") { Times = new SafeTimes(SafeDays.Monday | SafeDays.Saturday, TimeSpan.FromHours(9.5), null) },
            CameBack = new CameBack("Sam", "vanished", Noon),
            Deadline = Noon.AddMinutes(18),
            FirstReplyAfter = TimeSpan.FromSeconds(95.5),
            Needs = ["welsh", "fraud"],
            Consultation = new Consultation("3", "Bo", "Sam", Noon),
            Guest = new Guest("2", "Kim", "Sam", Noon) { Token = "t", HasWord = true },
            Identity = new IdentityRequest(7, "1", "Sam", "alone on a bridge", Noon, IsEmergency: true)
            {
                IsOpen = false, AskedAt = Noon, DisclosedAt = Noon.AddMinutes(1), Decision = new IdentityDecision("2", "Kim", IsApproved: true, Reason: null, Noon),
            },
            Outcome = new Outcome("done", "Done", ["odd"], "CR/1", ["danger"], "1", "Sam", Noon.AddMilliseconds(1)),
        };
        await Store.AppendAsync(new Append(Head("c", 1) with { Handling = handling }, 0, []));
        var back = (await Store.FindAsync("c"))!.Handling!;
        Assert.Equal(["odd"], back.Outcome!.Tags.AsEnumerable());
        Assert.Equal(["danger"], back.Outcome.Reasons.AsEnumerable());
        Assert.Equal(["welsh", "fraud"], back.Needs!);
        Assert.Equal(handling, back with { Outcome = handling.Outcome, Needs = handling.Needs });
        Assert.Equal(handling.Outcome, back.Outcome with { Tags = handling.Outcome.Tags, Reasons = handling.Outcome.Reasons });
        await Store.AppendAsync(new Append(Head("c", 1) with { Handling = new Handling { Deadline = Noon } }, 1, []));
        Assert.Equal(new Handling { Deadline = Noon }, (await Store.FindAsync("c"))!.Handling);
        await Store.AppendAsync(new Append(Head("c", 1), 1, []));
        Assert.Null((await Store.FindAsync("c"))!.Handling);
    }

    [Fact]
    public async Task Requests_for_an_identity_that_nobody_decided_on_are_listed_the_oldest_first_whatever_became_of_the_conversation()
    {
        var asked = new IdentityRequest(1, "1", "Sam", "why", Noon, IsEmergency: true);
        foreach (var (id, status, minutes, isOpen) in new[] { ("a", Status.Held, 2, true), ("b", Status.Ended, 1, true), ("c", Status.Held, 0, false) })
            await Store.AppendAsync(new Append(Head(id, 1) with { Status = status, Handling = new Handling { Identity = asked with { At = Noon.AddMinutes(minutes), IsOpen = isOpen } } }, 0, []));
        await Store.AppendAsync(new Append(Head("d", 1), 0, []));
        await ReopenAsync();
        Assert.Equal(["b", "a"], (await Store.ListIdentityOpenAsync()).Select(head => head.Id));
    }

    [Fact]
    public async Task How_somebody_works_is_written_whole_and_comes_back()
    {
        Assert.Empty(await Store.ListWorkProfilesAsync());
        await Store.SaveWorkProfileAsync(new WorkProfile("1", Capacity: 2, "Night desk") { Skills = ["welsh", "fraud"] });
        await Store.SaveWorkProfileAsync(new WorkProfile("2"));
        await Store.SaveWorkProfileAsync(new WorkProfile("1", Capacity: 6, "Desg Gymraeg \u00e2") { Skills = ["welsh"] });
        await ReopenAsync();
        var back = await Store.ListWorkProfilesAsync();
        Assert.Equal([("1", 6, "Desg Gymraeg \u00e2"), ("2", (int?)null, null)], back.Select(profile => (profile.AccountId, profile.Capacity, profile.Team)));
        Assert.Equal(["welsh"], back[0].Skills.AsEnumerable());
        Assert.Empty(back[1].Skills);
    }

    [Fact]
    public async Task What_somebody_holds_now_is_counted_and_what_waits_or_is_over_is_not()
    {
        var held = Status.Held;
        foreach (var (id, status, owner) in new[] { ("a", held, "1"), ("b", held, "1"), ("c", held, "2"), ("d", Status.Ended, "1"), ("e", Status.Waiting, null) })
            await Store.AppendAsync(new Append(Head(id, 1) with { Status = status, OwnerId = owner }, 0, []));
        Assert.Equal((2, 1, 0), (await Store.CountHeldAsync("1"), await Store.CountHeldAsync("2"), await Store.CountHeldAsync("3")));
    }

    [Fact]
    public async Task Notes_are_numbered_one_by_one_in_each_conversation_and_come_back_in_order()
    {
        await Store.AppendAsync(Append(Head("c"), "one"));
        await Store.AppendAsync(Append(Head("d"), "one"));
        Assert.Equal(1, (await Store.AddNoteAsync(Worried, "a"))!.Number);
        Assert.Equal(2, (await Store.AddNoteAsync(Worried with { At = Noon.AddMinutes(-1) }, "b"))!.Number);
        Assert.Equal(1, (await Store.AddNoteAsync(Worried with { ConversationId = "d", Mentions = [] }, "a"))!.Number);
        await ReopenAsync();
        var notes = await Store.ReadNotesAsync("c", after: 0);
        Assert.Equal([1L, 2], notes.Select(note => note.Number));
        Assert.Equal(["2", "3"], notes[0].Mentions.AsEnumerable());
        Assert.Equal(Worried with { Number = 1 }, notes[0] with { Mentions = Worried.Mentions });
        Assert.Equal([2L], (await Store.ReadNotesAsync("c", after: 1)).Select(note => note.Number));
        Assert.Empty(Assert.Single(await Store.ReadNotesAsync("d", after: 0)).Mentions);
        Assert.Empty(await Store.ReadNotesAsync("nowhere", after: 0));
    }

    [Fact]
    public async Task Whoever_a_note_names_has_it_to_see_until_they_have_seen_it()
    {
        await Store.AppendAsync(Append(Head("c"), "one"));
        await Store.AppendAsync(Append(Head("d"), "one"));
        await Store.AddNoteAsync(Worried with { Mentions = ["1", "2", "2"] }, "a");
        await Store.AddNoteAsync(Worried with { Mentions = ["2"], At = Noon.AddMinutes(1) }, "b");
        await Store.AddNoteAsync(Worried with { ConversationId = "d", Mentions = ["2"] }, "a");
        await Store.AddNoteAsync(Worried with { ConversationId = "d", Mentions = ["2"] }, "a");
        await ReopenAsync();
        Assert.Empty(await Store.ReadMentionsAsync("1"));
        Assert.Equal([new Mention("c", 1, Noon, "Sam"), new Mention("c", 2, Noon.AddMinutes(1), "Sam"), new Mention("d", 1, Noon, "Sam")], await Store.ReadMentionsAsync("2"));
        Assert.True(await Store.SeeMentionsAsync("2", "c", 1));
        Assert.False(await Store.SeeMentionsAsync("2", "c", 1));
        Assert.False(await Store.SeeMentionsAsync("3", "c", 9));
        Assert.Equal([("c", 2L), ("d", 1)], (await Store.ReadMentionsAsync("2")).Select(one => (one.ConversationId, one.NoteNumber)));
    }

    [Fact]
    public async Task A_note_with_a_client_id_that_is_there_gives_the_first_one_again()
    {
        await Store.AppendAsync(Append(Head("c"), "one"));
        await Store.AddNoteAsync(Worried, "a");
        var again = await Store.AddNoteAsync(Worried with { Text = "other words" }, "a");
        Assert.Equal((1L, Worried.Text), (again!.Number, again.Text));
        Assert.Single(await Store.ReadNotesAsync("c", after: 0));
    }

    [Fact]
    public async Task A_note_to_no_conversation_is_not_kept() => Assert.Null(await Store.AddNoteAsync(Worried, "a"));

    [Fact]
    public async Task Notes_that_are_added_at_once_get_a_number_each()
    {
        await Store.AppendAsync(Append(Head("c"), "one"));
        var added = await Task.WhenAll(Enumerable.Range(0, 50).Select(index => Store.AddNoteAsync(Worried, $"{index}")));
        Assert.Equal(Enumerable.Range(1, 50).Select(number => (long)number), added.Select(note => note!.Number).Order());
    }

    [Fact]
    public async Task A_note_is_no_event()
    {
        await Store.AppendAsync(Append(Head("c"), "one"));
        await Store.AddNoteAsync(Worried, "a");
        Assert.Single(await Store.ReadAsync("c", after: 0));
        Assert.Equal(1, (await Store.FindAsync("c"))!.Number);
    }

    [Fact]
    public async Task Finished_conversations_are_found_the_last_finished_first_and_by_each_word_of_the_query()
    {
        await FinishAsync("early", Noon, "done", "1");
        await FinishAsync("late", Noon.AddMinutes(2), "recorded", "2", "CR_1", ["odd"], ["danger"]);
        await FinishAsync("middle", Noon.AddMinutes(1).AddMilliseconds(500), "done", "2");
        await Store.AppendAsync(Append(Head("running") with { Handling = new Handling { Deadline = Noon } }, "one"));
        await Store.AddNoteAsync(Worried with { ConversationId = "early" }, "a");

        Assert.Equal(["late", "middle", "early"], await FoundAsync(new()));
        Assert.Equal(["late"], await FoundAsync(new(Outcome: "recorded")));
        Assert.Equal(["late", "middle"], await FoundAsync(new(OperatorId: "2")));
        Assert.Equal(["middle", "early"], await FoundAsync(new(Before: Noon.AddMinutes(2))));
        Assert.Equal(["early"], await FoundAsync(new(Before: Noon.AddMinutes(1).AddMilliseconds(500))));
        Assert.Equal(["late", "middle"], await FoundAsync(new(From: Noon.AddMinutes(1).AddMilliseconds(500))));
        Assert.Equal(["early"], await FoundAsync(new(To: Noon.AddMinutes(1).AddMilliseconds(500).ToOffset(TimeSpan.FromHours(2)))));
        Assert.Equal(["late", "middle"], await FoundAsync(new(Limit: 2)));
        Assert.Equal(["late"], await FoundAsync(new() { Reason = "danger" }));
        Assert.Empty(await FoundAsync(new() { Reason = "dang" }));
        Assert.Empty(await FoundAsync(new(Outcome: "done") { Reason = "danger" }));
        Assert.Equal(["late"], await FoundAsync(new(Words: "cr_")));
        Assert.Equal(["late"], await FoundAsync(new(Words: " odd ")));
        Assert.Equal(["late"], await FoundAsync(new(Words: "danger")));
        Assert.Equal(["early"], await FoundAsync(new(Words: "worried")));
        Assert.Equal(["middle"], await FoundAsync(new(Words: "mid")));
        Assert.Empty(await FoundAsync(new(Words: "C%1")));
        Assert.Empty(await FoundAsync(new(Words: "\\")));
        Assert.Empty(await FoundAsync(new(Outcome: "done", OperatorId: "2", Words: "worried")));
    }

    [Fact]
    public async Task Abandoned_are_those_that_ended_while_they_waited()
    {
        await EndAsync("waited", Noon);
        await EndAsync("earlier", Noon.AddMinutes(-1));
        await EndAsync("held", Noon, head => head with { OwnerId = "1", OwnerName = "Sam", LeaseToken = "t" });
        await EndAsync("with the bot", Noon, head => head with { Priority = 0 });
        await EndAsync("waiting", Noon, head => head with { Status = Status.Waiting, WaitingSince = Noon });
        Assert.Equal(1, await Store.CountAbandonedAsync(Noon));
        Assert.Equal(2, await Store.CountAbandonedAsync(Noon.AddMinutes(-1)));
        Assert.Equal(0, await Store.CountAbandonedAsync(Noon.AddMinutes(1)));
    }

    private async Task FinishAsync(string id, DateTimeOffset at, string outcome, string by, string? reference = null, string[]? tags = null, string[]? reasons = null) =>
        await Store.AppendAsync(new Append(
            Head(id, 1) with { Status = Status.Ended, ChangedAt = Noon.AddDays(1), Handling = new Handling { Outcome = new(outcome, outcome, [.. tags ?? []], reference, [.. reasons ?? []], by, by, at) } }, 0, []));

    private async Task<IEnumerable<string>> FoundAsync(HistoryQuery query) => [.. (await Store.SearchAsync(query)).Select(head => head.Id)];

    private async Task EndAsync(string id, DateTimeOffset at, Func<Conversation, Conversation>? change = null)
    {
        var head = Head(id, 1) with { Status = Status.Ended, Priority = 100, ChangedAt = at };
        await Store.AppendAsync(new Append(change?.Invoke(head) ?? head, 0, []));
    }
}
