using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using AdviceBot.Dialogs.Understanding.Reading;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>One version of a pack in one language, read, checked and ready: the one model that engine, checker and pages read.</summary>
public sealed record Script : Flow
{
    private readonly FrozenDictionary<string, State> _states;
    private readonly FrozenDictionary<string, State> _askedBy;
    private readonly FrozenDictionary<string, Slot> _slots;

    [SetsRequiredMembers]
    internal Script(Flow flow, string version, string language, Site site, Words words, Phrases phrases, Lexicon lexicon)
        : base(flow)
    {
        (Version, Language, Site, Words, Phrases, Lexicon) = (version, language, site, words, phrases, lexicon);
        // A broken pack may say the same name twice; it is told so, and must not fail before.
        _states = States.DistinctBy(state => state.Id).ToFrozenDictionary(state => state.Id, StringComparer.Ordinal);
        _askedBy = States.Where(state => !state.Rests).DistinctBy(state => state.Fills).ToFrozenDictionary(state => state.Fills!, StringComparer.Ordinal);
        _slots = Slots.DistinctBy(slot => slot.Id).ToFrozenDictionary(slot => slot.Id, StringComparer.Ordinal);
    }

    /// <summary>Lower-case hexadecimal SHA-256 over the pack's files: the name of this version.</summary>
    public string Version { get; }

    /// <summary>Such as <c>en-GB</c>.</summary>
    public string Language { get; }

    /// <summary>This version in every language that visitors may have it in; the site's own stands first.</summary>
    internal ServedLanguages Served { get; private init; } = new();

    /// <summary>The languages that visitors may have this version in; the site's own stands first.</summary>
    public IEnumerable<string> Languages => Served.Scripts.Select(script => script.Language);

    /// <summary>This version in the site's own language: what staff read.</summary>
    public Script OfSite => Served.Scripts is [var first, ..] ? first : this;

    /// <summary>The organisation that runs the chat.</summary>
    public Site Site { get; private init; }

    public Words Words { get; private init; }
    public Phrases Phrases { get; }

    /// <summary>What free text is read with.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>The name of the chat.</summary>
    public string Title => Label(TitleLabel);

    /// <summary>A short text of the pack by its id (answers, buttons, headings, page texts), placeholders filled; the id itself when it is missing.</summary>
    public string Label(string id) => Words.Label(id) ?? id;

    /// <summary>A whole message of the pack as Markdown, placeholders filled; throws for an id that the pack does not have.</summary>
    public string Message(string id) => Words.Message(id);

    /// <summary>How many words of a message a visitor has to read.</summary>
    public int WordsOf(string message) => Words.CountOf(message);

    /// <summary>This version in a language, such as cy or en-GB; as it is where that is not served.</summary>
    public Script In(string language) => Served.Find(language) ?? this;

    /// <summary>Whether visitors may have it in this language.</summary>
    public bool IsServedIn(string language) => Served.Find(language) is not null;

    /// <summary>The same version, in whichever language, with others to change to.</summary>
    internal Script ServedIn(ServedLanguages languages)
    {
        var script = this with { Served = languages };
        languages.Add(script);
        return script;
    }

    public State State(string id) => _states[id];

    public Slot? Slot(string id) => _slots.GetValueOrDefault(id);

    /// <summary>The state that asks for a slot; null for a slot that no state fills.</summary>
    public State? AskedBy(string slot) => _askedBy.GetValueOrDefault(slot);

    /// <summary>The same script for another organisation.</summary>
    public Script For(Site site) => this with { Site = site, Words = Words.For(site) };
}
