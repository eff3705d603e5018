using System.Text.Json;
using System.Text.Json.Serialization;
using AdviceBot.Dialogs.Understanding;

namespace AdviceBot.Tests;

/// <summary>An utterance with what a careful reader takes out of it; see tests/Dialogs.Tests/utterances/README.md.</summary>
public sealed record Labelled
{
    private static readonly JsonSerializerOptions Snake = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The day that the labels count ages from.</summary>
    public static readonly DateOnly Today = new(2026, 11, 21);

    public required string Id { get; init; }
    public required string Question { get; init; }
    public required string Text { get; init; }
    public bool? Urgent { get; init; }
    public int? Age { get; init; }
    public string? AgeBand { get; init; }
    public bool? Minor { get; init; }
    public string? Paid { get; init; }
    public decimal? Amount { get; init; }
    public string? Currency { get; init; }
    public string? Method { get; init; }
    public string? Platform { get; init; }
    public IReadOnlyList<string>? Platforms { get; init; }
    public bool ThirdParty { get; init; }
    public bool Crisis { get; init; }
    public bool WantsHuman { get; init; }
    public string? Answer { get; init; }

    [JsonIgnore]
    public Asked Asked => Enum.Parse<Asked>(Question, ignoreCase: true);

    public static IReadOnlyList<Labelled> Read(string file) =>
        [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<Labelled>(line, Snake)!)];

    /// <summary>Every slot with its value in words; null where nothing is said.</summary>
    public IReadOnlyDictionary<string, string?> Slots()
    {
        var (band, minor) = Age is { } age ? BandOf(age) : (AgeBand, Minor ?? (AgeBand is null ? null : AgeBand != "adult"));
        return Values(Urgent, Age, band, minor, Paid, Amount, Currency, Method, Platform, Platforms ?? (Platform is null ? [] : [Platform]), ThirdParty, Crisis, WantsHuman, Answer);
    }

    public static IReadOnlyDictionary<string, string?> SlotsOf(Understood understood) => Values(
        understood.Urgent, understood.Age, understood.AgeBand, understood.Minor, understood.Paid, understood.Amount, understood.Currency, understood.Method,
        understood.Platform, understood.Platforms, understood.ThirdParty, understood.Crisis, understood.WantsHuman, understood.Answer);

    private static (string?, bool?) BandOf(int age) => (age < 13 ? "under13" : age < 16 ? "13-15" : age < 18 ? "16-17" : "adult", age < 18);

    private static Dictionary<string, string?> Values(
        bool? urgent, int? age, string? band, bool? minor, string? paid, decimal? amount, string? currency, string? method, string? platform,
        IReadOnlyList<string> platforms, bool thirdParty, bool crisis, bool wantsHuman, string? answer) => new(StringComparer.Ordinal)
    {
        ["urgent"] = urgent?.ToString(),
        ["age"] = age?.ToString(),
        ["age_band"] = band,
        ["minor"] = minor?.ToString(),
        ["paid"] = paid,
        ["amount"] = amount?.ToString("0.##"),
        ["currency"] = currency,
        ["method"] = method,
        ["platform"] = platform,
        ["platforms"] = platforms.Count == 0 ? null : string.Join(' ', platforms),
        ["third_party"] = thirdParty ? "yes" : null,
        ["crisis"] = crisis ? "yes" : null,
        ["wants_human"] = wantsHuman ? "yes" : null,
        ["answer"] = answer,
    };
}
