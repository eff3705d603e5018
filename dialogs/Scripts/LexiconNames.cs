namespace AdviceBot.Dialogs.Scripts;

/// <summary>What a lexicon may speak of: a name that no reader knows is a slip of the pen, and would be missed in silence.</summary>
internal static class LexiconNames
{
    /// <summary>Words by the part that they play in a sentence.</summary>
    public static readonly IReadOnlyList<string> Classes =
    [
        "act", "admitting", "after-for", "after-to", "age-unit", "age-unit-of-old", "aged", "ago", "am", "another", "article", "as", "audience", "before-age", "before-month", "being", "between",
        "birthday", "born", "bound", "by-way-of", "can", "ceasing", "child", "conditional", "contact", "correcting", "correction", "count", "counted", "day", "demand",
        "demand-before-sum", "describing", "did", "done-so-far", "doubt", "every", "filler", "first", "first-contact", "gone", "grown", "had-to", "has-done", "hedging", "hours", "in", "is", "it",
        "joint", "kiss", "lasting", "leaving", "lots", "me", "minutes", "money-word", "month", "my", "nearly", "negation", "not", "number-or-no", "of", "off", "offender", "part-of-day", "opening-no", "old", "on", "onlooker", "order",
        "ordered", "other", "paid", "paid-surely", "perceives", "period", "picture", "polite", "possessed", "posting", "posting-surely", "pronoun", "relation",
        "roughly", "self", "self-subject", "sex", "soon", "speech", "taken", "that", "the", "threat", "threat-number", "times", "to", "today", "to-give", "toward", "tried",
        "turn", "turned", "undone", "was", "who", "year-baby", "yet", "you", "your",
    ];

    /// <summary>What a phrase can be about.</summary>
    public static readonly IReadOnlyList<string> Meanings =
    [
        "answer", "band", "command", "correction", "crisis", "each", "harm", "method", "money-of", "no-age", "own-case", "own-surely", "paid", "paid-asked", "person", "platform",
        "platform-asked", "safety", "spoken-of", "their-case", "total", "twice", "urgent", "veiled", "victim",
    ];

    /// <summary>What words can speak for by their weight.</summary>
    public static readonly IReadOnlyList<string> Weighed =
    [
        "age", "crisis", "harm-none", "harm-no", "harm-unsure", "harm-yes", "not-paid", "not-urgent", "paid", "safe-none", "safe-no", "safe-unsure", "safe-yes", "urgent", "victim", "yesno-none",
        "yesno-no", "yesno-unsure", "yesno-yes",
    ];
}
