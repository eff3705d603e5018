using AdviceBot.Dialogs.Understanding;
using AdviceBot.Dialogs.Understanding.Reading;

namespace AdviceBot.Tests;

/// <summary>What is counted of an utterance, each once, and whether it means it.</summary>
public sealed record Example(IReadOnlyCollection<string> Features, bool Is);

/// <summary>What words are to speak for, and which utterances teach it.</summary>
public sealed record Lesson(string Means, Func<Labelled, bool> IsMeant)
{
    private const string Crisis = "crisis";

    public static readonly IReadOnlyList<Lesson> All =
    [
        new("age", line => line.Age is not null) { IsOfNumbers = true },
        new(Crisis, line => line.Crisis) { WrongOfHundred = 6 },
        new("not-paid", line => line.Paid == "no"),
        new("not-urgent", line => line.Urgent == false),
        new("paid", line => line.Paid == "yes"),
        new("urgent", line => line.Urgent == true),
        new("victim", line => line.ThirdParty),
        .. WordWeights.Answered.SelectMany(asked => new[] { "yes", "no", "unsure", null }.Select(answer =>
            new Lesson(WordWeights.AnswerTo(asked, answer), line => line.Answer == answer) { Only = line => line.Asked == asked })),
    ];

    public Func<Labelled, bool> Only { get; init; } = _ => true;

    /// <summary>For a cry, what may be heard wrongly of a hundred utterances without one: missing one is worse than asking once too often. For the rest, null: what is likelier.</summary>
    public double? WrongOfHundred { get; init; }

    /// <summary>It is learnt which number of an utterance is meant, not whether the utterance means it.</summary>
    public bool IsOfNumbers { get; init; }

    public IReadOnlyList<Example> Examples(Lexicon lexicon, IEnumerable<Labelled> lines) => IsOfNumbers
        ? [.. lines.SelectMany(line => Numbers(lexicon, line))]
        : [.. lines.Where(line => Only(line) && (Means != Crisis || !IsAnswer(lexicon, line))).Select(line => new Example(Features(lexicon, line), IsMeant(line)))];

    /// <summary>Nothing is learnt where the age is none of the numbers, such as one before "almost".</summary>
    private static IEnumerable<Example> Numbers(Lexicon lexicon, Labelled line)
    {
        var numbers = Understander.Numbers(lexicon, line.Asked, line.Text).ToList();
        return line.Age is null || numbers.Exists(one => one.Number == line.Age) ? numbers.Select(one => new Example(one.Features, one.Number == line.Age)) : [];
    }

    private string[] Features(Lexicon lexicon, Labelled line) => [.. Understander.Weighed(lexicon, line.Asked, line.Text, Means).Distinct(StringComparer.Ordinal)];

    /// <summary>"No" to "are you safe?" is a sign by its question: its words, said elsewhere, are none.</summary>
    private static bool IsAnswer(Lexicon lexicon, Labelled line) =>
        Understander.Read(lexicon, line.Asked, line.Text, Labelled.Today).Why.Any(finding => finding.Slot == Crisis && finding.By.EndsWith("as an answer", StringComparison.Ordinal));
}
