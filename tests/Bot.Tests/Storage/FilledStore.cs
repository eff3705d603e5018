using System.Collections.Immutable;
using AdviceBot.Storage;
using static AdviceBot.Bot.Tests.Storage.SomeConversations;

namespace AdviceBot.Bot.Tests.Storage;

/// <summary>A store with something in every table.</summary>
internal static class FilledStore
{
    public const int Conversations = 30;

    public static async Task FillAsync(IStore store)
    {
        await store.SaveScriptAsync("v1", "letters", [0, 1, 255]);
        await store.SaveAccountAsync(
            new Account("1", "sam", "Sâm", "hash", "operator", IsDisabled: true, 2, Noon, "stamp", Noon, 1) { SecondFactor = new SecondFactor("s", 1, ["a"], Noon), Identity = new("i", "s") }, 0);
        await store.SaveAccountAsync(new Account("2", "Zoë", "Zoë", "hash", "operator", IsDisabled: false, 0, null, "stamp", Noon, 1), 0);
        await store.AddSessionAsync(new Session("s1", "1", Noon, Noon, "Firefox", null) { ByProvider = new ProviderSignIn(HasSecondFactor: true, "hint") });
        await store.SaveWorkProfileAsync(new WorkProfile("1", 2, "Desg") { Skills = ["welsh"] });
        await store.SaveSettingAsync("key", "");
        await store.SaveDraftAsync(new Draft("d1", "Title", "v1", "v2", "1", "Sam", Noon, Noon, 0) { EditorIds = ["1"], Changes = ImmutableSortedDictionary<string, FileChange>.Empty }, 0);
        await store.PublishAsync(new Publication(1, Noon, "v1", PublicationHow.Folder));
        for (var index = 0; index < Conversations; index++)
            await store.AppendAsync(new Append(Head($"c{index}", 2) with { UserId = "a\0b 🙂", LeftQuickly = index % 2 == 0 }, 0, [Said(1, "one\0", "id\0\u0001"), Said(2, "two")]));
        await store.AppendAsync(new Append(Head("done", 1) with
        {
            Status = Status.Ended,
            Handling = new Handling { Outcome = new("recorded", "Recorded", ["odd"], "CR/1", ["danger"], "1", "Sam", Noon), Identity = new IdentityRequest(1, "1", "Sam", "why", Noon, IsEmergency: true) },
        }, 0, [Said(1, "one")]));
        await store.AddNoteAsync(new Note("done", 0, Noon, "1", "Sam", "worried", ["2"]), "a");
        await store.AuditAsync(new AuditEntry(Noon, null, "sign-in-refused", "sam"));
    }
}
