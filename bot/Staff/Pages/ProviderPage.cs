using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Pages.Words;
using AdviceBot.Staff.SignIn;
using AdviceBot.Staff.SingleSignOn;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Pages;

/// <summary>GET /staff/sign-in/provider leads to the provider of single sign-on, GET …/callback is where it leads back; POST /staff/account/link begins to link one's own account.</summary>
internal static class ProviderPage
{
    public const string LinkAddress = "/staff/account/link";

    public static void Map(RouteGroupBuilder anyone, RouteGroupBuilder signedIn)
    {
        anyone.MapGet("/sign-in/provider", StartAsync).RequireRateLimiting(PasswordLimit.Name);
        anyone.MapGet("/sign-in/provider/callback", FinishAsync);
        signedIn.MapPost("/account/link", LinkAsync).RequireRateLimiting(PasswordLimit.Name);
    }

    private static async Task<IResult> StartAsync(
        HttpContext context, SingleSignOnSettings settings, OpenIdConnect signOn, ProviderView view, TimeProvider time, string? to, bool again = false)
    {
        if (!settings.IsOn) return Results.Redirect("/staff/sign-in");
        var asks = context.Features.Get<WhoAsks>();
        if (asks is not null && !again) return Results.LocalRedirect(SignInPage.Local(to));
        var journey = Journey.New(SignInPage.Local(to), time.GetUtcNow()) with { IsAgain = again, Instead = Place(asks) };
        return await signOn.BeginAsync(context, journey) is { } address ? Results.Redirect(address) : view.Down(context);
    }

    /// <summary>The password tells the owner from whoever sat down at an open session, who could else give the account to themselves.</summary>
    private static async Task<IResult> LinkAsync(
        HttpContext context, SingleSignOnSettings settings, OpenIdConnect signOn, StaffAccounts accounts, ProviderAccounts linked,
        ProviderView view, OwnAccountView own, StaffLayout layout, TimeProvider time)
    {
        if (!settings.IsOn) return Results.Redirect("/staff/account");
        var asks = WhoAsks.Of(context);
        var form = await Forms.ReadAsync(context.Request);
        var proved = await accounts.ProvePasswordAsync(asks.Account.Id, form["link-password"].ToString());
        if (proved is UsesProvider) return Results.Redirect("/staff/account");
        if (proved is not Saved) return await own.ShowAsync(context, AccountWords.One("link-password", PageWords.Of(context.Request).WrongCurrentPassword));
        if (await linked.IsLastLocalAdministratorAsync(asks.Account)) return await own.ShowAsync(context, AccountWords.One("link-password", PageWords.Of(context.Request).SignOn.OnlyAdministrator));
        var journey = Journey.New("/staff/account", time.GetUtcNow()) with { LinkTo = new(asks.Account.Id, asks.Account.SecurityStamp), Instead = Place(asks) };
        return await signOn.BeginAsync(context, journey) is { } address ? Onward.Page(context, layout, address) : view.Down(context);
    }

    private static async Task<IResult> FinishAsync(
        HttpContext context, SingleSignOnSettings settings, OpenIdConnect signOn, ProviderAccounts accounts, ProviderSignOut signOut, Sessions sessions, ProviderView view, StaffLayout layout, Audit audit)
    {
        if (!settings.IsOn) return Results.Redirect("/staff/sign-in");
        var result = await signOn.FinishAsync(context);
        if (result is not Came came)
        {
            if (result is NotTrusted) await audit.WriteAsync(null, AuditActions.ProviderRefused);
            return view.Show(context, result);
        }

        var (person, journey) = (came.Person, came.Journey);
        var said = new ProviderSignIn(person.HasSecondFactor, signOut.Hint(came.IdToken), came.ShownAt);
        switch (journey.LinkTo is { } link ? await accounts.LinkAsync(link, person) : await accounts.EnterAsync(person))
        {
            case Entered { Account: var account }:
                if (journey.Instead is { } old) await sessions.EndAsync(old.AccountId, old.Id);
                await SignInPage.EnterAsync(context, account, said);
                return Onward.Page(context, layout, SignInPage.Local(journey.To));
            case ProviderCodeNeeded { Account: var account }:
                await HalfSignedIn.BeginAsync(context, account, said);
                return Onward.Page(context, layout, CodePage.At(journey.To));
            case var refused:
                return view.Show(context, refused, person);
        }
    }

    private static SessionToEnd? Place(WhoAsks? asks) => asks is null ? null : new(asks.Account.Id, asks.Session.Id);
}
