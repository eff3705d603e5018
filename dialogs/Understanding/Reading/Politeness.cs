using System.Collections.Immutable;

namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>Greetings, please and thanks around a message say nothing about the case, and must change nothing.</summary>
internal static class Politeness
{
    /// <summary>The tokens between them; all of them where nothing else was said, and none where only signs were typed.</summary>
    public static ImmutableArray<Token> Without(Lexicon lexicon, ImmutableArray<Token> tokens, Asked asked)
    {
        var (first, last) = (0, tokens.Length - 1);
        while (first <= last && IsIdle(lexicon, tokens[first], asked))
            first++;
        while (last >= first && tokens[last].Kind != TokenKind.Ask && (IsIdle(lexicon, tokens[last], asked) && !IsTime(lexicon, tokens, last) || IsYouOfThanks(lexicon, tokens, last)))
            last--;
        return first <= last ? tokens[first..(last + 1)] : tokens.Any(token => !token.IsBreak) ? [.. tokens.Where(token => !token.IsBreak)] : [];
    }

    /// <summary>"Please", "hello, thank you": nothing but politeness.</summary>
    public static bool IsAll(Lexicon lexicon, ImmutableArray<Token> tokens, Asked asked) =>
        Enumerable.Range(0, tokens.Length).All(at => IsIdle(lexicon, tokens[at], asked) || IsYouOfThanks(lexicon, tokens, at));

    private static bool IsYouOfThanks(Lexicon lexicon, ImmutableArray<Token> tokens, int at) =>
        lexicon.Is("you", tokens[at]) && at > 0 && lexicon.Is("polite", tokens[at - 1]);

    /// <summary>"Good afternoon" is a greeting; "this afternoon" is a time.</summary>
    private static bool IsTime(Lexicon lexicon, ImmutableArray<Token> tokens, int at) =>
        lexicon.Is("part-of-day", tokens[at]) && at > 0 && !tokens[at - 1].IsBreak && !lexicon.Is("polite", tokens[at - 1]);

    /// <summary>Where the app was asked, "x" is no kiss.</summary>
    private static bool IsIdle(Lexicon lexicon, in Token token, Asked asked) => token.IsBreak || (lexicon.Is("polite", token) && !(asked == Asked.Platform && lexicon.Is("kiss", token)));
}
