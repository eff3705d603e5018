using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>
/// What editors wrote down as a way to say something: <paramref name="Means"/> is the slot and <paramref name="Value"/> what it says of it. In
/// <paramref name="Words"/>, &lt;n&gt; stands for any number or time of day, &lt;any&gt; for up to three words and another name in such brackets for a list of the lexicon.
/// </summary>
internal sealed record Phrase(string Means, string Value, ImmutableArray<string> Words, bool IsWhole, string Source)
{
    public const string AnyNumber = "<n>";
    public const string AnyWords = "<any>";

    /// <summary>How many of its words stand for themselves: the more, the more surely it is meant.</summary>
    public int Plain { get; } = Words.Count(word => word[0] != '<');

    /// <summary>The list that a word of a phrase stands for, such as family in &lt;family&gt;; null for a plain word.</summary>
    public static string? ListName(string word) => word is ['<', .. var name, '>'] && word is not (AnyNumber or AnyWords) ? name.TrimEnd('?') : null;

    /// <summary>Whether a list may be left out: &lt;my?&gt;.</summary>
    public static bool IsOptional(string word) => word.EndsWith("?>", StringComparison.Ordinal);
}

/// <summary>A phrase found in a text, from the token at <paramref name="First"/> to the one at <paramref name="Last"/>.</summary>
internal sealed record Match(Phrase Phrase, int First, int Last, decimal? Number)
{
    public string Value => Phrase.Value;

    public bool Overlaps(Match other) => First <= other.Last && other.First <= Last;

    public int Length => Last - First + 1;
}
