using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AdviceBot.Dialogs.Understanding;
using AdviceBot.Dialogs.Understanding.Reading;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>Reads the lexicons of a pack, one file a language. All of them are read with: people mix languages.</summary>
internal static class LexiconReader
{
    private const int MostKept = 8;

    // Versions of a pack mostly share their words, and a second of work with them.
    private static readonly ConcurrentDictionary<string, Lexicon> Kept = new(StringComparer.Ordinal);

    public static Lexicon Read(PackFiles pack, ProblemList problems)
    {
        var from = Owner(pack, problems);
        var files = pack.Files.Where(file => file.Key.StartsWith($"{from}/phrases/lexicon/", StringComparison.Ordinal)).ToList();
        var key = KeyOf(files);
        if (Kept.TryGetValue(key, out var kept))
            return kept;
        var before = problems.Found.Count;
        var parts = new LexiconParts();
        foreach (var (file, text) in files)
        {
            if (Node.Parse(file, text, problems) is { } node)
                ReadFile(node, parts);
        }

        var lexicon = parts.Build();
        // What has problems is read again, to tell them again.
        if (problems.Found.Count == before)
        {
            if (Kept.Count >= MostKept)
                Kept.Clear();
            Kept[key] = lexicon;
        }

        return lexicon;
    }

    /// <summary>The pack whose lexicon phrases/lexicon.yaml names; null (with a problem noted) where it names none.</summary>
    public static string? From(string file, string text, ProblemList problems)
    {
        if (Node.Parse(file, text, problems) is not { } node)
            return null;
        node.Only("from");
        return node.Required("from") is { Length: > 0 } from && !from.Contains('/', StringComparison.Ordinal) && !from.Contains('\\', StringComparison.Ordinal) ? from : null;
    }

    private static string Owner(PackFiles pack, ProblemList problems)
    {
        var file = $"{pack.Pack}/phrases/lexicon.yaml";
        if (!pack.Files.TryGetValue(file, out var text) || From(file, text, problems) is not { } from)
            return pack.Pack;
        if (!pack.Files.Keys.Any(key => key.StartsWith($"{from}/phrases/lexicon/", StringComparison.Ordinal)))
            problems.Add(file, 1, 1, "undefined-pack", $"there is no pack '{from}' with a lexicon beside this one; mend the name, or give this pack its own phrases/lexicon");
        return from;
    }

    private static string KeyOf(IEnumerable<KeyValuePair<string, string>> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (file, text) in files)
            hash.AppendData(Encoding.UTF8.GetBytes($"{file}\0{text}\0"));
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static void ReadFile(Node node, LexiconParts parts)
    {
        node.Only("spellings", "ordinary", "numbers", "scales", "money", "classes", "lists", "phrases", "senses", "weights");
        foreach (var (typed, meant) in Pairs(node, "spellings"))
            parts.Spellings.TryAdd(Tokenizer.Form(typed) is { Length: > 0 } form ? form : typed, meant.Text);
        parts.Ordinary.AddRange((node["ordinary"]?.Text ?? "").Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        foreach (var (word, number) in Pairs(node, "numbers"))
            parts.Numbers.TryAdd(word, Number(number));
        foreach (var (word, scale) in Pairs(node, "scales"))
            parts.Scales.TryAdd(word, Number(scale));
        foreach (var (word, slang) in Pairs(node, "money"))
            parts.Money.TryAdd(word, new(slang["sum"] is { } sum ? Number(sum) : null, slang["currency"]?.Scalar));
        node["classes"]?.Only([.. LexiconNames.Classes]);
        node["phrases"]?.Only([.. LexiconNames.Meanings]);
        node["weights"]?.Only([.. LexiconNames.Weighed]);
        foreach (var (name, words) in Pairs(node, "classes"))
            parts.AddClass(name, words.Items.Select(word => word.Text));
        foreach (var (name, phrases) in Pairs(node, "lists"))
            parts.AddList(name, phrases);
        foreach (var (name, words) in Pairs(node, "senses"))
            parts.AddSense(name, words.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        foreach (var (means, values) in Pairs(node, "phrases"))
            foreach (var (value, phrases) in values.Pairs)
                parts.AddPhrases(means, value, phrases);
        foreach (var (means, weights) in Pairs(node, "weights"))
            parts.Weights[means] = Weights(weights);
    }

    /// <summary>A line for each weight, such as "1.24 want to", in one block: thousands of lines are read in no time.</summary>
    private static (double Bias, IReadOnlyDictionary<string, double> Weights) Weights(Node node)
    {
        node.Only("bias", "words");
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var line in (node["words"]?.Text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var gap = line.IndexOf(' ', StringComparison.Ordinal);
            if (gap > 0 && Weight(line.AsSpan(0, gap)) is { } weight)
                weights[line[(gap + 1)..]] = weight;
            else
                node["words"]!.Problem("bad-weight", $"'{line}' is no weight and words, such as 1.24 want to");
        }

        var bias = Weight(node["bias"]?.Text);
        if (bias is null)
            (node["bias"] ?? node).Problem("bad-weight", "bias is a number, such as -2.5");
        return (bias ?? 0, weights);
    }

    private static double? Weight(ReadOnlySpan<char> text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) ? weight : null;

    private static IEnumerable<(string Key, Node Value)> Pairs(Node node, string key) => node[key]?.Pairs ?? [];

    private static decimal Number(Node node)
    {
        if (decimal.TryParse(node.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number;
        node.Problem("bad-number", $"'{node.Text}' is no number");
        return 0;
    }
}

/// <summary>What the files of a lexicon say together.</summary>
internal sealed class LexiconParts
{
    private readonly Dictionary<string, List<string>> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Node>> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _senses = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Means, string Text), (string Value, Node Node)> _phrases = [];

    public Dictionary<string, string> Spellings { get; } = new(StringComparer.Ordinal);

    public List<string> Ordinary { get; } = [];

    public Dictionary<string, decimal> Numbers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, decimal> Scales { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Lexicon.Slang> Money { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, (double Bias, IReadOnlyDictionary<string, double> Weights)> Weights { get; } = new(StringComparer.Ordinal);

    public void AddClass(string name, IEnumerable<string> words) => Of(_classes, name).AddRange(words);

    public void AddSense(string name, IEnumerable<string> words) => Of(_senses, name).AddRange(words);

    public void AddList(string name, Node phrases)
    {
        foreach (var phrase in phrases.Items)
        {
            if (phrase.Text.Contains('<', StringComparison.Ordinal))
                phrase.Problem("list-in-list", $"'{phrase.Text}' is in a list and names another; write plain words here");
            else
                Of(_lists, name).Add(phrase);
        }
    }

    public void AddPhrases(string means, string value, Node phrases)
    {
        foreach (var phrase in phrases.Items)
        {
            if (!_phrases.TryAdd((means, phrase.Text), (value, phrase)) && _phrases[(means, phrase.Text)].Value is var other && other != value)
                phrase.Problem("two-meanings", $"'{phrase.Text}' says both {means} {other} and {means} {value}; keep it in one of them");
        }
    }

    public Lexicon Build() => new(
        Spellings, Numbers, Scales, Money, _classes.ToDictionary(pair => pair.Key, IReadOnlyList<string> (pair) => pair.Value, StringComparer.Ordinal), Ordinary,
        _lists.ToDictionary(pair => pair.Key, IReadOnlyList<string> (pair) => [.. pair.Value.Select(item => item.Text)], StringComparer.Ordinal),
        _senses.ToDictionary(pair => pair.Key, IReadOnlyList<string> (pair) => pair.Value, StringComparer.Ordinal),
        _phrases.Where(pair => NamesKnownLists(pair.Value.Node)).Select(pair => new Lexicon.Entry(pair.Key.Means, pair.Value.Value, pair.Key.Text)), new WordWeights(Weights));

    private bool NamesKnownLists(Node phrase)
    {
        if (phrase.Text.Split(' ').FirstOrDefault(word => Phrase.ListName(word) is { } name && !_lists.ContainsKey(name)) is not { } unknown)
            return true;
        phrase.Problem("unknown-list", $"'{phrase.Text}' names {unknown}, and there is no such list; the lists are {string.Join(", ", _lists.Keys.Order(StringComparer.Ordinal))}");
        return false;
    }

    private static List<T> Of<T>(Dictionary<string, List<T>> all, string name)
    {
        if (!all.TryGetValue(name, out var known))
            all[name] = known = [];
        return known;
    }
}
