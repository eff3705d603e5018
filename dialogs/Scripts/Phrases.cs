using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>What visitors type, as editors wrote it down; all in normal form (see <see cref="Understanding.Normal"/>).</summary>
public sealed record Phrases
{
    /// <summary>Slot, value, phrases.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, ImmutableArray<string>>> Answers { get; init; } =
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, ImmutableArray<string>>>.Empty;

    /// <summary>Sign, phrases.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Signs { get; init; } = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Trigger, phrases.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Triggers { get; init; } = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    public ImmutableArray<string> Yes { get; init; } = [];
    public ImmutableArray<string> No { get; init; } = [];
    public ImmutableArray<string> DontKnow { get; init; } = [];
}
