using Microsoft.AspNetCore.Antiforgery;

namespace AdviceBot.Staff.SignIn;

/// <summary>Every request of the staff's routes that may change something carries the anti-forgery token, in the form or the header, or a key.</summary>
internal sealed class AntiforgeryCheck(IAntiforgery antiforgery) : IEndpointFilter
{
    public const string Header = "X-Staff-Token";
    public const string Field = "token";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Features.Get<KeyScheme.Used>() is not null || await antiforgery.IsRequestValidAsync(context.HttpContext)
            ? await next(context)
            : StaffProblems.Of(StatusCodes.Status400BadRequest, StaffProblems.NoToken);
}
