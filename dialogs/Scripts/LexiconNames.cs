namespace AdviceBot.Dialogs.Scripts;

/// <summary>What a lexicon may speak of: a name that no reader knows is a slip of the pen, and would be missed in silence.</summary>
internal static class LexiconNames
{
    /// <summary>Words by the part that they play in a sentence.</summary>
    public static readonly IReadOnlyList<string> Classes =
    [
        "act", "admitting", "age-unit", "article", "audience", "before-age", "being", "born", "child", "conditional", "contact", "correcting", "correction", "count", "counted", "demand",
        "describing", "done-so-far", "doubt", "first-contact", "grown", "hedging", "joint", "leaving", "money-word", "month", "my", "nearly", "negation", "offender", "onlooker", "order", "ordered", "other",
        "paid", "paid-surely", "perceives", "picture", "polite", "possessed", "posting", "posting-surely", "relation", "roughly", "self", "self-subject", "soon", "speech", "threat",
        "threat-number", "total", "toward", "tried", "turn", "turned", "undone",
    ];

    /// <summary>What a phrase can be about.</summary>
    public static readonly IReadOnlyList<string> Meanings =
    [
        "answer", "band", "command", "correction", "crisis", "harm", "method", "own-case", "own-surely", "paid", "paid-asked", "person", "platform", "platform-asked", "safety",
        "their-case", "urgent", "veiled", "victim",
    ];
}
