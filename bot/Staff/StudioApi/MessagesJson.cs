using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Studio;

namespace AdviceBot.Staff.StudioApi;

/// <summary>All messages of a draft. Of each language its limit of reading age, null where none is measured; longest is in words, days is after how many a message is due for a review.</summary>
internal sealed record MessagesJson(string WrittenIn, IReadOnlyList<MessageLanguageJson> Languages, int? Longest, int? Days, string Today, IReadOnlyList<MessageRowJson> Messages);

internal sealed record MessageLanguageJson(string Id, int? ReadingAge);

/// <summary>A message with its texts, and who is told it; unused where nothing names it. The line is the first of script.yaml that does.</summary>
internal sealed record MessageRowJson(string Id, IReadOnlyList<MessageTextJson> Texts, IReadOnlyList<UseJson> Uses, int? Line, bool IsUnused);

/// <summary>
/// <paramref name="Stamp"/> names this text, for a translation to say which one it translates; <paramref name="Of"/> is what a translation says. Problems are codes of the checker. The age is that
/// of a reader who reads it with ease; how is what the draft does to it, null for nothing.
/// </summary>
internal sealed record MessageTextJson(
    string Language, string File, string? Hash, string Begins, int Words, int? ReadingAge, IReadOnlyList<string> Sources, string Reviewed, string Owner, string? Review, string Stamp, string? Of, bool IsStale, bool IsDue,
    IReadOnlyList<string> Problems, string? How);

/// <summary>A row of the flow that says a message; without who it is for everybody who comes there.</summary>
internal sealed record UseJson(string State, string Part, int Line, WhoJson? Who)
{
    public static UseJson Of(MessageUse use, Script words) => new(use.State, use.Part, use.Line, WhoJson.Of(use.Condition, words));
}

/// <summary>Words and reading age of a text that is being written.</summary>
internal sealed record MeasuredJson(int Words, int ReadingAge);

/// <summary>Puts a draft's messages together.</summary>
internal sealed class MessageList(PackFiles files, Script? script, ILookup<string, Problem> problems, IReadOnlyDictionary<string, string> how, DateOnly today)
{
    private const int Shown = 140;
    private const int AgeAtGradeNought = 5;

    private readonly MessageLimits _limits = MessageLimits.Of(files);
    private readonly ScriptLines _lines = ScriptLines.Of(files);

    /// <summary>Conditions in the words of this language.</summary>
    public MessagesJson In(string? language)
    {
        var uses = script is null ? null : MessageUse.All(script);
        var words = script is not null && language is not null ? script.In(language) : script;
        var languages = Languages.Of(files).OrderByDescending(one => one == _limits.WrittenIn).ThenBy(one => one, StringComparer.Ordinal);
        return new(
            _limits.WrittenIn, [.. languages.Select(one => new MessageLanguageJson(one, _limits.Grade.TryGetValue(one, out var grade) ? Age(grade) : null))], _limits.LongestMessage, _limits.MessageDays,
            today.ToString("yyyy-MM-dd"), [.. Rows(uses, words)]);
    }

    public static int Age(double grade) => Math.Max(AgeAtGradeNought, (int)Math.Round(grade) + AgeAtGradeNought);

    private IEnumerable<MessageRowJson> Rows(ILookup<string, MessageUse>? uses, Script? words)
    {
        foreach (var message in MessageSheet.All(files).GroupBy(sheet => sheet.Id).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var source = message.FirstOrDefault(sheet => sheet.Language == _limits.WrittenIn);
            yield return new(
                message.Key, [.. message.OrderByDescending(sheet => sheet == source).Select(sheet => Text(sheet, source))], uses is null ? [] : [.. uses[message.Key].Select(use => UseJson.Of(use, words!))],
                _lines.Messages.TryGetValue(message.Key, out var line) ? line : null, !_lines.Messages.ContainsKey(message.Key));
        }
    }

    private MessageTextJson Text(MessageSheet sheet, MessageSheet? source)
    {
        var begins = sheet.Body.ReplaceLineEndings(" ").Trim();
        return new(
            sheet.Language, sheet.File, FileText.HashOf(files.Files[sheet.File]), begins.Length > Shown ? begins[..Shown].TrimEnd() + "…" : begins, sheet.Words,
            _limits.Grade.ContainsKey(sheet.Language) ? Age(sheet.Grade) : null, sheet.Sources, sheet.Reviewed, sheet.Owner, sheet.Review, sheet.Stamp, sheet.Of,
            source is not null && source != sheet && sheet.Of != source.Stamp, MessageLimits.IsDue(sheet.Reviewed, _limits.MessageDays, today),
            [.. problems[sheet.File].Select(problem => problem.Code).Distinct(StringComparer.Ordinal)], how.GetValueOrDefault(sheet.File));
    }
}
