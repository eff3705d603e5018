namespace AdviceBot.Storage.Postgres;

/// <summary>What conversations are looked for by in how they were looked after; columns of their own.</summary>
internal sealed record Findings(DateTimeOffset? FinishedAt, string? Outcome, string? By, string? Words, string[]? Reasons, DateTimeOffset? IdentityAt)
{
    public const string Columns = "finished_at, outcome, outcome_by, outcome_words, outcome_reasons, identity_at";

    public static Findings Of(Handling? handling)
    {
        var asked = handling?.Identity is { IsOpen: true } identity ? identity.At : (DateTimeOffset?)null;
        return handling?.Outcome is { } outcome
            ? new(outcome.At, outcome.Id, outcome.OperatorId, string.Join('\n', [outcome.Reference ?? "", .. outcome.Tags, .. outcome.Reasons]), [.. outcome.Reasons], asked)
            : new(null, null, null, null, null, asked);
    }
}
