using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>Whether a pack with this problem may be served.</summary>
public enum Severity
{
    /// <summary>It would mislead or fail somebody: the pack is not served.</summary>
    Error,

    /// <summary>It should be looked at; nobody is harmed until then.</summary>
    Warning,
}

/// <summary>A mistake in a pack, for the person who wrote it. Lines and columns count from 1.</summary>
public sealed record Problem(string File, int Line, int Column, string Code, string Message, Severity Severity = Severity.Error)
{
    public override string ToString() => $"{File}:{Line}:{Column}: {Code}: {Message}";
}

/// <summary>Reads a pack. A script comes out only when there is no problem.</summary>
public static class PackReader
{
    /// <summary>Reads the pack in this language alone, or as it is served: in the language of the site, with the others that the site offers.</summary>
    public static (Script? Script, ImmutableArray<Problem> Problems) Read(PackFiles pack, string? language = null) => Read(pack, language, withUnreviewed: false);

    /// <summary>As it is served, and also in the languages whose words still want a review: for those who work on them.</summary>
    public static (Script? Script, ImmutableArray<Problem> Problems) ReadForStaff(PackFiles pack) => Read(pack, language: null, withUnreviewed: true);

    private static (Script? Script, ImmutableArray<Problem> Problems) Read(PackFiles pack, string? language, bool withUnreviewed)
    {
        var problems = new ProblemList();
        var script = Read(pack, language, problems);
        if (language is null && script is not null)
            script = Serve(pack, script, withUnreviewed, problems);
        var found = problems.Found
            .Distinct()
            .OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column)
            .ToImmutableArray();
        return (found.IsEmpty ? script : null, found);
    }

    /// <summary>
    /// As much as can be read of a pack that may have mistakes, in the language that it is written in: to be shown to whoever mends it, never to be served. Names in it may lead nowhere. Null where a file is
    /// no YAML.
    /// </summary>
    public static Script? Sketch(PackFiles pack, string language)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return Read(pack, language, new ProblemList());
    }

    /// <summary>What the site offers and the pack has is read whether it is served yet or not: a mistake is told before the day on which it is.</summary>
    private static Script Serve(PackFiles pack, Script script, bool withUnreviewed, ProblemList problems)
    {
        var served = new ServedLanguages();
        var main = script.ServedIn(served);
        foreach (var offered in script.Site.OtherLanguages.Where(pack.Has))
        {
            if (Read(pack, offered, problems) is { } other && (withUnreviewed || other.Words.IsReviewed || script.Site.ServesUnreviewed))
                other.ServedIn(served);
        }

        return main;
    }

    private static Script? Read(PackFiles pack, string? language, ProblemList problems)
    {
        var siteFile = Parse(pack, PackFiles.SiteFile, problems);
        var servicesFile = Parse(pack, $"{pack.Pack}/services.yaml", problems);
        var scriptFile = Parse(pack, $"{pack.Pack}/script.yaml", problems);
        if (siteFile is null || servicesFile is null || scriptFile is null)
            return null;

        var site = SiteReader.Read(siteFile);
        var spoken = language ?? site.Language;
        var (flow, mentions) = new FlowReader(scriptFile).Read();
        var services = ServicesReader.Read(servicesFile, flow.Slots);
        var words = WordsReader.Read(pack, spoken, services, site, problems);
        var phrases = PhrasesReader.Read(pack, spoken, problems);
        References.Check(flow, mentions, words, WordsReader.LabelsFile(pack, spoken), problems);
        var lexicon = LexiconReader.Read(pack, problems);
        return new Script(flow, pack.Version, spoken, words.Site, words, phrases, lexicon);
    }

    private static Node? Parse(PackFiles pack, string file, ProblemList problems)
    {
        if (pack.Files.TryGetValue(file, out var text))
            return Node.Parse(file, text, problems);
        problems.Add(file, 1, 1, "missing-file", "the pack has no such file; see docs/pack.md for what belongs into it");
        return null;
    }
}
