using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>
/// What editors wrote down as a way to say something: <paramref name="Means"/> is the slot and <paramref name="Value"/> what it says of it. In
/// <paramref name="Words"/>, &lt;n&gt; stands for any number and &lt;any&gt; for up to three words.
/// </summary>
internal sealed record Phrase(string Means, string Value, ImmutableArray<string> Words, bool IsWhole, string Source)
{
    public const string AnyNumber = "<n>";
    public const string AnyWords = "<any>";
}

/// <summary>A phrase found in a text, from the token at <paramref name="First"/> to the one at <paramref name="Last"/>.</summary>
internal sealed record Match(Phrase Phrase, int First, int Last, decimal? Number)
{
    public string Value => Phrase.Value;

    public bool Overlaps(Match other) => First <= other.Last && other.First <= Last;

    public int Length => Last - First + 1;
}
