using System.Collections.Immutable;
using AdviceBot.Dialogs.Checking.Lints;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking;

/// <summary>Everything that is wrong with a pack, as its editors are told it. Pure: the same files on the same day have the same problems.</summary>
public static class PackCheck
{
    private static readonly ImmutableArray<Action<PackInLanguage>> Lints =
    [
        UnusedWords.Find, UnusedServices.Find, Reviews.Find, Readability.Find, ReplyLength.Find, BannedWording.Find, AmbiguousPhrases.Find, ValuesWithoutPhrase.Find,
    ];

    /// <summary>In the order of files and lines. <paramref name="today"/> is what dates of review are compared with.</summary>
    public static ImmutableArray<Problem> Find(PackFiles pack, DateOnly today) =>
    [
        .. InWords(pack, today).Concat(InFlow(pack)).Distinct()
            .OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column).ThenBy(problem => problem.Code, StringComparer.Ordinal),
    ];

    /// <summary>What can be told without walking the flow: quick enough to ask at every key.</summary>
    public static IEnumerable<Problem> InWords(PackFiles pack, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var problems = new ProblemList();
        var rules = WordRules.Read(pack, problems);
        var written = Languages.WrittenIn(pack);
        return Languages.Of(pack).Append(written).Distinct(StringComparer.Ordinal)
            .SelectMany(language => InLanguage(pack, language, language == written, rules, today))
            .Concat(Translations.Find(pack, written))
            .Concat(problems.Found);
    }

    /// <summary>The flow is the same in every language: it is walked in one.</summary>
    private static IEnumerable<Problem> InFlow(PackFiles pack) =>
        PackReader.Read(pack, Languages.WrittenIn(pack)).Script is { } script ? FlowCheck.Find(script) : [];

    private static IEnumerable<Problem> InLanguage(PackFiles pack, string language, bool isSource, WordRules? rules, DateOnly today)
    {
        var (script, problems) = PackReader.Read(pack, language);
        // Of a translation only its own files are new here; what script.yaml misses in it is a missing translation.
        if (script is null || rules is null)
            return isSource ? problems : problems.Where(problem => problem.File.Contains($"/{language}", StringComparison.Ordinal) && problem.Code != "undefined-label");
        var read = new PackInLanguage(pack, script, rules, today);
        foreach (var lint in Lints)
            lint(read);
        return read.Problems.Found;
    }
}
