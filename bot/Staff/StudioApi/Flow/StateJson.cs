using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Checking.Graphs;
using AdviceBot.Dialogs.Editing;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Staff.StudioApi.Flow;

/// <summary>One state for its forms. <paramref name="Text"/> is its text in script.yaml: a save carries it, so that what others changed meanwhile is told apart.</summary>
internal sealed record StateJson(
    string Id, string Text, int Line, string? Fills, string? WhenUnknown, bool ShowsPlan, IReadOnlyList<RowJson> Ask, IReadOnlyList<RowJson> Why, IReadOnlyList<RowJson> Again, IReadOnlyList<RowJson> Earns,
    IReadOnlyList<RowJson> Say, IReadOnlyList<WayJson> Next, IReadOnlyList<AnswerJson> Answers, IReadOnlyList<WordsJson> Messages, IReadOnlyList<string> Languages)
{
    public static StateJson? Of(PackFiles files, Script script, string id)
    {
        var file = files.Files.GetValueOrDefault($"{files.Pack}/script.yaml") ?? "";
        if (script.States.FirstOrDefault(state => state.Id == id) is not { } state || StateText.Find(file, id) is not { } text)
            return null;
        IReadOnlyList<string> languages = [script.Language, .. Dialogs.Checking.Languages.Of(files).Where(language => language != script.Language)];
        var rows = new[] { state.Ask, state.Why, state.Again, state.Earns, state.Say }.SelectMany(rows => rows).SelectMany(row => row.Messages).Distinct(StringComparer.Ordinal);
        return new StateJson(
            id, text.Text, text.First, state.Fills, state.WhenUnknown, state.ShowsPlan, RowJson.Of(state.Ask), RowJson.Of(state.Why), RowJson.Of(state.Again), RowJson.Of(state.Earns), RowJson.Of(state.Say),
            [.. state.Next.Select(way => new WayJson(WhenJson.Of(way.When), way.Go, way.Because, way.Because is { } because ? script.Label(because) : null))],
            [.. state.Answers.Select(answer => AnswerJson.Of(files, script, state, answer, languages))], [.. rows.Select(message => WordsJson.Of(files, languages, message))], languages);
    }
}

/// <summary>A condition as it is written, "" for always; lines is null where it is nested deeper than a form shows.</summary>
internal sealed record WhenJson(string Text, bool IsAny, IReadOnlyList<ConditionLine>? Lines)
{
    public static WhenJson Of(Condition when)
    {
        var lines = ConditionLines.Of(when);
        return new WhenJson(when is All { Parts.IsEmpty: true } ? "" : ConditionWords.Of(when), lines?.IsAny ?? false, lines?.Lines);
    }
}

internal sealed record RowJson(WhenJson When, IReadOnlyList<string> Say)
{
    public static IReadOnlyList<RowJson> Of(IEnumerable<Guarded> rows) => [.. rows.Select(row => new RowJson(WhenJson.Of(row.When), row.Messages))];
}

internal sealed record WayJson(WhenJson When, string Go, string? Because, string? Reason);

/// <summary>An answer: its label in each language, what typed words mean it, and whether nothing takes it back.</summary>
internal sealed record AnswerJson(string Value, IReadOnlyDictionary<string, string?> Labels, IReadOnlyList<string> Phrases, bool IsSticky)
{
    public static AnswerJson Of(PackFiles files, Script script, State state, string value, IReadOnlyList<string> languages) => new(
        value, languages.ToDictionary(language => language, language => LabelText.Find(files.Files.GetValueOrDefault($"{files.Pack}/messages/{language}/labels.yaml") ?? "", $"{state.Fills}.{value}")),
        PhraseText.Find(files.Files.GetValueOrDefault($"{files.Pack}/phrases/{script.Language}.yaml") ?? "", state.Fills ?? "", value), state.Sticky.Contains(value));
}

/// <summary>The words of a message in each language, null where there are none; stale are those that translate other words than there are now.</summary>
internal sealed record WordsJson(string Id, IReadOnlyDictionary<string, string?> Texts, IReadOnlyList<string> Stale)
{
    public static WordsJson Of(PackFiles files, IReadOnlyList<string> languages, string id)
    {
        var texts = languages.ToDictionary(language => language, language => files.Files.GetValueOrDefault($"{files.Pack}/messages/{language}/{id}.md"));
        var stamp = texts[languages[0]] is { } written ? TextStamp.Of(MessageText.Find(written)) : null;
        return new WordsJson(
            id, texts.ToDictionary(text => text.Key, text => text.Value is { } file ? MessageText.Find(file) : null),
            [.. languages.Skip(1).Where(language => texts[language] is { } file && MessageText.Translates(file) != stamp)]);
    }
}
