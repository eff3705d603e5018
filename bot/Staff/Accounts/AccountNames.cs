using System.Text.RegularExpressions;

namespace AdviceBot.Staff.Accounts;

public static partial class AccountNames
{
    public const int LongestDisplayName = 60;

    /// <summary>Sign-in names are compared in this form.</summary>
    public static string Normal(string signInName) => signInName.Trim().ToLowerInvariant();

    public static bool IsSignInName(string normal) => SignInName().IsMatch(normal);

    /// <summary>The visitor sees the display name: one line, nothing that hides or turns around.</summary>
    public static bool IsDisplayName(string name) =>
        name.Length is > 0 and <= LongestDisplayName && name.All(c => char.IsLetterOrDigit(c) || c is ' ' or '.' or '-' or '\'' or '’' or '(' or ')');

    [GeneratedRegex("^[a-z0-9._@-]{2,64}$", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex SignInName();
}
