namespace AdviceBot.Staff.Accounts;

/// <summary>Why a password is refused.</summary>
public enum PasswordProblem
{
    TooShort,
    TooLong,
    Common,
    HoldsTheName,
}

/// <summary>
/// Length counts, not a mixture of signs (NIST SP 800-63B 3.1.1.2): at least 12 characters, none of the passwords tried first.
/// </summary>
public static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 256;
    private const int FewestDifferentCharacters = 5;

    private static readonly string[] Common =
    [
        "password", "passw0rd", "123456", "abcdef", "qwerty", "asdfgh", "letmein", "welcome", "iloveyou", "changeme", "admin", "secret", "advicebot",
    ];

    /// <summary>What is wrong with this password for this name; null when nothing is.</summary>
    public static PasswordProblem? Check(string password, string signInName)
    {
        if (password.Length < Shortest) return PasswordProblem.TooShort;
        if (password.Length > Longest) return PasswordProblem.TooLong;
        if (IsCommon(password)) return PasswordProblem.Common;
        return signInName.Length > 2 && password.Contains(signInName, StringComparison.OrdinalIgnoreCase) ? PasswordProblem.HoldsTheName : null;
    }

    /// <summary>Common words, repeated or with some digits after them, are what guessing programs try first.</summary>
    private static bool IsCommon(string password)
    {
        if (password.Distinct().Count() < FewestDifferentCharacters) return true;
        var rest = password.ToLowerInvariant();
        foreach (var word in Common) rest = rest.Replace(word, "", StringComparison.Ordinal);
        return rest.Length < password.Length && rest.Count(char.IsLetter) < 4;
    }
}
