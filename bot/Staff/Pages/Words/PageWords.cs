using AdviceBot.Staff.Accounts;

namespace AdviceBot.Staff.Pages.Words;

/// <summary>Every word of the staff's own pages, once for each language. The console, which is an application, has its own in bot/web/staff/words.</summary>
public sealed record PageWords
{
    /// <summary>Written by the console when somebody chooses their language there.</summary>
    public const string Cookie = "advicebot-staff-language";

    public required string Language { get; init; }
    public required KeyWords Key { get; init; }
    public required string Staff { get; init; }
    public required string SkipToMain { get; init; }
    public required string AccountNav { get; init; }
    public required string BackToConsole { get; init; }
    public required Func<string, string> Error { get; init; }
    public required string ErrorMark { get; init; }

    public required string SignIn { get; init; }
    public required string SignOut { get; init; }
    public required string SignInName { get; init; }
    public required string SignInNameHint { get; init; }
    public required string BadSignInName { get; init; }
    public required string NameTaken { get; init; }
    public required string DisplayName { get; init; }
    public required string DisplayNameHint { get; init; }
    public required string BadDisplayName { get; init; }
    public required string Password { get; init; }
    public required Func<int, string> PasswordHint { get; init; }
    public required Func<PasswordProblem, string> BadPassword { get; init; }
    public required Func<int, int, string> WrongNameOrPassword { get; init; }
    public required string ForgottenPassword { get; init; }

    public required string CodeTitle { get; init; }
    public required string CodeIntro { get; init; }
    public required string Code { get; init; }
    public required string CodeHint { get; init; }
    public required Func<int, int, string> CodeRefused { get; init; }
    public required string StartAgain { get; init; }

    public required string SetUp { get; init; }
    public required string SetUpTitle { get; init; }
    public required string SetUpIntro { get; init; }
    public required string SetUpSubmit { get; init; }
    public required string LinkNotValid { get; init; }
    public required string LinkSpent { get; init; }
    public required string SetUpLinkSpent { get; init; }
    public required string SetAPassword { get; init; }
    public required string SetYourPassword { get; init; }
    public required string SetThePassword { get; init; }
    public required Func<int, string> PasswordLinkSpent { get; init; }

    public required string YourAccount { get; init; }
    public required string ChangePassword { get; init; }
    public required string CurrentPassword { get; init; }
    public required string WrongCurrentPassword { get; init; }
    public required string SignedOutElsewhereHint { get; init; }
    public required string ChangeThePassword { get; init; }

    public required string SecondFactor { get; init; }
    public required string SecondFactorWhy { get; init; }
    public required string SecondFactorSetUp { get; init; }
    public required Func<string, string> SecondFactorSince { get; init; }
    public required Func<int, string> RecoveryCodesLeft { get; init; }
    public required string TurnOff { get; init; }
    public required string TurnOffHint { get; init; }
    public required Func<int, int, string> TurnOffRefused { get; init; }
    public required string SecondFactorRequired { get; init; }
    public required string ScanTitle { get; init; }
    public required string ScanIntro { get; init; }
    public required string QrLabel { get; init; }
    public required string TypeSecret { get; init; }
    public required string OpenApp { get; init; }
    public required string ConfirmTitle { get; init; }
    public required string ConfirmHint { get; init; }
    public required string WrongConfirmCode { get; init; }
    public required string TurnOn { get; init; }
    public required string RecoveryTitle { get; init; }
    public required string RecoveryIntro { get; init; }
    public required string RecoveryKept { get; init; }

    public required string Sessions { get; init; }
    public required string SessionsIntro { get; init; }
    public required Func<string?, string?, string> BrowserOn { get; init; }
    public required string ThisOne { get; init; }
    public required string ConsoleOpen { get; init; }
    public required Func<string, string, string> BegunAndSeen { get; init; }
    public required Func<string, string> OfSession { get; init; }
    public required string SignOutElsewhere { get; init; }
    public required string SignOutEverywhere { get; init; }
    public required string SignOutEverywhereHint { get; init; }

    public required string Accounts { get; init; }
    public required Func<string, string> Handover { get; init; }
    public required Func<int, string> HandoverHint { get; init; }
    public required string NewAccount { get; init; }
    public required string Role { get; init; }
    public required Func<string, string> RoleName { get; init; }
    public required Func<string, string> RoleMeans { get; init; }
    public required string CreateAccount { get; init; }
    public required string ThisIsYou { get; init; }
    public required string NewPasswordLink { get; init; }
    public required string Enable { get; init; }
    public required string Disable { get; init; }
    public required string EndSessions { get; init; }
    public required string TakeAwaySecondFactor { get; init; }
    public required Func<string, string> For { get; init; }
    public required string Disabled { get; init; }
    public required string NoPasswordYet { get; init; }
    public required string Locked { get; init; }
    public required string HasSecondFactor { get; init; }
    public required string LastAdministrator { get; init; }
    public required string NoSuchAccount { get; init; }
    public required string NotOnesOwn { get; init; }
    public required string ConversationsAtMost { get; init; }
    public required Func<int, string> UsualWhenEmpty { get; init; }
    public required Func<int, string> BadCapacity { get; init; }
    public required string Team { get; init; }
    public required string BadTeam { get; init; }
    public required string Skills { get; init; }
    public required string Save { get; init; }

    public required SignOnWords SignOn { get; init; }

    public required string NotDone { get; init; }
    public required string NotDoneTitle { get; init; }

    /// <summary>As chosen in the console, else as the browser prefers.</summary>
    public static PageWords Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Cookies[Cookie] is { } chosen ? In(chosen) : Preferred(request);
    }

    /// <summary>As the request itself asks.</summary>
    public static PageWords Preferred(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return In(request.GetTypedHeaders().AcceptLanguage.OrderByDescending(one => one.Quality ?? 1).Select(one => one.Value.Value).FirstOrDefault());
    }

    private static PageWords In(string? language) => language?.StartsWith("cy", StringComparison.OrdinalIgnoreCase) == true ? Welsh.Words : English.Words;
}
