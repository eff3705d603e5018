namespace AdviceBot.Studio;

internal static class FlowNames
{
    private const int Longest = 60;

    /// <summary>What a state, slot, answer, message or label may be called.</summary>
    public static bool IsOne(string? name) => name?.Length is > 0 and <= Longest && char.IsAsciiLetterOrDigit(name[0]) && name.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '.' or '_');
}
