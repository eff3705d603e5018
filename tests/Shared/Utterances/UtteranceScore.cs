using AdviceBot.Dialogs.Understanding;
using AdviceBot.Dialogs.Understanding.Reading;

namespace AdviceBot.Tests;

/// <summary>How many values were right, wrong or missed.</summary>
public sealed record Tally(int Right, int Wrong, int Missed)
{
    public int Said => Right + Missed;

    public double Precision => Right / Math.Max(1.0, Right + Wrong);

    public double Recall => Right / Math.Max(1.0, Said);

    public double F1 => Right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Tally operator +(Tally a, Tally b) => new(a.Right + b.Right, a.Wrong + b.Wrong, a.Missed + b.Missed);

    /// <summary>A value that was said and read wrongly is both missed and wrong.</summary>
    public static Tally Of(string? said, string? read) => said == read
        ? new Tally(said is null ? 0 : 1, 0, 0)
        : new Tally(0, read is null ? 0 : 1, said is null ? 0 : 1);
}

/// <summary>Labelled utterances against the reader: each slot, whole utterances, and crises.</summary>
public sealed class UtteranceScore
{
    private readonly Dictionary<string, Tally> _slots = new(StringComparer.Ordinal);
    private readonly List<Labelled> _missedCrises = [];

    public UtteranceScore(Lexicon lexicon, IEnumerable<Labelled> lines)
    {
        foreach (var line in lines)
            Add(line, line.Slots(), Labelled.SlotsOf(Understander.Read(lexicon, line.Asked, line.Text, Labelled.Today)));
    }

    public IReadOnlyDictionary<string, Tally> Slots => _slots;

    public Tally All => _slots.Values.Aggregate((a, b) => a + b);

    public int Count { get; private set; }

    public int WhollyRight { get; private set; }

    public int Crises { get; private set; }

    public IReadOnlyList<Labelled> MissedCrises => _missedCrises;

    /// <summary>Crises that are none.</summary>
    public int FalseAlarms { get; private set; }

    private void Add(Labelled line, IReadOnlyDictionary<string, string?> said, IReadOnlyDictionary<string, string?> read)
    {
        foreach (var (slot, value) in said)
            _slots[slot] = (_slots.GetValueOrDefault(slot) ?? new Tally(0, 0, 0)) + Tally.Of(value, read[slot]);
        Count++;
        WhollyRight += said.All(one => one.Value == read[one.Key]) ? 1 : 0;
        Crises += line.Crisis ? 1 : 0;
        FalseAlarms += !line.Crisis && read["crisis"] is not null ? 1 : 0;
        if (line.Crisis && read["crisis"] is null)
            _missedCrises.Add(line);
    }
}
