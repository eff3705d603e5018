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
    private const double Smallest = 0.05;
    private const string Crisis = "crisis";

    // What each may say wrongly of a hundred utterances that do not mean it: missing a cry is worse than asking once too often.
    private static readonly (string Means, Func<Labelled, bool> IsMeant, double WrongOfHundred)[] Meanings =
    [
        (Crisis, line => line.Crisis, 3),
        ("victim", line => line.ThirdParty, 1),
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
        foreach (var (means, isMeant, wrong) in Meanings)
            Write(text, means, [.. lines.Where(line => means != Crisis || !IsAnswer(script.Lexicon, line)).Select(line => Learner.Example.Of(script.Lexicon, line, means, isMeant(line)))], wrong);
        File.WriteAllText(Path.Combine(pack, "phrases", "lexicon", "weights.yaml"), text.ToString());
        return 0;
    }

    /// <summary>"No" to "are you safe?" is a sign by its question: its words, said elsewhere, are none.</summary>
    private static bool IsAnswer(Lexicon lexicon, Labelled line) =>
        Understander.Read(lexicon, line.Asked, line.Text, Labelled.Today).Why.Any(finding => finding.Slot == Crisis && finding.By.EndsWith("as an answer", StringComparison.Ordinal));

    private static void Write(StringBuilder text, string means, IReadOnlyList<Learner.Example> examples, double wrongOfHundred)
    {
        var threshold = Threshold(means, examples, wrongOfHundred);
        var learnt = new Learner(examples);
        text.AppendLine(CultureInfo.InvariantCulture, $"  {means}:").AppendLine(CultureInfo.InvariantCulture, $"    bias: {learnt.Bias - threshold:0.00}").AppendLine("    words: |");
        foreach (var (feature, weight) in learnt.Weights.Where(pair => Math.Abs(pair.Value) >= Smallest).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal))
            text.AppendLine(CultureInfo.InvariantCulture, $"      {weight:0.00} {feature}");
    }

    /// <summary>Each fifth is weighed by what the others taught: the weight above which so many of a hundred are wrong.</summary>
    private static double Threshold(string means, IReadOnlyList<Learner.Example> examples, double wrongOfHundred)
    {
        var weighed = Enumerable.Range(0, Parts).AsParallel().SelectMany(part =>
        {
            var others = new Learner([.. examples.Where((_, at) => at % Parts != part)]);
            return examples.Where((_, at) => at % Parts == part).Select(example => (Weight: others.Weigh(example), example.Is));
        }).ToList();
        var wrong = weighed.Where(one => !one.Is).Select(one => one.Weight).OrderDescending().ToList();
        var threshold = wrong[(int)(wrong.Count * wrongOfHundred / 100)];
        var said = weighed.Where(one => one.Is).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{means}: {said.Count} of {examples.Count} mean it; by weight alone, each fifth with what the others taught, {100.0 * said.Count(one => one.Weight > threshold) / said.Count:0.0} % of them are heard, with {wrongOfHundred} % of the others."));
        return threshold;
    }
}
