namespace AdviceBot.Dialogs.Scripts;

/// <summary>One version of a pack in each language in which visitors are served; the site's own stands first.</summary>
internal sealed class ServedLanguages
{
    private readonly List<Script> _scripts = [];

    public IReadOnlyList<Script> Scripts => _scripts;

    public void Add(Script script) => _scripts.Add(script);

    /// <summary>A language by its id, or by what it begins with: "en" and "en-US" find en-GB. Null where it is not served.</summary>
    public Script? Find(string language) =>
        _scripts.FirstOrDefault(script => string.Equals(script.Language, language, StringComparison.OrdinalIgnoreCase))
        ?? _scripts.FirstOrDefault(script => string.Equals(Primary(script.Language), Primary(language), StringComparison.OrdinalIgnoreCase));

    private static string Primary(string language) => language.Split('-')[0];
}
