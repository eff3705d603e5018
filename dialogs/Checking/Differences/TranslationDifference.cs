using AdviceBot.Dialogs.Checking.Lints;
using AdviceBot.Dialogs.Checking.Meaning;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Differences;

/// <summary>What a language lacks, or translates that was changed since, and did not before; and what was mended.</summary>
internal static class TranslationDifference
{
    public static IEnumerable<MeaningChange> Of(BothVersions both)
    {
        var (old, now) = (Wanting(both.Before), Wanting(both.After));
        foreach (var (language, names) in Groups(now.Except(old)))
            yield return Line(both, language, names, both.Words.IsStale);
        foreach (var (language, names) in Groups(old.Except(now)))
            yield return Line(both, language, names, both.Words.IsMended);
    }

    private static MeaningChange Line(BothVersions both, string language, IReadOnlyList<string> names, string words)
    {
        var what = words.With(both.Words.Language(language), both.Words.Count(names.Count), string.Join(", ", names));
        return new(ChangeKind.Translation, null, [language], null, string.Join(", ", names), what);
    }

    private static IEnumerable<(string Language, IReadOnlyList<string> Names)> Groups(IEnumerable<(string Language, string Name)> wanting) =>
        wanting.GroupBy(one => one.Language, StringComparer.Ordinal).Select(same => (same.Key, (IReadOnlyList<string>)[.. same.Select(one => one.Name).Order(StringComparer.Ordinal)]));

    private static HashSet<(string Language, string Name)> Wanting(PackFiles pack) =>
        [.. Translations.Find(pack, Languages.WrittenIn(pack)).Where(problem => problem.Code is "stale-translation" or "missing-translation").Select(problem => (problem.File.Split('/')[2], Name(problem)))];

    private static string Name(Problem problem) =>
        problem.File.EndsWith(".md", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(problem.File) : problem.Message.Split('\'') is [_, var label, ..] ? label : problem.File;
}
