namespace AdviceBot.Dialogs.Scripts;

internal static class SiteReader
{
    public static Site Read(Node node)
    {
        node.Only("name", "area", "report-link", "exit", "time-zone", "hours", "closed", "language", "languages", "serve-unreviewed");
        var area = node.Required("area");
        if (area.Length > 0 && !Site.Areas.Contains(area, StringComparer.Ordinal))
            node["area"]!.Problem("unknown-area", $"'{area}' is no area; use {string.Join(", ", Site.Areas)}");
        var zone = node.Required("time-zone");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) && zone.Length > 0)
            node["time-zone"]!.Problem("unknown-time-zone", $"'{zone}' is no time zone; use a name such as Europe/London");
        var hours = HoursReader.Read(node, known ?? TimeZoneInfo.Utc);
        return new Site(node.Required("name"), area, Address(node, "report-link"), Address(node, "exit"), zone, node.Required("language"))
        {
            Opening = hours,
            OtherLanguages = [.. (node["languages"]?.Items ?? []).Select(item => item.Text).Where(language => language != node["language"]?.Text).Distinct(StringComparer.Ordinal)],
            ServesUnreviewed = IsYes(node["serve-unreviewed"]),
        };
    }

    private static bool IsYes(Node? node)
    {
        if (node is not null && node.Text is not ("yes" or "no"))
            node.Problem("unknown-value", $"'{node.Text}' is neither yes nor no; write one of them");
        return node?.Text == "yes";
    }

    private static Uri Address(Node node, string field)
    {
        var text = node.Required(field);
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http")
            return address!;
        if (text.Length > 0)
            node[field]!.Problem("bad-address", $"'{text}' is no web address; write it whole, with https://");
        return new Uri("https://invalid.invalid/");
    }
}
