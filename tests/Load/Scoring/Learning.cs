using System.Globalization;
using System.Text;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Understanding.Reading;
using AdviceBot.Hosting;
using AdviceBot.Tests;

namespace AdviceBot.Load.Scoring;

/// <summary>Learns from the development set how much words speak for a meaning, and writes it into the pack. The test split is never read.</summary>
internal static class Learning
{
    private const int Parts = 5;

    // Smaller ones change nothing that was ever measured, and are most of them.
    private const double Smallest = 0.15;

    public static int Run()
    {
        var pack = Path.Combine(Home.Root, "content", "sextortion");
        // What was learnt before must not teach: the same utterances then always teach the same.
        var files = PackFiles.FromFolder(pack);
        var lexicon = PackReader.Read(files with { Files = files.Files.Remove("sextortion/phrases/lexicon/weights.yaml") }).Script?.Lexicon ?? throw new InvalidOperationException("The pack has problems.");
        var written = Directory.GetFiles(Path.Combine(Home.Root, "tests", "Dialogs.Tests", "utterances"), "dev-*.jsonl").Order(StringComparer.Ordinal).Select(Labelled.Read).ToList();
        var text = new StringBuilder()
            .AppendLine("# Made by dotnet run -c Release --project tests/Load -- --learn from the development set of utterances; not written by hand.")
            .AppendLine("# To teach it, add utterances there and learn anew. A phrase under crisis, none takes its words out of the weighing.")
            .AppendLine("weights:");
        foreach (var (weights, told) in Lesson.All.AsParallel().AsOrdered().Select(lesson => Learn(lexicon, lesson, written)))
        {
            text.Append(weights);
            Console.WriteLine(told);
        }

        File.WriteAllText(Path.Combine(pack, "phrases", "lexicon", "weights.yaml"), text.ToString());
        return 0;
    }

    private static (string Weights, string Told) Learn(Lexicon lexicon, Lesson lesson, IEnumerable<IReadOnlyList<Labelled>> files)
    {
        var examples = files.Select(lines => lesson.Examples(lexicon, lines)).ToList();
        var (threshold, told) = Threshold(lesson, examples);
        var learnt = new Learner([.. examples.SelectMany(file => file)]);
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"  {lesson.Means}:").AppendLine(CultureInfo.InvariantCulture, $"    bias: {learnt.Bias - threshold:0.00}").AppendLine("    words: |");
        foreach (var (feature, weight) in learnt.Weights.Where(pair => Math.Abs(pair.Value) >= Smallest).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal))
            text.AppendLine(CultureInfo.InvariantCulture, $"      {weight:0.00} {feature}");
        return (text.ToString(), told);
    }

    /// <summary>
    /// Each fifth of the files is weighed by what the others taught, whole, as each was written by another hand: the weight above which so many of a hundred are wrong.
    /// </summary>
    private static (double Threshold, string Told) Threshold(Lesson lesson, IReadOnlyList<IReadOnlyList<Example>> files)
    {
        var weighed = Enumerable.Range(0, Parts).SelectMany(part =>
        {
            var others = new Learner([.. files.Where((_, at) => at % Parts != part).SelectMany(file => file)]);
            return files.Where((_, at) => at % Parts == part).SelectMany(file => file).Select(example => (Weight: others.Weigh(example), example.Is));
        }).ToList();
        var wrong = weighed.Where(one => !one.Is).Select(one => one.Weight).OrderDescending().ToList();
        var said = weighed.Where(one => one.Is).ToList();
        var threshold = lesson.WrongOfHundred is { } hundredths ? wrong[(int)(wrong.Count * hundredths / 100)] : 0;
        return (threshold, string.Create(CultureInfo.InvariantCulture,
            $"{lesson.Means}: {said.Count} of {weighed.Count} mean it; by weight alone, each fifth of the files with what the others taught, {100.0 * said.Count(one => one.Weight > threshold) / said.Count:0.0} % of them are heard, and {100.0 * wrong.Count(weight => weight > threshold) / wrong.Count:0.0} % of the others."));
    }
}
