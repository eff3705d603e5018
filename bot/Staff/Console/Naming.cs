using AdviceBot.Handoff;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Console;

/// <summary>A visitor has no name here; operators still need to say which of two they mean.</summary>
internal static class Naming
{
    /// <summary>The last four letters or digits of the id: short enough to say across a room.</summary>
    public static string Of(Conversation head) => Of(head.Id);

    public static string Of(string id)
    {
        var signs = id.Where(char.IsAsciiLetterOrDigit).ToArray();
        return "Visitor " + new string(signs[^Math.Min(4, signs.Length)..]).ToUpperInvariant();
    }

    /// <summary>How strongly it is marked: as its gravest reason.</summary>
    public static string Weight(Conversation head) => Weight(Severity.Gravest(head));

    public static string Weight(int reasonPriority) => reasonPriority switch
    {
        >= Severity.Severe => "severe",
        >= Severity.High => "high",
        _ => "normal",
    };
}
