namespace AdviceBot.Dialogs.Checking.Meaning;

/// <summary>The small words with which people are told apart, in the language of whoever reads: those of the pack are labels of it.</summary>
public sealed record MeaningLanguage
{
    public required string Everybody { get; init; }
    public required string Nobody { get; init; }
    public required string Or { get; init; }
    public required string Either { get; init; }
    public required string Not { get; init; }
    public required string NotKnown { get; init; }
    public required string Under { get; init; }
    public required string To { get; init; }
    public required string OrOver { get; init; }
    public required string Years { get; init; }
    public required string UpTo { get; init; }
    public required string MoreThan { get; init; }
    public required string Told { get; init; }
    public required string Blurred { get; init; }

    /// <summary>What every pack has: "area is wales".</summary>
    public required IReadOnlyDictionary<string, string> BuiltIn { get; init; }

    public static MeaningLanguage Of(string language) => language.Split('-')[0] == "cy" ? Welsh : English;

    private static readonly MeaningLanguage English = new()
    {
        Everybody = "everybody", Nobody = "nobody", Or = " or ", Either = "; or ", Not = "other than {0}", NotKnown = "{0} not known", Under = "under {0}", To = "{0} to {1}", OrOver = "{0} or over", Years = "aged {0}",
        UpTo = "{0}: up to {1}", MoreThan = "{0}: {1} or more", Told = "told: {0}", Blurred = "{0}, whom no line above fits",
        BuiltIn = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["area is england"] = "in England", ["area is wales"] = "in Wales", ["area is scotland"] = "in Scotland", ["area is northern-ireland"] = "in Northern Ireland",
            ["language is en"] = "chats in English", ["language is cy"] = "chats in Welsh",
            ["open is yes"] = "within the opening hours", ["open is no"] = "outside the opening hours", ["staffed is yes"] = "while somebody is on shift", ["staffed is no"] = "while nobody is on shift",
            ["asked-person is yes"] = "asked for a person", ["asked-person is no"] = "did not ask for a person",
            ["in-danger is yes"] = "pressed that they are in danger", ["in-danger is no"] = "did not press that they are in danger",
        },
    };

    private static readonly MeaningLanguage Welsh = new()
    {
        Everybody = "pawb", Nobody = "neb", Or = " neu ", Either = "; neu ", Not = "heblaw {0}", NotKnown = "{0} ddim yn hysbys", Under = "dan {0}", To = "{0} i {1}", OrOver = "{0} neu hŷn", Years = "{0} oed",
        UpTo = "{0}: hyd at {1}", MoreThan = "{0}: {1} neu fwy", Told = "wedi dweud: {0}", Blurred = "{0}, nad oes llinell uchod yn eu ffitio",
        BuiltIn = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["area is england"] = "yn Lloegr", ["area is wales"] = "yng Nghymru", ["area is scotland"] = "yn yr Alban", ["area is northern-ireland"] = "yng Ngogledd Iwerddon",
            ["language is en"] = "yn sgwrsio yn Saesneg", ["language is cy"] = "yn sgwrsio yn Gymraeg",
            ["open is yes"] = "o fewn yr oriau agor", ["open is no"] = "y tu allan i'r oriau agor", ["staffed is yes"] = "pan fo rhywun ar shifft", ["staffed is no"] = "pan nad oes neb ar shifft",
            ["asked-person is yes"] = "wedi gofyn am berson", ["asked-person is no"] = "heb ofyn am berson",
            ["in-danger is yes"] = "wedi pwyso eu bod mewn perygl", ["in-danger is no"] = "heb bwyso eu bod mewn perygl",
        },
    };
}
