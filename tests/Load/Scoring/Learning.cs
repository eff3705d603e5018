using System.Globalization;
using System.Text;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Understanding;
using AdviceBot.Dialogs.Understanding.Reading;
using AdviceBot.Hosting;
using AdviceBot.Tests;

namespace AdviceBot.Load.Scoring;

/// <summary>Learns from the development set how much words speak for a meaning, and writes it into the pack. The test split is never read.</summary>
internal static class Learning
{
    private const int Parts = 5;
    private const double Smallest = 0.15;
    private const string Crisis = "crisis";

    // For a cry, what may be heard wrongly of a hundred utterances without one: missing one is worse than asking once too often. For the rest, what is likelier.
    private static readonly Lesson[] Lessons =
    [
        new(Crisis, line => line.Crisis) { WrongOfHundred = 4 },
        new("not-paid", line => line.Paid == "no"),
        new("not-urgent", line => line.Urgent == false),
        new("paid", line => line.Paid == "yes"),
        new("urgent", line => line.Urgent == true),
        new("victim", line => line.ThirdParty),
        .. new[] { Asked.Harm, Asked.Safe }.SelectMany(asked => new[] { "yes", "no", "unsure", null }.Select(answer =>
            new Lesson(WordWeights.AnswerTo(asked, answer), line => line.Answer == answer) { Only = line => line.Asked == asked })),
    ];

    public static int Run()
    {
        var pack = Path.Combine(Home.Root, "content", "sextortion");
        var script = PackReader.Read(PackFiles.FromFolder(pack)).Script ?? throw new InvalidOperationException("The pack has problems.");
        var lines = Directory.GetFiles(Path.Combine(Home.Root, "tests", "Dialogs.Tests", "utterances"), "dev-*.jsonl").Order(StringComparer.Ordinal).SelectMany(Labelled.Read).ToList();
        var text = new StringBuilder()
            .AppendLine("# Made by dotnet run -c Release --project tests/Load -- --learn from the development set of utterances; not written by hand.")
            .AppendLine("# To teach it, add utterances there and learn anew. A phrase under crisis, none takes its words out of the weighing.")
            .AppendLine("weights:");
        foreach (var written in Lessons.AsParallel().AsOrdered().Select(lesson => Written(script.Lexicon, lesson, lines)))
            text.Append(written);
        File.WriteAllText(Path.Combine(pack, "phrases", "lexicon", "weights.yaml"), text.ToString());
        return 0;
    }

    private static string Written(Lexicon lexicon, Lesson lesson, IReadOnlyList<Labelled> lines)
    {
        var examples = lines.Where(line => lesson.Only(line) && (lesson.Means != Crisis || !IsAnswer(lexicon, line))).Select(line => Learner.Example.Of(lexicon, line, lesson.Means, lesson.IsMeant(line))).ToList();
        var threshold = Threshold(lesson, examples);
        var learnt = new Learner(examples);
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"  {lesson.Means}:").AppendLine(CultureInfo.InvariantCulture, $"    bias: {learnt.Bias - threshold:0.00}").AppendLine("    words: |");
        foreach (var (feature, weight) in learnt.Weights.Where(pair => Math.Abs(pair.Value) >= Smallest).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal))
            text.AppendLine(CultureInfo.InvariantCulture, $"      {weight:0.00} {feature}");
        return text.ToString();
    }

    /// <summary>"No" to "are you safe?" is a sign by its question: its words, said elsewhere, are none.</summary>
    private static bool IsAnswer(Lexicon lexicon, Labelled line) =>
        Understander.Read(lexicon, line.Asked, line.Text, Labelled.Today).Why.Any(finding => finding.Slot == Crisis && finding.By.EndsWith("as an answer", StringComparison.Ordinal));

    /// <summary>Each fifth is weighed by what the others taught: the weight above which so many of a hundred are wrong.</summary>
    private static double Threshold(Lesson lesson, IReadOnlyList<Learner.Example> examples)
    {
        var weighed = Enumerable.Range(0, Parts).AsParallel().SelectMany(part =>
        {
            var others = new Learner([.. examples.Where((_, at) => at % Parts != part)]);
            return examples.Where((_, at) => at % Parts == part).Select(example => (Weight: others.Weigh(example), example.Is));
        }).ToList();
        var wrong = weighed.Where(one => !one.Is).Select(one => one.Weight).OrderDescending().ToList();
        var threshold = lesson.WrongOfHundred is { } hundredths ? wrong[(int)(wrong.Count * hundredths / 100)] : 0;
        var said = weighed.Where(one => one.Is).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{lesson.Means}: {said.Count} of {examples.Count} mean it; by weight alone, each fifth with what the others taught, {100.0 * said.Count(one => one.Weight > threshold) / said.Count:0.0} % of them are heard, and {100.0 * wrong.Count(weight => weight > threshold) / wrong.Count:0.0} % of the others."));
        return threshold;
    }

    /// <summary>What words are to speak for, and which utterances teach it.</summary>
    private sealed record Lesson(string Means, Func<Labelled, bool> IsMeant)
    {
        public Func<Labelled, bool> Only { get; init; } = _ => true;

        public double? WrongOfHundred { get; init; }
    }
}
