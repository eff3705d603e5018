using AdviceBot.Bot.Tests.Chats;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Studio;

/// <summary>Other versions of a pack, and how they become current.</summary>
internal static class Versions
{
    /// <summary>The same pack with a text of one file replaced.</summary>
    public static PackFiles With(this PackFiles files, string path, string from, string to)
    {
        var text = files.Files[path];
        Assert.Contains(from, text, StringComparison.Ordinal);
        return files with { Files = files.Files.SetItem(path, text.Replace(from, to, StringComparison.Ordinal)) };
    }

    public static async Task<Script> PublishAsync(this World world, PackFiles files)
    {
        var last = (await world.Store.ListPublicationsAsync())[0].Number;
        var (_, problems) = PackReader.Read(files);
        Assert.Empty(problems);
        Assert.True(await world.Scripts.PublishAsync(new Publication(last + 1, world.Time.GetUtcNow(), files.Version, PublicationHow.Published, "1", "Sam", "Because.", null), files, draft: null));
        return world.Scripts.Current;
    }
}
