using AdviceBot.Storage;
using static AdviceBot.Bot.Tests.Storage.SomeConversations;

namespace AdviceBot.Bot.Tests.Storage;

public abstract partial class StoreContract
{
    [Fact]
    public async Task What_was_appended_is_read_back_in_order()
    {
        await Store.AppendAsync(Append(Head("c"), "one", "two"));
        await Store.AppendAsync(Append(Head("c", 2), "three"));
        var events = await Store.ReadAsync("c", after: 0);
        Assert.Equal([1L, 2, 3], events.Select(logged => logged.Number));
        Assert.Equal(["one", "two", "three"], events.Select(Text));
    }

    [Fact]
    public async Task Reading_after_a_number_gives_exactly_what_follows_up_to_the_limit()
    {
        await Store.AppendAsync(Append(Head("c"), "one", "two", "three", "four"));
        Assert.Equal([3L, 4], (await Store.ReadAsync("c", after: 2)).Select(logged => logged.Number));
        Assert.Equal([2L], (await Store.ReadAsync("c", after: 1, limit: 1)).Select(logged => logged.Number));
        Assert.Empty(await Store.ReadAsync("c", after: 4));
        Assert.Empty(await Store.ReadAsync("other", after: 0));
    }

    [Fact]
    public async Task A_writer_with_a_stale_number_is_refused_and_leaves_nothing_behind()
    {
        Assert.True(await Store.AppendAsync(Append(Head("c"), "one")));
        Assert.False(await Store.AppendAsync(Append(Head("c"), "another one")));
        Assert.False(await Store.AppendAsync(Append(Head("c", 2), "too far")));
        Assert.False(await Store.AppendAsync(Append(Head("new", 1), "never started")));
        Assert.Equal(["one"], (await Store.ReadAsync("c", after: 0)).Select(Text));
        Assert.Equal(1, (await Store.FindAsync("c"))!.Number);
        Assert.Null(await Store.FindAsync("new"));
    }

    [Fact]
    public async Task A_client_id_is_stored_once_in_a_conversation()
    {
        Assert.True(await Store.AppendAsync(new Append(Head("c", 1), 0, [Said(1, "one", "id")])));
        Assert.False(await Store.AppendAsync(new Append(Head("c", 2), 1, [Said(2, "one again", "id")])));
        Assert.True(await Store.AppendAsync(new Append(Head("other", 1), 0, [Said(1, "one", "id")])));
        Assert.Single(await Store.ReadAsync("c", after: 0));
    }

    [Fact]
    public async Task A_client_id_with_a_nul_or_any_other_sign_in_it_comes_back_whole()
    {
        string[] ids = ["", "a", "a\0", "a\0b", "é 🙂", new string('x', 500)];
        foreach (var (index, id) in ids.Index())
            Assert.True(await Store.AppendAsync(new Append(Head("c", index + 1), index, [Said(index + 1, "text", id)])));
        Assert.Equal(ids, (await Store.ReadAsync("c", after: 0)).Select(logged => logged.ClientId));
    }

    [Fact]
    public async Task Of_many_writers_with_one_number_exactly_one_wins_each_time()
    {
        await Store.AppendAsync(Append(Head("c"), "first"));
        for (var number = 1; number <= 20; number++)
        {
            var head = Head("c", number);
            var won = await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(() => Store.AppendAsync(Append(head, $"{writer}")))));
            Assert.Single(won, true);
        }

        Assert.Equal(Enumerable.Range(1, 21).Select(number => (long)number), (await Store.ReadAsync("c", after: 0)).Select(logged => logged.Number));
    }

    [Fact]
    public async Task Many_conversations_written_at_once_keep_their_own_numbers_without_a_gap()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(conversation => Task.Run(async () =>
        {
            for (var number = 0; number < 20; number++)
                Assert.True(await Store.AppendAsync(Append(Head($"c{conversation}", number), $"{conversation}:{number}")));
        })));
        await ReopenAsync();
        for (var conversation = 0; conversation < 50; conversation++)
        {
            var events = await Store.ReadAsync($"c{conversation}", after: 0);
            Assert.Equal(Enumerable.Range(0, 20).Select(number => $"{conversation}:{number}"), events.Select(Text));
            Assert.Equal(20, (await Store.FindAsync($"c{conversation}"))!.Number);
        }
    }

    [Fact]
    public async Task A_refused_write_does_not_spoil_those_beside_it()
    {
        await Store.AppendAsync(Append(Head("stale"), "one"));
        var writes = Enumerable.Range(0, 40).Select(index => Store.AppendAsync(index % 2 == 0 ? Append(Head($"c{index}"), "x") : Append(Head("stale"), "x")));
        var written = await Task.WhenAll(writes);
        Assert.Equal(Enumerable.Range(0, 40).Select(index => index % 2 == 0), written);
    }

    [Fact]
    public async Task A_write_that_was_cancelled_before_it_began_is_not_written()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.AppendAsync(Append(Head("c"), "one"), cancelled.Token));
        Assert.Null(await Store.FindAsync("c"));
    }

    [Fact]
    public async Task What_was_confirmed_is_there_after_the_store_was_opened_again()
    {
        await Store.AppendAsync(Append(Head("c"), "one"));
        await ReopenAsync();
        Assert.True(await Store.AppendAsync(Append(Head("c", 1), "two")));
        Assert.Equal(["one", "two"], (await Store.ReadAsync("c", after: 0)).Select(Text));
    }

    [Fact]
    public async Task Writes_that_wait_when_the_store_is_closed_are_written_first()
    {
        var writes = Enumerable.Range(0, 100).Select(index => Store.AppendAsync(Append(Head($"c{index}"), "x"))).ToList();
        await ReopenAsync();
        Assert.All(await Task.WhenAll(writes), Assert.True);
        for (var index = 0; index < 100; index++) Assert.NotNull(await Store.FindAsync($"c{index}"));
    }

    [Fact]
    public async Task A_closed_store_refuses_to_write()
    {
        var closed = Open();
        await closed.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => closed.AppendAsync(Append(Head("c"), "one")));
    }
}
