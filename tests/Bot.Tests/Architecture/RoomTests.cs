using System.Reflection;
using AdviceBot.Staff.Api;
using AdviceBot.Staff.Live;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Architecture;

/// <summary>Channels, Staff → Conversations, Handoff → Dialogs; nothing points back, and few know the store.</summary>
public sealed class RoomTests
{
    /// <summary>How the names of calls begin that change nothing.</summary>
    private static readonly string[] Looks = ["Find", "List", "Read", "Search", "Count"];

    [Fact]
    public void Dialogs_knows_no_other_project_no_web_and_no_store()
    {
        var known = Room.Dialogs.GetReferencedAssemblies().Select(assembly => assembly.Name!).ToList();
        Assert.All(known, name => Assert.True(name == "YamlDotNet" || name.StartsWith("System.", StringComparison.Ordinal), $"Dialogs references {name}"));
        Assert.DoesNotContain(known, name => name.Contains("Net.Http", StringComparison.Ordinal) || name.Contains("Sockets", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("AdviceBot.Activities", "AdviceBot.Storage", "AdviceBot.Conversations", "AdviceBot.Handoff", "AdviceBot.Channels", "AdviceBot.Staff", "AdviceBot.Http", "AdviceBot.Hosting", "AdviceBot.Studio")]
    [InlineData("AdviceBot.Storage", "AdviceBot.Conversations", "AdviceBot.Handoff", "AdviceBot.Channels", "AdviceBot.Staff", "AdviceBot.Http", "AdviceBot.Studio")]
    [InlineData("AdviceBot.Conversations", "AdviceBot.Channels", "AdviceBot.Staff", "AdviceBot.Http", "AdviceBot.Studio")]
    [InlineData("AdviceBot.Handoff", "AdviceBot.Channels", "AdviceBot.Staff", "AdviceBot.Http", "AdviceBot.Studio")]
    [InlineData("AdviceBot.Http", "AdviceBot.Channels", "AdviceBot.Staff", "AdviceBot.Studio")]
    [InlineData("AdviceBot.Channels.Page", "AdviceBot.Channels.DirectLine", "AdviceBot.Staff", "AdviceBot.Studio")]
    [InlineData("AdviceBot.Channels.DirectLine", "AdviceBot.Channels.Page", "AdviceBot.Staff", "AdviceBot.Studio")]
    [InlineData("AdviceBot.Studio", "AdviceBot.Channels", "AdviceBot.Staff", "AdviceBot.Http")]
    [InlineData("AdviceBot.Staff", "AdviceBot.Channels")]
    public void A_room_does_not_know(string room, params string[] others)
    {
        Assert.Contains(Room.Bot.GetTypes(), new Room(room).Holds);
        Assert.Empty(new Room(room).BreachesOf(others));
    }

    [Fact]
    public void Channels_know_no_store() => Assert.Empty(new Room("AdviceBot.Channels").Breaches(IsStore));

    [Fact]
    public void Only_conversations_write_conversations() =>
        Assert.All(StoreCalls(Room.Bot, call => call is nameof(IStore.AppendAsync) or nameof(IStore.SaveScriptAsync) or nameof(IStore.PublishAsync)),
            call => Assert.StartsWith("AdviceBot.Conversations.", call, StringComparison.Ordinal));

    [Fact]
    public void Only_the_studio_writes_drafts() =>
        Assert.All(StoreCalls(Room.Bot, call => call == nameof(IStore.SaveDraftAsync)), call => Assert.StartsWith("AdviceBot.Studio.", call, StringComparison.Ordinal));

    [Fact]
    public void Staff_writes_to_the_store_only_about_accounts_and_notes() =>
        Assert.All(StoreCalls(Room.Bot, call => !Array.Exists(Looks, call.StartsWith)).Where(call => call.StartsWith("AdviceBot.Staff.", StringComparison.Ordinal)),
            call => Assert.True(
                call.StartsWith("AdviceBot.Staff.Accounts.", StringComparison.Ordinal)
                || (call.StartsWith("AdviceBot.Staff.Live.NoteBoard", StringComparison.Ordinal) && (call.EndsWith(nameof(IStore.AddNoteAsync), StringComparison.Ordinal) || call.EndsWith(nameof(IStore.SeeMentionsAsync), StringComparison.Ordinal))), call));

    /// <summary>No way leads from a note to a visitor: what speaks to visitors, and what writes their conversations, does not know that there are notes.</summary>
    [Theory]
    [InlineData("AdviceBot.Channels")]
    [InlineData("AdviceBot.Conversations")]
    [InlineData("AdviceBot.Activities")]
    public void Whatever_speaks_to_visitors_knows_no_notes(string room)
    {
        Assert.Empty(new Room(room).Breaches(IsNote));
        Assert.DoesNotContain(StoreCalls(Room.Bot, IsNoteCall), call => call.StartsWith(room + ".", StringComparison.Ordinal));
    }

    [Fact]
    public void A_note_is_no_entry_of_a_conversation()
    {
        Assert.False(typeof(Note).IsAssignableTo(typeof(Entry)));
        Assert.Empty(Room.Bot.GetTypes().Where(type => type.IsAssignableTo(typeof(Entry)) && References.TypesKnownTo(type).Any(IsNote)));
    }

    [Fact]
    public void Only_the_storage_room_knows_which_database_it_is()
    {
        var others = Room.Bot.GetTypes().Select(type => type.Namespace).OfType<string>().Where(name => !name.StartsWith("AdviceBot.Storage", StringComparison.Ordinal)).Distinct();
        Assert.All(others, name => Assert.Empty(new Room(name).Breaches(IsSqlite)));
    }

    [Fact]
    public void These_tests_see_a_breach_when_there_is_one()
    {
        var here = new Room("AdviceBot.Bot.Tests.Architecture.Breach");
        var breaches = here.Breaches(type => IsStore(type) || IsSqlite(type) || IsNote(type), Assembly.GetExecutingAssembly());
        Assert.Contains("AdviceBot.Bot.Tests.Architecture.Breach.Field knows AdviceBot.Storage.IStore", breaches);
        Assert.Contains("AdviceBot.Bot.Tests.Architecture.Breach.Argument knows AdviceBot.Storage.IStore", breaches);
        Assert.Contains(breaches, breach => breach.StartsWith("AdviceBot.Bot.Tests.Architecture.Breach.Inside+", StringComparison.Ordinal) && breach.EndsWith("IStore", StringComparison.Ordinal));
        Assert.Contains("AdviceBot.Bot.Tests.Architecture.Breach.Writer calls AppendAsync", StoreCalls(Assembly.GetExecutingAssembly(), _ => true));
        Assert.Contains(breaches, breach => breach.StartsWith("AdviceBot.Bot.Tests.Architecture.Breach.Gossip", StringComparison.Ordinal) && breach.EndsWith("knows AdviceBot.Storage.Note", StringComparison.Ordinal));
        Assert.Contains(StoreCalls(Assembly.GetExecutingAssembly(), IsNoteCall), call => call.StartsWith("AdviceBot.Bot.Tests.Architecture.Breach.Gossip", StringComparison.Ordinal));
        Assert.Contains(breaches, breach => breach.Contains("Breach.Database", StringComparison.Ordinal) && breach.Contains("Sqlite", StringComparison.Ordinal));
    }

    private static IEnumerable<string> StoreCalls(Assembly assembly, Func<string, bool> isMeant) =>
        from type in assembly.GetTypes()
        from member in References.MembersUsedBy(type)
        where member.DeclaringType == typeof(IStore) && isMeant(member.Name)
        select $"{type.FullName} calls {member.Name}";

    private static bool IsNote(Type type) => type == typeof(Note) || type == typeof(NoteBoard) || type == typeof(NoteJson) || type == typeof(Mention);

    private static bool IsNoteCall(string call) => call is nameof(IStore.AddNoteAsync) or nameof(IStore.ReadNotesAsync) or nameof(IStore.ReadMentionsAsync) or nameof(IStore.SeeMentionsAsync);

    private static bool IsStore(Type type) => type == typeof(IStore) || type == typeof(Append);

    private static bool IsSqlite(Type type) =>
        type.Namespace is { } name && (name.StartsWith("AdviceBot.Storage.Sqlite", StringComparison.Ordinal) || name.StartsWith("Microsoft.Data.Sqlite", StringComparison.Ordinal)
            || name.StartsWith("SQLitePCL", StringComparison.Ordinal));
}
