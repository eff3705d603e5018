using System.Text;

namespace AdviceBot.Http;

/// <summary>
/// Typed words as they are shown. What is stored stays as it came; what is shown has no character that could act on
/// the words around it: controls, and the marks that turn the reading direction of everything after them.
/// </summary>
internal static class SafeText
{
    public static string Of(string? typed)
    {
        if (string.IsNullOrEmpty(typed)) return "";
        var text = new StringBuilder(typed.Length);
        foreach (var rune in typed.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (IsHarmless(rune)) text.Append(rune.ToString());
        }
        return text.ToString();
    }

    private static bool IsHarmless(Rune rune) => rune.Value switch
    {
        '\n' or '\t' => true,
        // Embeddings, overrides and isolates, with what ends them: a stray end would break out of the isolation of the bubble.
        (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => false,
        // Interlinear annotation and tag characters: invisible text in the middle of the visible one.
        (>= 0xFFF9 and <= 0xFFFB) or (>= 0xE0000 and <= 0xE001F) => false,
        _ => !Rune.IsControl(rune),
    };
}
