using System.Collections.Immutable;
using System.Globalization;

namespace AdviceBot.Dialogs.Scripts;

internal static class ServicesReader
{
    public static ImmutableSortedDictionary<string, Service> Read(Node file, ImmutableArray<Slot> slots)
    {
        var bands = slots.Where(slot => slot.Kind == SlotKind.Age).SelectMany(slot => slot.Values).Append("unknown").ToImmutableArray();
        return file.Pairs.Select(pair => ReadOne(pair.Key, pair.Value, bands))
            .DistinctBy(service => service.Id).ToImmutableSortedDictionary(service => service.Id, service => service, StringComparer.Ordinal);
    }

    private static Service ReadOne(string id, Node node, ImmutableArray<string> bands)
    {
        node.Only("name", "phone", "link", "text", "email", "hours", "ages", "areas", "source", "checked", "counts-in-reading-age");
        if (node["phone"]?.Scalar is null && node["link"]?.Scalar is null && node["text"]?.Scalar is null && node["email"]?.Scalar is null)
            node.Problem("no-contact", $"'{id}' has no way to reach it; give it a phone, link, text or email");
        return new Service
        {
            Id = id,
            Name = node.Required("name"),
            Phone = node["phone"]?.Scalar,
            Link = Link(node),
            Text = node["text"]?.Scalar,
            Email = node["email"]?.Scalar,
            Hours = node["hours"]?.Scalar,
            Ages = OneOf(node, "ages", bands),
            Areas = OneOf(node, "areas", Site.Areas),
            Source = node.Required("source"),
            Checked = Date(node, "checked"),
        };
    }

    /// <summary>A date as yyyy-MM-dd, with a problem where it is not one.</summary>
    internal static DateOnly Date(Node node, string field)
    {
        var text = node.Required(field);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        if (text.Length > 0)
            node[field]!.Problem("bad-date", $"'{text}' is no date; write it as 2026-11-21");
        return default;
    }

    private static string? Link(Node node)
    {
        var link = node["link"]?.Scalar;
        if (link is null || Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps)
            return link;
        node["link"]!.Problem("bad-address", $"'{link}' is no web address; write it whole, with https://");
        return null;
    }

    private static ImmutableArray<string> OneOf(Node node, string field, IReadOnlyCollection<string> known)
    {
        if (node[field] is not { } list)
        {
            node.Problem("missing-field", $"'{field}' is missing; list those of {string.Join(", ", known)} that may be sent there");
            return [];
        }

        foreach (var item in list.Items.Where(item => !known.Contains(item.Text, StringComparer.Ordinal)))
            item.Problem("unknown-value", $"'{item.Text}' is not known here; use {string.Join(", ", known)}");
        return [.. list.Items.Select(item => item.Text)];
    }
}
