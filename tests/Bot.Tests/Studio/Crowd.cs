using AdviceBot.Bot.Tests.Chats;
using AdviceBot.Conversations;

namespace AdviceBot.Bot.Tests.Studio;

/// <summary>Conversations with the pack of letters, some in each state and status that there is.</summary>
internal static class Crowd
{
    private static readonly Operator Alex = new("1", "Alex");

    private static readonly Func<World, Chat, Task>[] Walks =
    [
        (_, _) => Task.CompletedTask,
        (_, chat) => chat.SayAsync("a story"),
        (_, chat) => ChooseAsync(chat, "a"),
        (_, chat) => ChooseAsync(chat, "b"),
        (_, chat) => ChooseAsync(chat, "c"),
        (_, chat) => ThenSayAsync(chat, "b", "20"),
        (_, chat) => ThenSayAsync(chat, "a", "17"),
        (_, chat) => ThenSayAsync(chat, "a", "40"),
        (_, chat) => ThenSayAsync(chat, "b", "20", "30"),
        (_, chat) => ThenSayAsync(chat, "a", "40", "yes"),
        (_, chat) => ThenSayAsync(chat, "b", "20", "30", "yes"),
        (_, chat) => ThenSayAsync(chat, "a", "hm", "hm hm"),
        async (_, chat) =>
        {
            await ThenSayAsync(chat, "a", "40");
            await chat.FireAsync("back");
        },
        (_, chat) => ThenSayAsync(chat, "b", "5000"),
        (_, chat) => chat.FireAsync("person"),
        (_, chat) => chat.FireAsync("danger"),
        (_, chat) => chat.SayAsync("want to die"),
        (_, chat) => chat.BeTakenAsync(Alex),
        async (world, chat) =>
        {
            await ChooseAsync(chat, "b");
            var head = await chat.BeTakenAsync(Alex);
            await world.Conversations.HandBackAsync(chat.Id, Alex, head.LeaseToken!);
        },
        (_, chat) => chat.FireAsync("leave"),
        (world, chat) => world.Conversations.LeaveQuicklyAsync(chat.Id),
    ];

    public static async Task<IReadOnlyList<Chat>> ComeAsync(World world, int count)
    {
        var chats = new List<Chat>();
        for (var i = 0; i < count; i++)
        {
            var chat = await world.StartAsync();
            await Walks[i % Walks.Length](world, chat);
            chats.Add(chat);
        }

        return chats;
    }

    private static async Task ChooseAsync(Chat chat, string letter)
    {
        await chat.SayAsync("a story");
        await chat.ChooseAsync("letter", letter);
    }

    private static async Task ThenSayAsync(Chat chat, string letter, params string[] words)
    {
        await ChooseAsync(chat, letter);
        foreach (var word in words) await chat.SayAsync(word);
    }
}
