using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking;

/// <summary>On which line of script.yaml names stand: of each message the first that names it, of each state its own.</summary>
public sealed record ScriptLines(ImmutableDictionary<string, int> Messages, ImmutableDictionary<string, int> States)
{
    public static ScriptLines Of(PackFiles pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var file = $"{pack.Pack}/script.yaml";
        if (!pack.Files.TryGetValue(file, out var text) || Node.Parse(file, text, new ProblemList()) is not { } root)
            return new([], []);
        var messages = new FlowReader(root).Read().Mentions.Messages.DistinctBy(mention => mention.Id).ToImmutableDictionary(mention => mention.Id, mention => mention.At.Line, StringComparer.Ordinal);
        var states = root["states"]?.Pairs.DistinctBy(pair => pair.Key).ToImmutableDictionary(pair => pair.Key, pair => root["states"]!.NameOf(pair.Key).Line, StringComparer.Ordinal);
        return new(messages, states ?? []);
    }
}
