using AdviceBot.Staff.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace AdviceBot.Staff.SignIn;

/// <summary>
/// Where an organisation asks for a second factor, whoever has none comes to its set-up and to nothing else. It is looked up at each request, so that it holds for
/// sessions that began before.
/// </summary>
internal static class SecondFactorGate
{
    public const string SetUpPage = "/staff/account/second-factor";

    /// <summary>On the routes that somebody without a second factor needs to get one, or to leave.</summary>
    public sealed class OpenMark;

    public static async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsClosed(context)) await next(context);
        else if (HttpMethods.IsGet(context.Request.Method) && StaffCookie.IsPage(context.Request.Path)) context.Response.Redirect(SetUpPage);
        else await StaffProblems.Of(StatusCodes.Status403Forbidden, StaffProblems.NeedsSecondFactor).ExecuteAsync(context);
    }

    private static bool IsClosed(HttpContext context) =>
        context.GetEndpoint() is { } endpoint
        && endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null && endpoint.Metadata.GetMetadata<OpenMark>() is null
        && context.Features.Get<WhoAsks>() is { HasSecondFactor: false }
        && context.RequestServices.GetRequiredService<StaffSettings>().RequireSecondFactor;
}
