using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking;

/// <summary>What the lints look at: a pack that can be read, in one language, with the places of its words; and where they note what they find.</summary>
internal sealed class PackInLanguage
{
    public PackInLanguage(PackFiles pack, Script script, WordRules rules, DateOnly today)
    {
        (Script, Rules, Today) = (script, rules, today);
        Messages = [.. MessageFile.All(pack, script.Language)];
        Labels = Parse(pack, WordsReader.LabelsFile(pack, script.Language));
        Phrases = Parse(pack, $"{pack.Pack}/phrases/{script.Language}.yaml");
        Services = Parse(pack, $"{pack.Pack}/services.yaml");
        Mentions = new FlowReader(Parse(pack, $"{pack.Pack}/script.yaml")).Read().Mentions;
    }

    public Script Script { get; }

    public WordRules Rules { get; }

    public DateOnly Today { get; }

    public ImmutableArray<MessageFile> Messages { get; }

    /// <summary>The root of labels.yaml in this language.</summary>
    public Node Labels { get; }

    /// <summary>The root of what visitors type.</summary>
    public Node Phrases { get; }

    public Node Services { get; }

    /// <summary>Every name in script.yaml.</summary>
    public Mentions Mentions { get; }

    public ProblemList Problems { get; } = new();

    /// <summary>A problem with a message, at a character of its body.</summary>
    public void Problem(MessageFile message, int index, string code, string words)
    {
        var (line, column) = message.Place(index);
        Problems.Add(message.File, line, column, code, words);
    }

    // The pack was read before; what can be read once can be read again.
    private Node Parse(PackFiles pack, string file) => Node.Parse(file, pack.Files[file], Problems)!;
}
