using AdviceBot.Staff.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.WebUtilities;

namespace AdviceBot.Staff.SignIn;

/// <summary>On what a console asks for without anybody there: a board left open over night must not keep its person signed in.</summary>
internal sealed class AsksByItself;

/// <summary>The cookie of a member of staff: it names an account and a session, and both are looked up at every request.</summary>
internal static class StaffCookie
{
    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "advicebot-staff";
        options.Cookie.Path = "/staff";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Sessions.GoodFor;
        // It is written anew when its session is: the two end together.
        options.SlidingExpiration = false;
        options.Events.OnValidatePrincipal = CheckAsync;
        options.Events.OnRedirectToLogin = context => RefuseAsync(context, StatusCodes.Status401Unauthorized, StaffProblems.SignedOut);
        options.Events.OnRedirectToAccessDenied = context => RefuseAsync(context, StatusCodes.Status403Forbidden, StaffProblems.WrongRole);
    }

    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (context.Principal is { } user && await services.GetRequiredService<SessionCheck>().FindAsync(user) is { } found)
        {
            if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<AsksByItself>() is null)
                context.ShouldRenew = await services.GetRequiredService<Sessions>().SeenAsync(found.Session);
            context.HttpContext.Features.Set(found);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(StaffIdentity.Scheme);
    }

    /// <summary>A person is led to the sign-in page and back; a program is told by status and code.</summary>
    private static async Task RefuseAsync(RedirectContext<CookieAuthenticationOptions> context, int status, string code)
    {
        var request = context.Request;
        if (status == StatusCodes.Status401Unauthorized && HttpMethods.IsGet(request.Method) && IsPage(request.Path))
        {
            context.Response.Redirect(QueryHelpers.AddQueryString("/staff/sign-in", "to", request.Path + request.QueryString));
            return;
        }

        await StaffProblems.Of(status, code).ExecuteAsync(context.HttpContext);
    }

    /// <summary>Neither the API nor the socket of the console.</summary>
    public static bool IsPage(PathString path) => !path.StartsWithSegments("/staff/api", StringComparison.Ordinal) && !path.StartsWithSegments("/staff/live", StringComparison.Ordinal);
}
