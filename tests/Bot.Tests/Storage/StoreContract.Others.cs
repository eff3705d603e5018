using AdviceBot.Storage;
using static AdviceBot.Bot.Tests.Storage.SomeConversations;

namespace AdviceBot.Bot.Tests.Storage;

public abstract partial class StoreContract
{
    private static readonly Account Sam = new("1", "sam", "Sam", "hash", "operator", false, 2, Noon.AddMinutes(15), "stamp", Noon, 1);

    [Fact]
    public async Task A_version_of_a_pack_is_kept_as_it_was_first_saved()
    {
        await Store.SaveScriptAsync("v1", "letters", [1, 2, 3]);
        await Store.SaveScriptAsync("v1", "letters", [4]);
        await Store.SaveScriptAsync("v2", "letters", []);
        var (pack, files) = (await Store.FindScriptAsync("v1"))!.Value;
        Assert.Equal("letters", pack);
        Assert.Equal([1, 2, 3], files);
        Assert.Empty((await Store.FindScriptAsync("v2"))!.Value.Files);
        Assert.Null(await Store.FindScriptAsync("v3"));
    }

    [Fact]
    public async Task An_account_comes_back_by_id_and_by_name()
    {
        Assert.Empty(await Store.ListAccountsAsync());
        Assert.True(await Store.SaveAccountAsync(Sam, expectedRevision: 0));
        Assert.Equal(Sam, await Store.FindAccountAsync("1"));
        Assert.Equal(Sam, await Store.FindAccountByNameAsync("sam"));
        Assert.Equal([Sam], await Store.ListAccountsAsync());
        Assert.Null(await Store.FindAccountByNameAsync("nobody"));
    }

    [Fact]
    public async Task Two_who_change_one_account_at_once_do_not_undo_each_other()
    {
        await Store.SaveAccountAsync(Sam, expectedRevision: 0);
        Assert.False(await Store.SaveAccountAsync(Sam with { DisplayName = "Lost" }, expectedRevision: 0));
        Assert.True(await Store.SaveAccountAsync(Sam with { DisplayName = "Samira", LockedUntil = null }, expectedRevision: 1));
        Assert.Equal(Sam with { DisplayName = "Samira", LockedUntil = null, Revision = 2 }, await Store.FindAccountAsync("1"));
    }

    [Fact]
    public async Task A_sign_in_name_belongs_to_one_account()
    {
        await Store.SaveAccountAsync(Sam, expectedRevision: 0);
        Assert.False(await Store.SaveAccountAsync(Sam with { Id = "2" }, expectedRevision: 0));
        Assert.Equal("1", (await Store.FindAccountByNameAsync("sam"))!.Id);
    }

    [Fact]
    public async Task A_setting_is_written_over_and_deleted()
    {
        Assert.Null(await Store.FindSettingAsync("key"));
        await Store.SaveSettingAsync("key", "one");
        await Store.SaveSettingAsync("key", "");
        Assert.Equal("", await Store.FindSettingAsync("key"));
        await Store.SaveSettingAsync("key", null);
        Assert.Null(await Store.FindSettingAsync("key"));
    }

    [Fact]
    public async Task Settings_are_listed_by_how_their_keys_begin()
    {
        foreach (var key in new[] { "a/2", "a/1", "b/1", "a%", "A/1" })
            await Store.SaveSettingAsync(key, $"of {key}");
        Assert.Equal([new("a/1", "of a/1"), new("a/2", "of a/2")], await Store.ListSettingsAsync("a/"));
        Assert.Empty(await Store.ListSettingsAsync("%/"));
    }

    [Fact]
    public async Task The_audit_takes_entries_with_and_without_an_account()
    {
        await Store.AuditAsync(new AuditEntry(Noon, "1", "signed-in", null));
        await Store.AuditAsync(new AuditEntry(Noon, null, "sign-in-refused", "sam"));
    }
}
