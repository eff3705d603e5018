using System.Text.RegularExpressions;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Lints;

/// <summary>Words that blame, frighten or mislead: the pack lists them, each with what to say instead.</summary>
internal static class BannedWording
{
    public static void Find(PackInLanguage pack)
    {
        foreach (var banned in pack.Rules.SayInstead.GetValueOrDefault(pack.Script.Language, []))
        {
            var pattern = new Regex($@"\b{Regex.Escape(banned.Words)}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
            foreach (var file in pack.Messages)
                foreach (Match found in pattern.Matches(WithoutNames(file.Body)))
                    pack.Problem(file, found.Index, "banned-words", Sentence(banned, found));
            foreach (var (_, at) in pack.Labels.Pairs)
                foreach (Match found in pattern.Matches(WithoutNames(at.Text)))
                    at.ProblemAt(found.Index, "banned-words", Sentence(banned, found));
        }
    }

    private static string Sentence(BannedWords banned, Match found) => $"'{found.Value}' is not said here; {banned.Instead}";

    /// <summary>The ids of services are no words for people; every place stays where it was.</summary>
    private static string WithoutNames(string text) =>
        Words.Placeholders(text).Aggregate(text, (left, place) => left.Replace("{{" + place.Name + "}}", new string(' ', place.Name.Length + 4), StringComparison.Ordinal));
}
