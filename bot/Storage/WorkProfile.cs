using System.Collections.Immutable;

namespace AdviceBot.Storage;

/// <summary>
/// How a member of staff works. <paramref name="Capacity"/> is how many conversations they hold at most; null is as many as the setting says.
/// <paramref name="Team"/> is a name that several share; null is none.
/// </summary>
public sealed record WorkProfile(string AccountId, int? Capacity = null, string? Team = null)
{
    /// <summary>Ids of the pack's skills that they have.</summary>
    public ImmutableArray<string> Skills { get; init; } = [];
}
