using AdviceBot.Dialogs.Checking.Meaning;

namespace AdviceBot.Dialogs.Checking.Differences;

/// <summary>What a change is told with.</summary>
internal sealed record DifferenceWords
{
    private const int MostNamed = 6;

    public required string Became { get; init; }
    public required string Added { get; init; }
    public required string Gone { get; init; }
    public required string And { get; init; }
    public required string Yes { get; init; }
    public required string No { get; init; }
    public required string State { get; init; }
    public required string After { get; init; }
    public required string Anywhere { get; init; }
    public required string Start { get; init; }
    public required string Because { get; init; }
    public required string Answers { get; init; }
    public required string Fills { get; init; }
    public required string Sticky { get; init; }
    public required string WhenUnknown { get; init; }
    public required string AtOnce { get; init; }
    public required string ShowsPlan { get; init; }
    public required string HandOff { get; init; }
    public required string Reason { get; init; }
    public required string Skill { get; init; }
    public required string Name { get; init; }
    public required string Phone { get; init; }
    public required string Text { get; init; }
    public required string Email { get; init; }
    public required string Link { get; init; }
    public required string Hours { get; init; }
    public required string Ages { get; init; }
    public required string Areas { get; init; }
    public required string Source { get; init; }
    public required string Checked { get; init; }
    public required string Reviewed { get; init; }
    public required string Owner { get; init; }
    public required string Review { get; init; }

    /// <summary>{0} is a language, {1} how many texts, {2} their names.</summary>
    public required string IsStale { get; init; }
    public required string IsMended { get; init; }
    public required string OneText { get; init; }
    public required string Texts { get; init; }
    public required string More { get; init; }
    public required string Learnt { get; init; }
    public required string Story { get; init; }
    public required string StoryChanged { get; init; }
    public required IReadOnlyDictionary<string, string> Languages { get; init; }
    public required IReadOnlyDictionary<Occasion, string> Occasions { get; init; }

    public static DifferenceWords Of(string language) => language.Split('-')[0] == "cy" ? DifferenceWelsh.Words : DifferenceEnglish.Words;

    public string YesOrNo(bool yes) => yes ? Yes : No;

    public string Language(string language) => Languages.GetValueOrDefault(language.Split('-')[0], language);

    public string Count(int texts) => texts == 1 ? OneText : Texts.With(texts);

    /// <summary>Names, of many only the first.</summary>
    public string Some(IEnumerable<string> names)
    {
        var all = names.Order(StringComparer.Ordinal).ToList();
        return string.Join(", ", all.Take(MostNamed)) + (all.Count > MostNamed ? More.With(all.Count - MostNamed) : "");
    }

    public string PlaceOf(Occasion occasion, string part) => Occasions[occasion].With(part);
}
