using AdviceBot.Storage;

namespace AdviceBot.Staff.Accounts;

/// <summary>Whether what was typed is a code of this second factor, and what is left of it afterwards.</summary>
public static class CodeCheck
{
    /// <summary>The second factor with this code used up; null when the code does not fit. Without the secret only recovery codes do.</summary>
    public static SecondFactor? Use(SecondFactor factor, byte[]? secret, string typed, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(factor);
        ArgumentNullException.ThrowIfNull(typed);
        if (secret is not null && OneTimeCodes.StepOf(Digits(typed), secret, now, factor.LastStep) is { } step) return factor with { LastStep = step };
        return RecoveryCodes.Without(factor.RecoveryHashes, typed) is { } left ? factor with { RecoveryHashes = left } : null;
    }

    /// <summary>Apps show a code as two groups, and people type it so.</summary>
    public static string Digits(string typed) => string.Concat(typed.Where(sign => !char.IsWhiteSpace(sign)));

    public static bool UsedARecoveryCode(SecondFactor before, SecondFactor after) => after.RecoveryHashes.Length < before.RecoveryHashes.Length;
}
