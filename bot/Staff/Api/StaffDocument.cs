using Microsoft.AspNetCore.OpenApi;

namespace AdviceBot.Staff.Api;

/// <summary>/openapi/staff.json: the staff's API as OpenAPI, made from the routes themselves. It says nothing of any conversation, so anybody may read it.</summary>
internal static class StaffDocument
{
    public const string Name = "staff";

    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = described => described.RelativePath?.StartsWith("staff/api", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "AdviceBot staff API",
                Version = "1",
                Description = "What the operators' console is built on. Sign in with a form at /staff/sign-in; send the token of GET /staff/api/me as X-Staff-Token with every POST. "
                    + "Refusals are problem details (RFC 9457) with a code that stays the same and a title in the language of Accept-Language, English or Welsh. What changes is pushed by the SignalR hub at /staff/live.",
            };
            document.Servers = [];
            return Task.CompletedTask;
        });
    }
}
