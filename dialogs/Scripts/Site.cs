using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>
/// content/site.yaml: the organisation. <paramref name="Area"/> is england, wales, scotland or northern-ireland;
/// <paramref name="Exit"/> is where the leave button goes.
/// </summary>
public sealed record Site(string Name, string Area, Uri ReportLink, Uri Exit, string TimeZone, string Language)
{
    /// <summary>In words of the language that it was read for; empty until those are known.</summary>
    public string Hours { get; init; } = "";

    /// <summary>The same hours, to reckon with.</summary>
    public required OpeningHours Opening { get; init; }

    /// <summary>Beside <see cref="Language"/>: what visitors may change to.</summary>
    public ImmutableArray<string> OtherLanguages { get; init; } = [];

    /// <summary>Whether words that still want a review are served all the same.</summary>
    public bool ServesUnreviewed { get; init; }

    public static readonly IReadOnlyList<string> Areas = ["england", "wales", "scotland", "northern-ireland"];

    /// <summary>A part by its name in site.yaml, as Markdown; null where there is none.</summary>
    public string? Part(string part) => part switch
    {
        "name" => Name,
        "area" => Area,
        "hours" => Hours,
        "report-link" => $"[{ReportLink.Host}{ReportLink.AbsolutePath.TrimEnd('/')}]({ReportLink})",
        _ => null,
    };
}
