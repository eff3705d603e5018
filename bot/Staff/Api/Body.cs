using System.Text.Json;

namespace AdviceBot.Staff.Api;

/// <summary>Reads a request's JSON body.</summary>
internal static class Body
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>Null when the body does not hold what <typeparamref name="T"/> needs.</summary>
    public static async Task<T?> ReadAsync<T>(HttpRequest request) where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(request.Body, Json, request.HttpContext.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

internal sealed record Holding(string LeaseToken);

/// <summary>Back to the bot: to a state that the script offers, or to where it was.</summary>
internal sealed record HandingBack(string LeaseToken, string? To = null);

/// <summary>Whom the holder asks: a person by id, or whoever of a team or with a skill is there. The question is kept as a note.</summary>
internal sealed record AskingIn(string LeaseToken, string? To = null, string? Team = null, string? Skill = null, string? Note = null);

/// <summary>Whoever was asked goes without a lease; the holder ends it with theirs.</summary>
internal sealed record EndingCompany(string? LeaseToken = null);

/// <summary>Who writes to the visitor from now on: the guest, or the holder.</summary>
internal sealed record Word(string LeaseToken, bool ToGuest);

internal sealed record IdentityWanted(string LeaseToken, string Reason, bool Emergency = false);

internal sealed record IdentityAnswer(long Request, bool Approved, string? Reason = null);

internal sealed record HoldingTo(string LeaseToken, long LastSeen);

internal sealed record Told(string LeaseToken, string What);

internal sealed record Reply(string LeaseToken, long LastSeen, string ClientId, string Text);

internal sealed record SeenTo(long Number);

/// <summary>available, busy, break or offline.</summary>
internal sealed record Wanted(string State);

/// <summary>To a person by id, or to a team by name.</summary>
internal sealed record TransferTo(string LeaseToken, string? To = null, string? Team = null, string? Note = null);

internal sealed record Finishing(string LeaseToken, string? Outcome = null, IReadOnlyList<string>? Tags = null, string? Reference = null);

/// <summary>Days by name and times such as 09:00; null is no limit.</summary>
internal sealed record Reaching(
    string LeaseToken, bool Watched, bool NoCallBack, string? SafeHours = null, IReadOnlyList<string>? Days = null, string? NotBefore = null, string? NotAfter = null, long LastSeen = long.MaxValue);

/// <summary>Why a supervisor steps in.</summary>
internal sealed record Reasoned(string Reason)
{
    public bool IsGiven => Reason.Length <= Acts.LongestNote && !string.IsNullOrWhiteSpace(Reason);
}

internal sealed record NewNote(string ClientId, string Text, IReadOnlyList<string>? Mentions = null);
