using AdviceBot.Conversations.Rehearsing;

namespace AdviceBot.Channels.Page.Rehearsed;

/// <summary>Finds the rehearsal that an address names. There is none for a secret that nobody was given, and none any more once whoever played it has signed out.</summary>
internal sealed class RehearsalFilter(Rehearsals rehearsals) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Request.RouteValues["secret"] is not string secret || await rehearsals.FindAsync(secret) is not { } found)
            return Results.StatusCode(StatusCodes.Status410Gone);
        http.Features.Set(found);
        // A page that is cut off from its server is a stranger to it: what it asks for it may read, and there is no cookie that would say whose it is.
        http.Response.Headers.AccessControlAllowOrigin = "null";
        return await next(context);
    }

    public static Rehearsal Of(HttpContext http) => http.Features.Get<Rehearsal>() ?? throw new InvalidOperationException("The filter has not run.");
}
