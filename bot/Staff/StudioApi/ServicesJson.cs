using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Studio;
using AdviceBot.Studio.Links;

namespace AdviceBot.Staff.StudioApi;

/// <summary>
/// The registry of a draft, or of what is served. Days: after how many an entry is due for a check. Bands and areas are what ages and areas may be. Links say when they were followed last, null where they are not.
/// </summary>
internal sealed record ServicesJson(
    string File, string Today, int? Days, IReadOnlyList<AnswerJson> Bands, IReadOnlyList<string> Areas, DateTimeOffset? LinksAt, bool ChecksLinks, IReadOnlyList<ServiceJson> Services);

/// <summary>Hash is that of the entry: who changes it names it. Due is the last day on which it need not be checked again. Offered: the messages that name it, and who is told them.</summary>
internal sealed record ServiceJson(
    string Id, string Hash, int Line, string Name, string? Phone, string? Link, string? Text, string? Email, string? Hours, IReadOnlyList<string> Ages, IReadOnlyList<string> Areas, string Source, string Checked, string? Due, bool IsDue,
    LinkFound? Found, IReadOnlyList<OfferJson> Offered);

internal sealed record OfferJson(string Message, IReadOnlyList<UseJson> Uses);

/// <summary>Puts a registry together.</summary>
internal sealed class ServiceList(PackFiles files, Script? script, LinkResults links, bool checksLinks, DateOnly today)
{
    private readonly MessageLimits _limits = MessageLimits.Of(files);

    public ServicesJson In(string? language)
    {
        var words = script is not null && language is not null ? script.In(language) : script;
        var bands = script?.Slots.FirstOrDefault(slot => slot.Kind == SlotKind.Age)?.Values ?? [];
        return new(
            ServiceSheet.FileOf(files), today.ToString("yyyy-MM-dd"), _limits.ServiceDays, [.. bands.Select(band => new AnswerJson(band, words!.Label($"age.{band}"))), new AnswerJson("unknown", "")], [.. Site.Areas],
            links.At, checksLinks, [.. Services(words)]);
    }

    private IEnumerable<ServiceJson> Services(Script? words)
    {
        var text = files.Files[ServiceSheet.FileOf(files)];
        var uses = script is null ? null : MessageUse.All(script);
        var messages = MessageSheet.All(files).Where(sheet => sheet.Language == _limits.WrittenIn).SelectMany(sheet => sheet.Services.Select(service => (service, sheet.Id))).ToLookup(pair => pair.service, pair => pair.Id, StringComparer.Ordinal);
        return ServiceSheet.All(files).Select(one => new ServiceJson(
            one.Id, FileText.HashOf(ServiceText.Entry(text, one.Id)) ?? "", one.Line, one.Name, one.Phone, one.Link, one.Text, one.Email, one.Hours, one.Ages, one.Areas, one.Source, one.Checked, Due(one.Checked),
            MessageLimits.IsDue(one.Checked, _limits.ServiceDays, today), one.Link is null ? null : links.Found.GetValueOrDefault(one.Link),
            [.. messages[one.Id].Select(id => new OfferJson(id, uses is null ? [] : [.. uses[id].Select(use => UseJson.Of(use, words!))]))]));
    }

    private string? Due(string day) => _limits.ServiceDays is { } days && DateOnly.TryParse(day, out var at) ? at.AddDays(days).ToString("yyyy-MM-dd") : null;
}
