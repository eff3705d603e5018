using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AdviceBot.Dialogs.Understanding;

namespace AdviceBot.Hosting;

/// <summary>A line that <see cref="UnderstandCommand"/> reads.</summary>
public sealed record Utterance(string? Id, string? Question, string? Text);

/// <summary>A line that could not be read.</summary>
public sealed record UnreadLine(string? Id, string Error);

/// <summary>A line that <see cref="UnderstandCommand"/> writes.</summary>
public sealed record Reading(
    string? Id, bool? Urgent, int? Age, string? AgeBand, bool? Minor, string? Paid, decimal? Amount, string? Currency, string? Method, string? Platform,
    IReadOnlyList<string> Platforms, bool ThirdParty, bool Crisis, bool WantsHuman, string? Answer, IReadOnlyList<Reason> Why)
{
    public static Reading Of(string? id, Understood understood)
    {
        ArgumentNullException.ThrowIfNull(understood);
        return new(
            id, understood.Urgent, understood.Age, understood.AgeBand, understood.Minor, understood.Paid, understood.Amount, understood.Currency, understood.Method,
            understood.Platform, understood.Platforms, understood.ThirdParty, understood.Crisis, understood.WantsHuman, understood.Answer,
            [.. understood.Why.Select(finding => new Reason(finding.Slot, [finding.Start, finding.End], finding.Text, finding.By))]);
    }
}

/// <summary>Why a slot has its value; the span is in UTF-16 code units, its end excluded.</summary>
public sealed record Reason(string Slot, IReadOnlyList<int> Span, string Text, string By);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Utterance))]
[JsonSerializable(typeof(Reading))]
[JsonSerializable(typeof(UnreadLine))]
internal sealed partial class UtteranceJson : JsonSerializerContext
{
    // A person reads these lines too.
    public static UtteranceJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
