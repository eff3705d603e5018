namespace AdviceBot.Dialogs.Understanding.Reading;

internal enum TokenKind
{
    Word,

    /// <summary>A plain number; <see cref="Token.Number"/> says which.</summary>
    Number,

    /// <summary>Digits that count nothing: a clock time, a date, a telephone number, a percentage.</summary>
    Digits,

    /// <summary>£, $ or €, in <see cref="Token.Form"/>.</summary>
    Currency,

    /// <summary>A comma, a dash, a bracket: a breath.</summary>
    Pause,

    /// <summary>The end of a sentence or a line.</summary>
    Stop,

    /// <summary>A question mark: the end of a sentence that asks.</summary>
    Ask,
}

/// <summary>
/// One piece of a text: where it stands (from <paramref name="Start"/> up to <paramref name="End"/>, in UTF-16 code units of the text as typed), and the form in
/// which it is compared. Several tokens may stand at one place: "im" is "i" and "am".
/// </summary>
internal readonly record struct Token(int Start, int End, string Form, TokenKind Kind, decimal Number = 0)
{
    public bool IsWord => Kind == TokenKind.Word;

    public bool IsNumber => Kind == TokenKind.Number;

    /// <summary>A time of day, such as 21:30.</summary>
    public bool IsClock => Kind == TokenKind.Digits && Form.Contains(':', StringComparison.Ordinal);

    public bool IsBreak => Kind is TokenKind.Pause or TokenKind.Stop or TokenKind.Ask;

    public bool EndsSentence => Kind is TokenKind.Stop or TokenKind.Ask;
}
