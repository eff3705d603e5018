using System.Globalization;
using System.Numerics;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Meaning;

/// <summary>
/// Who is meant, in words: "aged 16 to 17, money was paid, by gift card, on Snapchat". The words are labels of the pack: <c>people.SLOT.VALUE</c>, else those with which the bot says back what it
/// heard, else the name of the slot with the answer. Of several scripts the first that has a label is asked.
/// </summary>
public sealed class PeopleWords(Space space, MeaningLanguage language, params Script[] scripts)
{
    /// <summary>So many excluded at most, with more left than that, are named as what it is not.</summary>
    private const int MostExcluded = 2;

    public string Of(Region region)
    {
        if (region.IsEmpty)
            return language.Nobody;
        var words = In(region.InFewWords());
        return region.IsBlurred ? language.Blurred.With(words) : words;
    }

    /// <summary>Those of a region among others who are spoken of: what all of these have in common need not be said again.</summary>
    public string Of(Region region, Region within)
    {
        var (all, among) = (Of(region), region.And(within));
        if (region.IsBlurred || among.IsEmpty)
            return all;
        var few = In(among.InFewWords(within));
        return few.Length < all.Length ? few : all;
    }

    private string In(Region region) => string.Join(language.Either, region.Boxes.Select(Of));

    private string Of(Box box) =>
        box.Cases.IsEmpty ? language.Everybody : string.Join(", ", space.Order.Where(box.Cases.ContainsKey).Select(slot => Of(space.Of(slot), box.Cases[slot])));

    private string Of(Dimension dimension, ulong cases)
    {
        var left = dimension.All & ~cases;
        var (count, excluded) = (BitOperations.PopCount(cases), BitOperations.PopCount(left));
        if (dimension.Kind is SlotKind.Choice or null && excluded <= MostExcluded && count > excluded + 1)
            return language.Not.With(Any(dimension, left));
        return dimension.Kind switch
        {
            SlotKind.Age => Numbers(dimension, cases, Years),
            SlotKind.Amount => Numbers(dimension, cases, Amount),
            _ => Any(dimension, cases),
        };
    }

    private string Any(Dimension dimension, ulong cases) => string.Join(language.Or, dimension.In(cases).Select(one => Of(dimension, one)));

    private string Of(Dimension dimension, Case one)
    {
        if (one.Value is not { } value)
            return Unknown(dimension);
        if (dimension.Kind == SlotKind.Text)
            return language.Told.With(Name(dimension));
        return Find($"people.{dimension.Slot}.{value}") ?? language.BuiltIn.GetValueOrDefault($"{dimension.Slot} is {value}")
            ?? Find($"heard.{dimension.Slot}.{value}") ?? $"{Name(dimension)}: {Find($"{dimension.Slot}.{value}") ?? value}";
    }

    private string? Find(string label) => scripts.Select(script => script.Words.Label(label)).FirstOrDefault(words => words is not null);

    /// <summary>Stretches that follow one another are one, and whoever did not say is named last.</summary>
    private string Numbers(Dimension dimension, ulong cases, Func<Dimension, decimal, decimal, string> words)
    {
        var stretches = new List<(decimal Least, decimal Most)>();
        foreach (var (least, most) in Ranges(dimension.In(cases)).OrderBy(range => range.Least).ThenByDescending(range => range.Most))
        {
            if (stretches.Count > 0 && least <= stretches[^1].Most + 1)
                stretches[^1] = (stretches[^1].Least, Math.Max(stretches[^1].Most, most));
            else
                stretches.Add((least, most));
        }

        var parts = stretches.Select(stretch => IsWhole(dimension, stretch) ? language.Told.With(Name(dimension)) : words(dimension, stretch.Least, stretch.Most));
        return string.Join(language.Or, dimension.In(cases).Any(one => one.Value is null) ? parts.Append(Unknown(dimension)) : parts);
    }

    private static bool IsWhole(Dimension dimension, (decimal Least, decimal Most) stretch) =>
        stretch.Least == Ranges(dimension.Cases).Min(range => range.Least) && stretch.Most == Ranges(dimension.Cases).Max(range => range.Most);

    private static IEnumerable<(decimal Least, decimal Most)> Ranges(IEnumerable<Case> cases) => cases.Select(one => one.Range).OfType<(decimal Least, decimal Most)>();

    private string Years(Dimension dimension, decimal least, decimal most) => language.Years.With(
        least == Ranges(dimension.Cases).Min(range => range.Least) ? language.Under.With(most + 1)
        : most == Ranges(dimension.Cases).Max(range => range.Most) ? language.OrOver.With(least)
        : least == most ? least.ToString(CultureInfo.InvariantCulture) : language.To.With(least, most));

    private string Amount(Dimension dimension, decimal least, decimal most) =>
        least == 0 ? language.UpTo.With(Name(dimension), Sum(most)) : most == decimal.MaxValue ? language.MoreThan.With(Name(dimension), Sum(least))
        : $"{Name(dimension)}: {language.To.With(Sum(least), Sum(most))}";

    private static string Sum(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private string Name(Dimension dimension) => Find($"slot.{dimension.Slot}") ?? dimension.Slot;

    private string Unknown(Dimension dimension) => language.NotKnown.With(Name(dimension));
}
