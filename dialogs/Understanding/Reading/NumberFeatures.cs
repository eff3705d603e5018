using System.Collections.Immutable;
using System.Globalization;

namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>What is counted around a number to tell what it is a number of: the words before and after it by their distance, the words near it, and how large it is.</summary>
internal static class NumberFeatures
{
    private const int Near = 4;
    private const int Wide = 10;
    private const string Edge = "^";

    // Below each, numbers are much alike for what they can be: school years, ages of children, of adults, sums.
    private static readonly int[] Sizes = [1, 5, 10, 13, 18, 25, 60, 100, 1000];

    public static IReadOnlyCollection<string> Of(ImmutableArray<Token> tokens, int at, Asked asked)
    {
        var size = Sizes.FirstOrDefault(bound => tokens[at].Number < bound).ToString(CultureInfo.InvariantCulture);
        var features = new HashSet<string>(StringComparer.Ordinal)
        {
            $"?{asked}", $"size {size}", $"size {size} ?{asked}", $"size {size} -1 {Form(-1)}", $"size {size} +1 {Form(1)}", $"-2 {Form(-2)} {Form(-1)}", $"-1 {Form(-1)} +1 {Form(1)}",
            $"+1 {Form(1)} {Form(2)}", $"?{asked} -1 {Form(-1)}", $"?{asked} +1 {Form(1)}",
        };
        for (var away = 1; away <= Near; away++)
        {
            features.Add($"-{away} {Form(-away)}");
            features.Add($"+{away} {Form(away)}");
        }

        for (var near = Math.Max(0, at - Wide); near <= Math.Min(tokens.Length - 1, at + Wide); near++)
            features.Add($"near {FormOf(tokens[near])}");
        return features;

        string Form(int away) => at + away >= 0 && at + away < tokens.Length ? FormOf(tokens[at + away]) : Edge;
    }

    private static string FormOf(in Token token) => token.Kind switch
    {
        TokenKind.Word => token.Form,
        TokenKind.Number => WordWeights.AnyNumber,
        TokenKind.Currency => "£",
        TokenKind.Digits => "%",
        TokenKind.Pause => ",",
        TokenKind.Ask => "?",
        _ => ".",
    };
}
