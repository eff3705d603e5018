using System.Globalization;
using System.Text;
using AdviceBot.Dialogs.Checking.FactCheck;
using AdviceBot.Http;

namespace AdviceBot.Reports;

/// <summary>The fact check as comma-separated values (RFC 4180), for a spreadsheet: every row with all of its words.</summary>
internal static class FactCheckCsv
{
    /// <summary>With a byte order mark, by which spreadsheets know that it is UTF-8.</summary>
    public static byte[] Bytes(FactTable table) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Of(table))];

    public static string Of(FactTable table)
    {
        var words = FactCheckWords.Of(table.Script.Language);
        string[] names =
        [
            words.Number, words.Place, words.ComesHere, words.Who, words.Message, words.Words, words.Services, words.Sources, words.Reviewed, words.Owner, words.Review, words.Line, .. words.Reviewers,
        ];
        var rows = from chapter in Chapter.Of(table, words) from part in chapter.Parts from row in part.Section.Rows select Cells(chapter, part, row, words);
        return string.Concat(rows.Prepend(names).Select(row => string.Join(',', row.Select(Cell)) + "\r\n"));
    }

    private static string[] Cells(Chapter chapter, Part part, FactRow row, FactCheckWords words) =>
    [
        row.Number.ToString(CultureInfo.InvariantCulture), part.Title is null ? chapter.Title : $"{chapter.Title}: {part.Title}", chapter.Who ?? "", row.Who, row.Message.Id, PackMarkdown.ToText(row.Markdown),
        string.Join("; ", row.Services.Select(service => $"{service.Name} {ServiceText.Number(service)} ({words.Source} {service.Source}, {words.Checked} {FactCheckPage.Iso(service.Checked)})")),
        string.Join(" ", row.Message.Sources), FactCheckPage.Iso(row.Message.Reviewed), row.Message.Owner, row.Message.Review ?? "", row.Line == 0 ? "" : row.Line.ToString(CultureInfo.InvariantCulture),
        .. words.Reviewers.Select(_ => ""),
    ];

    /// <summary>What a spreadsheet would take for a formula is marked as text.</summary>
    private static string Cell(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@', ..] ? "'" + text : text;
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
