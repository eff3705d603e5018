using System.Collections.Immutable;
using AdviceBot.Dialogs.Checking.Graphs;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking;

/// <summary>Where a message is said: the state, "" outside of them; what it is there for; for whom, "" for everybody; and the line of script.yaml.</summary>
public sealed record MessageUse(string State, string Part, string When, int Line)
{
    /// <summary>For whom, as the engine tests it.</summary>
    public required Condition Condition { get; init; }

    /// <summary>Each message of a script with the rows that say it.</summary>
    public static ILookup<string, MessageUse> All(Script script)
    {
        ArgumentNullException.ThrowIfNull(script);
        return MessageRow.Of(script).SelectMany(row => row.Row.Messages.Distinct().Select(message => (message, Use: Of(script, row))))
            .ToLookup(pair => pair.message, pair => pair.Use, StringComparer.Ordinal);
    }

    internal static MessageUse Of(Script script, MessageRow row)
    {
        var when = row.Row.When;
        return new(row.State, row.Part, when is All { Parts.IsEmpty: true } ? "" : ConditionWords.Of(when), script.Places.Of(row.Row).Line) { Condition = when };
    }
}

/// <summary>How long and how hard to read a message is, and who is told it.</summary>
public sealed record MessageFacts(int Words, double Grade, ImmutableArray<MessageUse> Uses)
{
    /// <summary>Of a message file's text as it is, in a script that may be none: what a draft leaves unreadable is still measured.</summary>
    public static MessageFacts Of(string path, string text, Script? script)
    {
        var message = MessageFile.Of(path, text);
        return new(ReadingAge.CountWords(message.Body), ReadingAge.Grade(message.Body), script is null ? [] : [.. MessageUse.All(script)[message.Id]]);
    }
}
