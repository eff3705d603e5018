using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Pages.Words;
using AdviceBot.Staff.SignIn;

namespace AdviceBot.Staff.Pages;

/// <summary>/staff/account/second-factor: sets one up and shows its recovery codes, once; POST …/off turns it off.</summary>
internal static class SecondFactorPage
{
    public const string TurnOffAddress = "/staff/account/second-factor/off";

    public static void Map(RouteGroupBuilder signedIn)
    {
        var open = new SecondFactorGate.OpenMark();
        signedIn.MapGet("/account/second-factor", (HttpContext context, SecondFactorView view) => IsOn(context) ? ToAccount() : view.SetUp(context)).WithMetadata(open);
        signedIn.MapPost("/account/second-factor", TurnOnAsync).RequireRateLimiting(PasswordLimit.Name).WithMetadata(open);
        signedIn.MapPost("/account/second-factor/off", TurnOffAsync).RequireRateLimiting(PasswordLimit.Name);
    }

    private static async Task<IResult> TurnOnAsync(HttpContext context, SecondFactorView view, SignOnForms signOn, SecondFactors factors)
    {
        var form = await Forms.ReadAsync(context.Request);
        var kept = form["secret"].ToString();
        if (signOn.MustSignInAgain(WhoAsks.Of(context))) return view.SetUp(context, kept);
        switch (await factors.TurnOnAsync(context.User.Id(), Shown(context, form["password"]), kept, form["code"].ToString()))
        {
            case TurnedOn { RecoveryCodes: var codes, Account: var account }:
                await SignInPage.EnterAsync(context, account, WhoAsks.Of(context).Session.ByProvider);
                return view.ShowRecovery(context, codes);
            case OnAlready:
                return ToAccount();
            case WrongPasswordOrCode:
                return view.SetUp(context, kept, isPasswordWrong: true);
            default:
                return view.SetUp(context, kept);
        }
    }

    private static async Task<IResult> TurnOffAsync(HttpContext context, OwnAccountView view, SignOnForms signOn, SecondFactors factors)
    {
        var form = await Forms.ReadAsync(context.Request);
        if (!IsOn(context) || signOn.MustSignInAgain(WhoAsks.Of(context))) return ToAccount();
        var result = await factors.TurnOffAsync(context.User.Id(), Shown(context, form["off-password"]), form["off-code"].ToString());
        if (result is TurnedOff) return ToAccount();
        var words = PageWords.Of(context.Request).TurnOffRefused(SignInTries.FailuresBeforeLock, (int)SignInTries.LockedFor.TotalMinutes);
        return await view.ShowAsync(context, AccountWords.One("off-code", words));
    }

    private static Shown Shown(HttpContext context, string? password) => new(password ?? "", WhoAsks.Of(context).Session.ByProvider?.ShownAt);

    private static bool IsOn(HttpContext context) => WhoAsks.Of(context).Account.SecondFactor is not null;

    private static IResult ToAccount() => Results.Redirect("/staff/account");
}
