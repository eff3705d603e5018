using AdviceBot.Hosting;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>A copy of the pack of letters that a test changes.</summary>
internal sealed class PackCopy : IDisposable
{
    private readonly string _content = Directory.CreateTempSubdirectory("advicebot-content-").FullName;

    public PackCopy()
    {
        var packs = Path.Combine(Home.Root, "tests", "packs");
        foreach (var file in Directory.GetFiles(packs, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_content, Path.GetRelativePath(packs, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Content => _content;

    public string Pack => Path.Combine(_content, "letters");

    public void Change(string file, string from, string to)
    {
        var path = Path.Combine(Pack, file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(from, to, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_content, recursive: true);
}
