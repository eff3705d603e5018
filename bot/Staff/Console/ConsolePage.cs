using AdviceBot.Staff.Pages;

namespace AdviceBot.Staff.Console;

/// <summary>The one page of the console; its script draws the rest from the staff's API.</summary>
internal static class ConsolePage
{
    public static void Map(RouteGroupBuilder operators, RouteGroupBuilder supervisors)
    {
        foreach (var address in new[] { "/", "/conversations/{id}", "/board", "/history" })
            operators.MapGet(address, (HttpContext context, StaffLayout layout) => layout.Console(context));
        supervisors.MapGet("/audit", (HttpContext context, StaffLayout layout) => layout.Console(context));
    }
}
