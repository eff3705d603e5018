using AdviceBot.Storage;

namespace AdviceBot.Handoff;

/// <summary>How grave a conversation is: as its gravest reason.</summary>
public static class Severity
{
    public const int Severe = 85;
    public const int High = 60;

    public static bool IsSevere(Conversation head) => Gravest(head) >= Severe;

    public static int Gravest(Conversation head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.Reasons.Select(reason => reason.Priority).DefaultIfEmpty().Max();
    }
}
