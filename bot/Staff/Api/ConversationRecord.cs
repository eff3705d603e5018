using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Http;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Api;

/// <summary>One conversation as a page to keep: what was known, what was said, what staff noted. Its last line is the SHA-256 of all that stands between the two marks.</summary>
internal static class ConversationRecord
{
    public const string Begin = "<!-- record -->";
    public const string End = "<!-- end of record -->";

    public static string Write(TalkJson talk, Script script, IReadOnlyList<Note> notes, string by, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(script.Site.TimeZone);
        string At(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
        var body = Html.Of($"""
            <h1>{talk.Entry.Name}</h1>
            <p>{script.Site.Name}. Conversation {talk.Entry.Id}, channel {talk.Entry.Channel}, language {talk.Entry.Language}, words of version {talk.ScriptVersion}. Written for {by} at {At(now)}.</p>
            <h2>What was known</h2>
            <dl>{talk.Facts.Select(fact => Html.Of($"<dt>{fact.Name}</dt><dd>{fact.Words}{Html.When(fact.Wording is not null && fact.Wording != fact.Words, $" (“{SafeText.Of(fact.Wording)}”)")}</dd>"))}</dl>
            <h2>What was said</h2>
            <ol>{talk.Events.Where(shown => shown.Kind != "occurred").Select(shown => Line(shown, At(shown.At)))}</ol>
            <h2>What staff noted</h2>
            <ol>{notes.Select(note => Html.Of($"<li><p><strong>{note.AuthorName}</strong>, {At(note.At)}</p><p>{SafeText.Of(note.Text)}</p></li>"))}</ol>
            """).ToString();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
        return Html.Of($"""
            <!doctype html>
            <html lang="{talk.Entry.Language}"><head><meta charset="utf-8"><title>{talk.Entry.Name}</title></head><body>
            {Html.Trusted(Begin)}{Html.Trusted(body)}{Html.Trusted(End)}
            <p>SHA-256 of what stands between the marks: <code>{hash}</code></p>
            </body></html>
            """).ToString();
    }

    private static Html Line(EventJson shown, string at) => Html.Of($"""
        <li value="{shown.Number}"><p><strong>{shown.Name ?? shown.From}</strong>, {at}{Html.When(shown.From == "staff", $", staff only: {shown.Kind.Replace('-', ' ')}{Html.When(shown.By is not null, $", by {shown.By}")}")}</p>{Html.Trusted(shown.Html ?? "")}{Html.When(shown.Words is not null, $"<p>{SafeText.Of(shown.Words)}</p>")}{Html.When(shown.Contact is not null, $"<p>{Words(shown.Contact)}</p>")}{Html.When(shown.Choices.Count > 0, $"<p>[{string.Join("] [", shown.Choices)}]</p>")}</li>
        """);

    private static string Words(ContactJson? contact) => string.Join("; ", new[]
    {
        contact?.Watched == true ? "someone may be watching" : null,
        contact?.NoCallBack == true ? "no call-back" : null,
        contact?.Times is { } times ? $"safe: {Words(times)}" : null,
        contact?.SafeHours,
    }.OfType<string>().DefaultIfEmpty("may be contacted"));

    private static string Words(TimesJson times) =>
        $"{string.Join(", ", times.Days)}{(times.From is null ? "" : $", not before {times.From}")}{(times.To is null ? "" : $", not after {times.To}")}{(times.Also is { } also ? $"; and {Words(also)}" : "")}";
}
