using System.Diagnostics;
using System.Globalization;
using System.Text;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Understanding;
using AdviceBot.Hosting;
using AdviceBot.Tests;

namespace AdviceBot.Load.Scoring;

/// <summary>How well typed text is understood: the labelled utterances against the reader, and how long it takes.</summary>
internal sealed class Score
{
    private const int Rounds = 20;
    // The day that the labels count ages from.
    private static readonly DateOnly Today = new(2026, 11, 21);

    private readonly Dictionary<string, (int Right, int Wrong, int Missed)> _slots = new(StringComparer.Ordinal);
    private int _wholly;
    private int _crises;
    private int _crisesFound;
    private int _falseAlarms;
    private int _count;

    /// <summary>Scores the development set and the test split apart: rules are made with the one, never with the other.</summary>
    public static int Run()
    {
        var script = PackReader.Read(PackFiles.FromFolder(Path.Combine(Home.Root, "content", "sextortion"))).Script ?? throw new InvalidOperationException("The pack has problems.");
        var folder = Path.Combine(Home.Root, "tests", "Dialogs.Tests", "utterances");
        var files = Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).ToLookup(file => Path.GetFileName(file).StartsWith("test", StringComparison.Ordinal));
        var all = new List<Labelled>();
        foreach (var (name, isTest) in new[] { ("Development set", false), ("Test split, never tuned on", true) })
        {
            var lines = files[isTest].SelectMany(Labelled.Read).ToList();
            all.AddRange(lines);
            Console.WriteLine($"## {name}: {lines.Count} utterances");
            Console.WriteLine();
            Console.WriteLine(Of(script.Lexicon, lines));
        }

        Console.WriteLine(Time(script.Lexicon, all));
        return 0;
    }

    public static Score Of(Dialogs.Understanding.Reading.Lexicon lexicon, IEnumerable<Labelled> lines)
    {
        var score = new Score();
        foreach (var line in lines) score.Add(line.Slots(), Labelled.SlotsOf(Understander.Read(lexicon, line.Asked, line.Text, Today)));
        return score;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine("| slot | said | precision | recall | F1 |").AppendLine("|---|---:|---:|---:|---:|");
        foreach (var (slot, counts) in _slots) text.AppendLine(CultureInfo.InvariantCulture, $"| {slot} | {counts.Right + counts.Missed} | {Row(counts)} |");
        var total = _slots.Values.Aggregate((a, b) => (a.Right + b.Right, a.Wrong + b.Wrong, a.Missed + b.Missed));
        text.AppendLine(CultureInfo.InvariantCulture, $"| **all** | {total.Right + total.Missed} | {Row(total)} |").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture,
            $"Wholly right: {_wholly} of {_count} ({100.0 * _wholly / _count:0.0} %). Crisis recall: {_crisesFound} of {_crises} ({100.0 * _crisesFound / _crises:0.0} %), false alarms: {_falseAlarms} of {_count - _crises} ({100.0 * _falseAlarms / (_count - _crises):0.0} %).");
        return text.ToString();
    }

    private void Add(IReadOnlyDictionary<string, string?> said, IReadOnlyDictionary<string, string?> read)
    {
        foreach (var (slot, value) in said)
        {
            var (right, wrong, missed) = _slots.GetValueOrDefault(slot);
            if (value is not null && value == read[slot]) right++;
            else
            {
                if (value is not null) missed++;
                if (read[slot] is not null) wrong++;
            }

            _slots[slot] = (right, wrong, missed);
        }

        _count++;
        if (said.All(one => one.Value == read[one.Key])) _wholly++;
        if (said["crisis"] is not null) _crises++;
        if (said["crisis"] is not null && read["crisis"] is not null) _crisesFound++;
        if (said["crisis"] is null && read["crisis"] is not null) _falseAlarms++;
    }

    private static string Row((int Right, int Wrong, int Missed) counts)
    {
        var precision = counts.Right / Math.Max(1.0, counts.Right + counts.Wrong);
        var recall = counts.Right / Math.Max(1.0, counts.Right + counts.Missed);
        return string.Create(CultureInfo.InvariantCulture, $"{precision:0.000} | {recall:0.000} | {(precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)):0.000}");
    }

    private static string Time(Dialogs.Understanding.Reading.Lexicon lexicon, List<Labelled> lines)
    {
        var micros = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var line in lines)
            {
                var start = Stopwatch.GetTimestamp();
                Understander.Read(lexicon, line.Asked, line.Text, Today);
                if (round >= Rounds / 2) micros.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }

        micros.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"Microseconds an utterance: median {micros[micros.Count / 2]:0}, p99 {micros[micros.Count * 99 / 100]:0}.");
    }
}
