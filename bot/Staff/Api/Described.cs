namespace AdviceBot.Staff.Api;

/// <summary>What a route takes and gives, for /openapi/staff.json.</summary>
internal static class Described
{
    /// <summary>It acts: takes <typeparamref name="T"/> and may refuse.</summary>
    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder route) where T : notnull =>
        route.Accepts<T>("application/json").ProducesProblem(StatusCodes.Status400BadRequest).MayRefuse();

    public static RouteHandlerBuilder Gives<T>(this RouteHandlerBuilder route) => route.Produces<T>();

    /// <summary>Not this operator's, not there, or no longer so.</summary>
    public static RouteHandlerBuilder MayRefuse(this RouteHandlerBuilder route) =>
        route.ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
}

/// <summary>How a conversation stands after an act.</summary>
internal sealed record ActedJson(string Id, long Number, string Status, string? LeaseToken);
