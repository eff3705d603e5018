using AdviceBot.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.WebUtilities;

namespace AdviceBot.Staff.SignIn;

/// <summary>The session of a member of staff: a cookie that is checked against the account at every request.</summary>
internal static class StaffCookie
{
    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "advicebot-staff";
        options.Cookie.Path = "/staff";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = CheckStampAsync;
        options.Events.OnRedirectToLogin = context => RefuseAsync(context, StatusCodes.Status401Unauthorized, StaffProblems.SignedOut);
        options.Events.OnRedirectToAccessDenied = context => RefuseAsync(context, StatusCodes.Status403Forbidden, StaffProblems.WrongRole);
    }

    private static async Task CheckStampAsync(CookieValidatePrincipalContext context)
    {
        var store = context.HttpContext.RequestServices.GetRequiredService<IStore>();
        var user = context.Principal;
        if (user is not null && user.Holds(await store.FindAccountAsync(user.Id()))) return;
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

    private static bool IsPage(PathString path) => !path.StartsWithSegments("/staff/api", StringComparison.Ordinal) && !path.StartsWithSegments("/staff/live", StringComparison.Ordinal);
}
