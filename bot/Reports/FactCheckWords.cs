using AdviceBot.Dialogs.Checking.Meaning;

namespace AdviceBot.Reports;

/// <summary>What the fact check says around the pack's own words. Its readers are professionals who may be shown nothing else of the program.</summary>
internal sealed record FactCheckWords
{
    public required string Title { get; init; }

    /// <summary>{0} is the number of rows, {1} of messages.</summary>
    public required string About { get; init; }
    public required string HowToRead { get; init; }
    public required string Version { get; init; }
    public required string MadeOn { get; init; }
    public required string Organisation { get; init; }
    public required string Language { get; init; }
    public required string Contents { get; init; }
    public required string Number { get; init; }
    public required string Place { get; init; }
    public required string Who { get; init; }
    public required string Words { get; init; }
    public required string Facts { get; init; }
    public required string Message { get; init; }
    public required string Sources { get; init; }
    public required string Reviewed { get; init; }
    public required string Owner { get; init; }
    public required string Review { get; init; }
    public required string Services { get; init; }
    public required string Source { get; init; }
    public required string Checked { get; init; }
    public required string Line { get; init; }

    /// <summary>{0} is the number of a row.</summary>
    public required string SameAs { get; init; }
    public required string ComesHere { get; init; }
    public required string State { get; init; }
    public required string Unsaid { get; init; }
    public required string UnsaidWhat { get; init; }
    public required string Registry { get; init; }
    public required string Service { get; init; }
    public required string Reach { get; init; }
    public required string Hours { get; init; }
    public required string For { get; init; }
    public required string InRows { get; init; }
    public required string SignOff { get; init; }
    public required string SignOffWhat { get; init; }
    public required string Name { get; init; }
    public required string Signature { get; init; }
    public required string Date { get; init; }

    /// <summary>Police, legal, clinical.</summary>
    public required IReadOnlyList<string> Reviewers { get; init; }
    public required IReadOnlyDictionary<Occasion, string> Occasions { get; init; }

    /// <summary>Lines of script.yaml that stand for themselves, by the name that the table gives them.</summary>
    public required IReadOnlyDictionary<string, string> Lines { get; init; }

    public static FactCheckWords Of(string language) => language.Split('-')[0] == "cy" ? FactCheckWelsh.Words : FactCheckEnglish.Words;
}
