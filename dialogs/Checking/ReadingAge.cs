using System.Text.RegularExpressions;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking;

/// <summary>How hard a text is to read, by the grade of Flesch and Kincaid (0.39 words a sentence + 11.8 syllables a word − 15.59). Grade 6 is age 11.</summary>
public static partial class ReadingAge
{
    /// <summary>The grade of a message's Markdown. Placeholders (names and numbers of services) do not count.</summary>
    public static double Grade(string markdown)
    {
        var text = Plain(markdown);
        var words = Word().Matches(text).Select(match => match.Value).ToList();
        if (words.Count == 0)
            return 0;
        var sentences = Math.Max(1, SentenceEnd().Split(text).Count(part => Word().IsMatch(part)));
        return 0.39 * words.Count / sentences + 11.8 * words.Sum(Syllables) / words.Count - 15.59;
    }

    /// <summary>Where the sentence begins that is hardest to read.</summary>
    public static int HardestSentence(string markdown)
    {
        var ends = SentenceEnd().Matches(markdown).Select(match => match.Index + match.Length).Append(markdown.Length).Distinct();
        var start = 0;
        var sentences = ends.Select(end => (Start: start, Text: markdown[start..(start = end)])).Where(sentence => Word().IsMatch(sentence.Text)).ToList();
        var (at, text) = sentences.Count == 0 ? (0, "") : sentences.MaxBy(sentence => Grade(sentence.Text));
        return at + text.Length - text.TrimStart().Length;
    }

    /// <summary>Words that a reader sees, numbers included.</summary>
    public static int CountWords(string markdown) => WordOrNumber().Count(LinkTarget().Replace(markdown, "]"));

    private static string Plain(string markdown)
    {
        var filled = markdown;
        foreach (var (name, _) in Words.Placeholders(markdown))
            filled = filled.Replace("{{" + name + "}}", "", StringComparison.Ordinal);
        return LinkTarget().Replace(filled, "]");
    }

    /// <summary>Groups of vowels, without a silent e at the end; never less than one.</summary>
    public static int Syllables(string word)
    {
        var letters = word.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
        var groups = VowelGroup().Count(letters);
        if (groups > 1 && SilentEnd().IsMatch(letters))
            groups--;
        return Math.Max(1, groups);
    }

    [GeneratedRegex(@"[A-Za-z]+(['’][A-Za-z]+)?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Word();

    [GeneratedRegex(@"[A-Za-z0-9]+(['’.,:-][A-Za-z0-9]+)*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex WordOrNumber();

    [GeneratedRegex(@"[.!?:](\s|\*|$)|\n", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[aeiouy]+", RegexOptions.NonBacktracking)]
    private static partial Regex VowelGroup();

    /// <summary>A final e, es or ed that is not spoken: "have", "sites", "used", but not "table", "wanted", "needed".</summary>
    [GeneratedRegex(@"([^laeiouy]e|[aeiouy]le|[^cgsxzaeiouy]es|[^tdaeiouy]ed)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SilentEnd();

    [GeneratedRegex(@"\]\([^)]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex LinkTarget();
}
