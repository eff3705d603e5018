namespace AdviceBot.Dialogs.Checking.Differences;

/// <summary>Of two texts what is different, with a few words around it.</summary>
internal static class Excerpt
{
    private const int Around = 4;
    private const string Cut = "…";

    public static (string Before, string After) Of(string before, string after)
    {
        if (before == after)
            return (before, after);
        var (old, now) = (before.Split(' '), after.Split(' '));
        var start = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = old.Skip(start).Reverse().Zip(now.Skip(start).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        return (Part(old, start, end), Part(now, start, end));
    }

    private static string Part(string[] words, int start, int end)
    {
        var (from, to) = (Math.Max(0, start - Around), Math.Min(words.Length, words.Length - end + Around));
        return string.Join(' ', new[] { from > 0 ? Cut : null }.Concat(words[from..to]).Append(to < words.Length ? Cut : null).OfType<string>()).ReplaceLineEndings(" ");
    }
}
