using System.Globalization;

namespace AdviceBot.Dialogs.Checking.Meaning;

internal static class Filled
{
    /// <summary>These words with {0}, {1} and so on filled in, whatever the machine's own language is.</summary>
    public static string With(this string words, params object?[] values) => string.Format(CultureInfo.InvariantCulture, words, values);
}
