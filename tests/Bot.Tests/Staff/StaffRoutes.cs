using AdviceBot.Staff.Accounts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AdviceBot.Bot.Tests.Staff;

/// <summary>Every route below /staff, and whom each is for: the table that the server is held to.</summary>
internal static class StaffRoutes
{
    /// <summary>What may be used without an account. All others refuse.</summary>
    public static readonly HashSet<string> ForAnyone = new(StringComparer.Ordinal)
    {
        "GET /staff/sign-in", "POST /staff/sign-in", "GET /staff/sign-in/code", "POST /staff/sign-in/code", "GET /staff/setup/{secret}", "POST /staff/setup/{secret}",
        "GET /staff/password/{account}/{secret}", "POST /staff/password/{account}/{secret}", "GET /staff/sign-in/provider", "GET /staff/sign-in/provider/callback",
    };

    /// <summary>What everybody has who has an account.</summary>
    public static readonly HashSet<string> ForSignedIn = new(StringComparer.Ordinal)
    {
        "GET /staff", "POST /staff/sign-out", "GET /staff/account", "POST /staff/account/password", "POST /staff/account/sign-out-everywhere",
        "POST /staff/account/sign-out-elsewhere", "POST /staff/account/sessions/{id}/end",
        "GET /staff/account/second-factor", "POST /staff/account/second-factor", "POST /staff/account/second-factor/off",
        "POST /staff/account/link", "GET /staff/api/me",
    };

    public static readonly HashSet<string> ForOperators = new(StringComparer.Ordinal)
    {
        "GET /staff/conversations/{id}", "GET /staff/board", "GET /staff/history",
        "GET /staff/live", "POST /staff/live/negotiate",
        "GET /staff/api/queue", "POST /staff/api/next", "POST /staff/api/shift", "POST /staff/api/help",
        "GET /staff/api/conversations/{id}", "GET /staff/api/conversations/{id}/notes", "POST /staff/api/conversations/{id}/notes",
        "GET /staff/api/conversations/{id}/returns", "POST /staff/api/conversations/{id}/consult", "POST /staff/api/conversations/{id}/consult/end",
        "POST /staff/api/conversations/{id}/guest", "POST /staff/api/conversations/{id}/guest/end", "POST /staff/api/conversations/{id}/word",
        "POST /staff/api/conversations/{id}/identity", "POST /staff/api/conversations/{id}/identity/question", "POST /staff/api/conversations/{id}/identity/told",
        "GET /staff/api/conversations/{id}/replies", "POST /staff/api/conversations/{id}/take", "POST /staff/api/conversations/{id}/reply",
        "POST /staff/api/conversations/{id}/hand-back", "POST /staff/api/conversations/{id}/transfer", "POST /staff/api/conversations/{id}/finish",
        "POST /staff/api/conversations/{id}/contact", "POST /staff/api/conversations/{id}/typing", "POST /staff/api/conversations/{id}/seen",
        "POST /staff/api/conversations/{id}/dismiss", "GET /staff/api/history", "GET /staff/api/history/{id}/record",
        "GET /staff/api/colleagues", "GET /staff/api/mentions", "POST /staff/api/conversations/{id}/mentions-seen",
    };

    public static readonly HashSet<string> ForSupervisors = new(StringComparer.Ordinal)
    {
        "GET /staff/accounts", "POST /staff/accounts/{id}/capacity", "GET /staff/audit", "GET /staff/api/board", "GET /staff/api/audit", "GET /staff/api/audit/choices",
        "POST /staff/api/conversations/{id}/take-over", "POST /staff/api/conversations/{id}/release",
        "POST /staff/api/conversations/{id}/identity/decide", "POST /staff/api/conversations/{id}/guest/join",
    };

    public static readonly HashSet<string> ForAdministrators = new(StringComparer.Ordinal)
    {
        "POST /staff/accounts", "POST /staff/accounts/{id}/reset", "POST /staff/accounts/{id}/disable", "POST /staff/accounts/{id}/enable", "POST /staff/accounts/{id}/skills",
        "POST /staff/accounts/{id}/end-sessions", "POST /staff/accounts/{id}/take-away-second-factor", "POST /staff/accounts/{id}/unlink",
    };

    public static readonly HashSet<string> ForEditors = new(StringComparer.Ordinal)
    {
        "GET /staff/studio", "GET /staff/studio/versions", "GET /staff/studio/stops", "POST /staff/account/key", "GET /staff/api/studio/counts", "GET /staff/studio/drafts/{id}",
        "GET /staff/studio/services", "GET /staff/studio/drafts/{id}/messages", "GET /staff/studio/drafts/{id}/services",
        "GET /staff/studio/drafts/{id}/preview", "GET /staff/studio/versions/{id}/preview",
        "GET /staff/api/studio/services", "GET /staff/api/studio/drafts/{id}/services", "POST /staff/api/studio/drafts/{id}/services",
        "GET /staff/api/studio/drafts/{id}/messages", "POST /staff/api/studio/measure", "GET /staff/api/studio/people", "POST /staff/api/studio/previews", "GET /staff/api/studio/previews/{id}", "POST /staff/api/studio/previews/{id}/again",
        "GET /staff/api/studio", "GET /staff/api/studio/drafts", "POST /staff/api/studio/drafts", "GET /staff/api/studio/drafts/{id}",
        "GET /staff/api/studio/drafts/{id}/files", "GET /staff/api/studio/drafts/{id}/file", "GET /staff/api/studio/drafts/{id}/message", "POST /staff/api/studio/drafts/{id}/file",
        "POST /staff/api/studio/drafts/{id}/update", "POST /staff/api/studio/drafts/{id}/discard", "POST /staff/api/studio/drafts/{id}/review",
        "POST /staff/api/studio/drafts/{id}/sign", "GET /staff/api/studio/drafts/{id}/flow", "GET /staff/api/studio/drafts/{id}/state", "POST /staff/api/studio/drafts/{id}/state", "POST /staff/api/studio/drafts/{id}/states",
        "GET /staff/api/studio/versions/{id}/flow", "GET /staff/api/studio/versions/{id}/state", "POST /staff/api/studio/drafts/{id}/send-back", "GET /staff/api/studio/drafts/{id}/live",
        "GET /staff/api/studio/versions", "GET /staff/api/studio/versions/{id}", "GET /staff/api/studio/drafts/{id}/meaning", "GET /staff/api/studio/versions/{id}/meaning", "GET /staff/api/studio/drafts/{id}/fact-check", "GET /staff/api/studio/versions/{id}/fact-check",
        "GET /staff/api/studio/versions/{id}/file", "GET /staff/api/studio/versions/{id}/live",
    };

    public static readonly HashSet<string> ForEditorsByKey = new(StringComparer.Ordinal) { "GET /staff/api/content", "POST /staff/api/content" };

    public static readonly HashSet<string> ForPublishers = new(StringComparer.Ordinal)
    {
        "POST /staff/api/studio/drafts/{id}/publish", "POST /staff/api/studio/versions/{id}/roll-back",
    };

    /// <summary>Each group that needs an account: the policy that its routes carry, the roles that it lets in, and the routes.</summary>
    public static readonly (string Policy, string[] Roles, HashSet<string> Routes)[] Groups =
    [
        (Roles.SignedIn, [.. Roles.All], ForSignedIn),
        (Roles.Operator, [Roles.Operator, Roles.Supervisor, Roles.Administrator], ForOperators),
        (Roles.Supervisor, [Roles.Supervisor, Roles.Administrator], ForSupervisors),
        (Roles.Administrator, [Roles.Administrator], ForAdministrators),
        (Roles.Editor, [Roles.Editor, Roles.Publisher, Roles.Administrator], ForEditors),
        (Roles.EditorByKey, [Roles.Editor, Roles.Publisher, Roles.Administrator], ForEditorsByKey),
        (Roles.Publisher, [Roles.Publisher, Roles.Administrator], ForPublishers),
    ];

    /// <summary>Opening the socket changes nothing and carries no token; it asks for the page's own origin instead.</summary>
    public static readonly string[] Live = ["GET /staff/live", "POST /staff/live/negotiate"];

    /// <summary>Those that the server really has.</summary>
    public static IReadOnlyList<StaffRoute> Of(IServiceProvider server) => [.. server.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => Text(endpoint).StartsWith("/staff", StringComparison.Ordinal))
        .SelectMany(endpoint => Methods(endpoint).Select(method => new StaffRoute(method, Text(endpoint), endpoint)))];

    private static string Text(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.Trim('/');

    /// <summary>SignalR's own endpoints do not say theirs.</summary>
    private static IReadOnlyList<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [Text(endpoint).EndsWith("/negotiate", StringComparison.Ordinal) ? "POST" : "GET"];
}

internal sealed record StaffRoute(string Method, string Template, RouteEndpoint Endpoint)
{
    public string Name => $"{Method} {Template}";

    public bool IsApi => Template.StartsWith("/staff/api/", StringComparison.Ordinal);

    public string Path => Template.Replace("{id}", "x", StringComparison.Ordinal).Replace("{secret}", "x", StringComparison.Ordinal).Replace("{account}", "x", StringComparison.Ordinal);
}
