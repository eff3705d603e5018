using System.Globalization;
using AdviceBot.Dialogs.Checking.FactCheck;
using AdviceBot.Dialogs.Checking.Meaning;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Http;

namespace AdviceBot.Reports;

/// <summary>The fact check as one page that stands alone: for the screen, and for A4 with columns to sign.</summary>
internal sealed class FactCheckPage
{
    private readonly FactTable _table;
    private readonly FactCheckWords _words;
    private readonly IReadOnlyList<Chapter> _chapters;

    private FactCheckPage(FactTable table)
    {
        (_table, _words) = (table, FactCheckWords.Of(table.Script.Language));
        _chapters = Chapter.Of(table, _words);
    }

    public static Html Of(FactTable table, DateOnly today) => new FactCheckPage(table).Page(today);

    private Html Page(DateOnly today) => Html.Of($"""
        <!doctype html>
        <html lang="{_table.Script.Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{_words.Title}: {_table.Script.Title}</title>
        <style>{Html.Trusted(FactCheckStyle.Css)}</style>
        </head>
        <body>
        <header>
        <h1>{_words.Title}: {_table.Script.Title}</h1>
        <p>{string.Format(CultureInfo.InvariantCulture, _words.About, _table.Rows.Count(), _table.Rows.Count(row => row.SameAs is null))} {_words.HowToRead}</p>
        <dl class="about">{Pair(_words.Organisation, _table.Script.Site.Name)}{Pair(_words.Language, _table.Script.Language)}{Pair(_words.MadeOn, Iso(today))}{Pair(_words.Version, _table.Script.Version[..12])}</dl>
        {SignOff()}
        <nav aria-labelledby="contents"><h2 id="contents">{_words.Contents}</h2><ol>{_chapters.Select(chapter => Item(chapter.Id, chapter.Title))}{Item("services", _words.Registry)}{Html.When(!_table.Unsaid.IsEmpty, $"{Item("unsaid", _words.Unsaid)}")}</ol></nav>
        </header>
        <main>
        {_chapters.Select(ChapterOf)}
        {FactCheckServices.Of(_table, _words)}
        {Html.When(!_table.Unsaid.IsEmpty, $"<section><h2 id=\"unsaid\">{_words.Unsaid}</h2><p>{_words.UnsaidWhat}</p><ul>{_table.Unsaid.Select(message => Html.Of($"<li>{message.Id}</li>"))}</ul></section>")}
        </main>
        </body>
        </html>

        """);

    private Html SignOff() => Html.Of($"""
        <section class="sign-off" aria-labelledby="sign-off"><h2 id="sign-off">{_words.SignOff}</h2><p>{_words.SignOffWhat}</p>
        <table class="signatures"><thead><tr><td></td><th scope="col">{_words.Name}</th><th scope="col">{_words.Signature}</th><th scope="col">{_words.Date}</th></tr></thead>
        <tbody>{_words.Reviewers.Select(reviewer => Html.Of($"<tr><th scope=\"row\">{reviewer}</th><td></td><td></td><td></td></tr>"))}</tbody></table></section>
        """);

    private Html ChapterOf(Chapter chapter) => Html.Of($"""
        <section aria-labelledby="{chapter.Id}">
        <h2 id="{chapter.Id}">{chapter.Title}</h2>{Html.When(chapter.Who is not null, $"<p class=\"comes\">{_words.ComesHere}: {chapter.Who}</p>")}
        <table class="rows">
        <thead><tr><th scope="col" class="number">{_words.Number}</th><th scope="col" class="who">{_words.Who}</th><th scope="col" class="said">{_words.Words}</th><th scope="col" class="facts">{_words.Facts}</th>{_words.Reviewers.Select(reviewer => Html.Of($"<th scope=\"col\" class=\"sign\">{reviewer}</th>"))}</tr></thead>
        {chapter.Parts.Select(PartOf)}
        </table>
        </section>

        """);

    private Html PartOf(Part part) => Html.Of($"""
        <tbody>{Html.When(part.Title is not null, $"<tr class=\"part\"><th scope=\"rowgroup\" colspan=\"7\">{part.Title}</th></tr>")}
        {part.Section.Rows.Select(RowOf)}</tbody>
        """);

    private Html RowOf(FactRow row) => Html.Of($"""
        <tr id="row-{row.Number}"><th scope="row" class="number"><a href="#row-{row.Number}">{row.Number}</a></th><td class="who" data-name="{_words.Who}">{Capital(row.Who)}</td><td class="said" data-name="{_words.Words}">{SaidOf(row)}</td><td class="facts" data-name="{_words.Facts}">{FactsOf(row)}</td>{_words.Reviewers.Select(reviewer => Html.Of($"<td class=\"sign\" data-name=\"{reviewer}\"></td>"))}</tr>

        """);

    private Html SaidOf(FactRow row) =>
        row.SameAs is { } same ? Html.Of($"<p class=\"same\"><a href=\"#row-{same}\">{string.Format(CultureInfo.InvariantCulture, _words.SameAs, same)}</a></p>") : PackMarkdown.RenderForPaper(row.Markdown);

    private Html FactsOf(FactRow row) => Html.Of($"""
        <p class="message">{row.Message.Id}</p>{Html.When(row.SameAs is null, $"{Facts(row)}")}
        """);

    private Html Facts(FactRow row) => Html.Of($"""
        <p>{_words.Sources}: {string.Join(", ", row.Message.Sources)}. {_words.Reviewed}: <span class="day">{Iso(row.Message.Reviewed)}</span>. {_words.Owner}: {row.Message.Owner}.{Html.When(row.Message.Review is not null, $" <strong>{_words.Review}: {row.Message.Review}.</strong>")}</p>{Html.When(!row.Services.IsEmpty, $"<ul>{row.Services.Select(ServiceOf)}</ul>")}
        """);

    private Html ServiceOf(Service service) => Html.Of($"<li><a href=\"#service-{service.Id}\">{service.Name}</a>{Html.When(ServiceText.Number(service) is not null, $" {ServiceText.Number(service)}")} ({_words.Source} {service.Source}, {_words.Checked} {Iso(service.Checked)})</li>");

    private static Html Pair(string name, string value) => Html.Of($"<div><dt>{name}</dt><dd>{value}</dd></div>");

    private static Html Item(string id, string title) => Html.Of($"<li><a href=\"#{id}\">{title}</a></li>");

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
