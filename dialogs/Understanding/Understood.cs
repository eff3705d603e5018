using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Understanding;

/// <summary>
/// What a text says, whatever was asked. Null is "not said". Age is the victim's, in whole years; the amount is what was paid or tried in all, with an ISO code only
/// where the currency is plain.
/// </summary>
public sealed record Understood
{
    public static readonly Understood Nothing = new();

    /// <summary>Whether it happens now or within a day.</summary>
    public bool? Urgent { get; init; }

    /// <summary>What is urgent is a deadline that somebody set, not something that happens already.</summary>
    public bool IsDeadline { get; init; }

    /// <summary>How long until a threat runs out, where that was told as a length of time.</summary>
    public TimeSpan? Within { get; init; }
    public int? Age { get; init; }

    /// <summary>under13, 13-15, 16-17 or adult.</summary>
    public string? AgeBand { get; init; }

    /// <summary>Whether the victim is under 18.</summary>
    public bool? Minor { get; init; }

    /// <summary>yes, no or tried.</summary>
    public string? Paid { get; init; }
    public decimal? Amount { get; init; }
    public string? Currency { get; init; }
    public string? Method { get; init; }

    /// <summary>Where contact was made.</summary>
    public string? Platform { get; init; }
    public ImmutableArray<string> Platforms { get; init; } = [];

    /// <summary>Somebody writes for the person it happens to, or was sent that person's pictures.</summary>
    public bool ThirdParty { get; init; }

    /// <summary>Somebody may be thinking of ending their life or hurting themselves.</summary>
    public bool Crisis { get; init; }
    public bool WantsHuman { get; init; }

    /// <summary>It takes something back that was said before: "no wait, im 16".</summary>
    public bool Corrects { get; init; }

    /// <summary>yes, no or unsure, as an answer to the closed question that was asked.</summary>
    public string? Answer { get; init; }

    public ImmutableArray<Finding> Why { get; init; } = [];
}

/// <summary>What had just been asked.</summary>
public enum Asked
{
    /// <summary>What has happened?</summary>
    Open,

    /// <summary>Is it happening now or within hours?</summary>
    Urgent,

    /// <summary>How old is the person it happens to?</summary>
    Age,

    /// <summary>Was anything of value sent?</summary>
    Paid,

    /// <summary>Where was the contact made?</summary>
    Platform,

    /// <summary>Are you safe right now?</summary>
    Safe,

    /// <summary>Any thoughts of ending your life or hurting yourself?</summary>
    Harm,

    /// <summary>Any other question of yes or no.</summary>
    YesNo,
}
