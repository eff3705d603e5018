using System.Diagnostics;
using System.Globalization;
using System.Text;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Understanding;
using AdviceBot.Dialogs.Understanding.Reading;
using AdviceBot.Hosting;
using AdviceBot.Tests;

namespace AdviceBot.Load.Scoring;

/// <summary>How well typed text is understood: the labelled utterances against the reader, and how long it takes.</summary>
internal static class Score
{
    private const int Rounds = 20;
    private const string Hard = "test-hard.jsonl";


    private static readonly (string Name, Func<string, bool> Holds)[] Sets =
    [
        ("Development set", name => !name.StartsWith("test", StringComparison.Ordinal)),
        ("Test split, never tuned on", name => name.StartsWith("test", StringComparison.Ordinal) && name != Hard),
        ("Test split, parts that were written to be hard, never tuned on", name => name == Hard),
    ];

    /// <summary>Scores the development set and the test split apart: rules are made with the one, never with the other.</summary>
    public static int Run()
    {
        var script = PackReader.Read(PackFiles.FromFolder(Path.Combine(Home.Root, "content", "sextortion"))).Script ?? throw new InvalidOperationException("The pack has problems.");
        var folder = Path.Combine(Home.Root, "tests", "Dialogs.Tests", "utterances");
        var files = Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).ToList();
        foreach (var (name, holds) in Sets)
        {
            var lines = files.Where(file => holds(Path.GetFileName(file))).SelectMany(Labelled.Read).ToList();
            Console.WriteLine($"## {name}: {lines.Count} utterances");
            Console.WriteLine();
            Console.WriteLine(Table(new UtteranceScore(script.Lexicon, lines)));
        }

        var all = files.SelectMany(Labelled.Read).ToList();
        Console.WriteLine(Time(script.Lexicon, all));
        return 0;
    }

    private static string Table(UtteranceScore score)
    {
        var text = new StringBuilder();
        text.AppendLine("| slot | said | precision | recall | F1 |").AppendLine("|---|---:|---:|---:|---:|");
        foreach (var (slot, tally) in score.Slots)
            text.AppendLine(Row(slot, tally));
        text.AppendLine(Row("**all**", score.All)).AppendLine();
        var found = score.Crises - score.MissedCrises.Count;
        var calm = score.Count - score.Crises;
        text.AppendLine(CultureInfo.InvariantCulture,
            $"Wholly right: {score.WhollyRight} of {score.Count} ({100.0 * score.WhollyRight / score.Count:0.0} %). Crisis recall: {found} of {score.Crises} ({100.0 * found / score.Crises:0.0} %), false alarms: {score.FalseAlarms} of {calm} ({100.0 * score.FalseAlarms / calm:0.0} %).");
        return text.ToString();
    }

    private static string Row(string slot, Tally tally) =>
        string.Create(CultureInfo.InvariantCulture, $"| {slot} | {tally.Said} | {tally.Precision:0.000} | {tally.Recall:0.000} | {tally.F1:0.000} |");

    private static string Time(Lexicon lexicon, List<Labelled> lines)
    {
        var micros = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var line in lines)
            {
                var start = Stopwatch.GetTimestamp();
                Understander.Read(lexicon, line.Asked, line.Text, Labelled.Today);
                if (round >= Rounds / 2)
                    micros.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }

        micros.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"Microseconds an utterance: median {micros[micros.Count / 2]:0}, p99 {micros[micros.Count * 99 / 100]:0}.");
    }
}
