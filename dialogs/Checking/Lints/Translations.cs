using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Lints;

/// <summary>What a language lacks of the one that the pack is written in, and what it translates that was changed since.</summary>
internal static class Translations
{
    private const string Mend = "mend the translation, then run: advicebot content stamp";

    public static IReadOnlyList<Problem> Find(PackFiles pack, string written)
    {
        var problems = new ProblemList();
        foreach (var language in Languages.Of(pack).Where(language => language != written))
        {
            Messages(pack, written, language, problems);
            Labels(pack, written, language, problems);
        }

        return problems.Found;
    }

    private static void Messages(PackFiles pack, string written, string language, ProblemList problems)
    {
        var translated = MessageFile.All(pack, language).ToDictionary(file => file.Id, StringComparer.Ordinal);
        foreach (var source in MessageFile.All(pack, written))
        {
            if (!translated.TryGetValue(source.Id, out var file))
                problems.Add($"{pack.Pack}/messages/{language}/{source.Id}.md", 1, 1, "missing-translation", $"'{source.Id}' is not there in {language}; translate {source.File}");
            else if (file.Front is { } front && Node.Parse(file.File, front, new ProblemList()) is { } node)
                CheckMessage(file, source, node, problems);
        }
    }

    private static void CheckMessage(MessageFile file, MessageFile source, Node front, ProblemList problems)
    {
        var of = front["of"];
        if (of is null)
            problems.Add(file.File, 1, 1, "stale-translation", $"which text of {source.File} this translates is not recorded; {Mend}", Severity.Warning);
        else if (of.Text != TextStamp.Of(source.Body))
            problems.Add(file.File, of.Line, of.Column, "stale-translation", $"{source.File} was changed since this was translated; {Mend} --again {file.Id}", Severity.Warning);
    }

    private static void Labels(PackFiles pack, string written, string language, ProblemList problems)
    {
        var translated = TranslationStamps.Labels(pack, language).ToDictionary(label => label.Key, label => label.Value, StringComparer.Ordinal);
        if (translated.Count == 0)
            return;
        var file = WordsReader.LabelsFile(pack, language);
        var stamps = TranslationStamps.OfLabels(pack, language);
        if (stamps.Count == 0)
            problems.Add(file, 1, 1, "stale-translation", $"which texts these labels translate is not recorded; {Mend}", Severity.Warning);
        foreach (var (id, source) in TranslationStamps.Labels(pack, written))
        {
            if (!translated.TryGetValue(id, out var at))
                problems.Add(file, 1, 1, "missing-translation", $"the label '{id}' is not there in {language}; add it: \"{source.Text}\"");
            else if (stamps.Count > 0 && stamps.GetValueOrDefault(id) != TextStamp.Of(source.Text))
                problems.Add(file, at.Line, at.Column, "stale-translation", $"'{id}' was changed in {written} since this was translated; {Mend} --again {id}", Severity.Warning);
        }
    }
}
