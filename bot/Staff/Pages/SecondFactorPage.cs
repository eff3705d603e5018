using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Pages.Words;
using AdviceBot.Staff.SignIn;

namespace AdviceBot.Staff.Pages;

/// <summary>/staff/account/second-factor: sets one up and shows its recovery codes, once; POST …/off turns it off.</summary>
internal static class SecondFactorPage
{
    public const string TurnOffAddress = "/staff/account/second-factor/off";

    public static void Map(RouteGroupBuilder operators)
    {
        var open = new SecondFactorGate.OpenMark();
        operators.MapGet("/account/second-factor", (HttpContext context, SecondFactorView view) => IsOn(context) ? ToAccount() : view.SetUp(context)).WithMetadata(open);
        operators.MapPost("/account/second-factor", TurnOnAsync).RequireRateLimiting(PasswordLimit.Name).WithMetadata(open);
        operators.MapPost("/account/second-factor/off", TurnOffAsync).RequireRateLimiting(PasswordLimit.Name);
    }

    private static async Task<IResult> TurnOnAsync(HttpContext context, SecondFactorView view, SecondFactors factors)
    {
        var form = await Forms.ReadAsync(context.Request);
        var kept = form["secret"].ToString();
        switch (await factors.TurnOnAsync(context.User.Id(), form["password"].ToString(), kept, form["code"].ToString()))
        {
            case TurnedOn { RecoveryCodes: var codes, Account: var account }:
                await SignInPage.EnterAsync(context, account);
                return view.ShowRecovery(context, codes);
            case OnAlready:
                return ToAccount();
            case WrongPasswordOrCode:
                return view.SetUp(context, kept, isPasswordWrong: true);
            default:
                return view.SetUp(context, kept);
        }
    }

    private static async Task<IResult> TurnOffAsync(HttpContext context, OwnAccountView view, SecondFactors factors)
    {
        var form = await Forms.ReadAsync(context.Request);
        if (!IsOn(context)) return ToAccount();
        var result = await factors.TurnOffAsync(context.User.Id(), form["off-password"].ToString(), form["off-code"].ToString());
        if (result is TurnedOff) return ToAccount();
        var words = PageWords.Of(context.Request).TurnOffRefused(SignInTries.FailuresBeforeLock, (int)SignInTries.LockedFor.TotalMinutes);
        return await view.ShowAsync(context, AccountWords.One("off-code", words));
    }

    private static bool IsOn(HttpContext context) => WhoAsks.Of(context).Account.SecondFactor is not null;

    private static IResult ToAccount() => Results.Redirect("/staff/account");
}
