using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests.Browsing;

/// <summary>axe-core on a page as it stands: WCAG 2.2 A and AA and the best practices, and nothing may be found.</summary>
public static partial class Accessibility
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    public static async Task AssertAccessibleAsync(this IPage page)
    {
        await page.EvaluateAsync(LayInFlow);
        var found = await page.RunAxe(Rules);
        await page.EvaluateAsync(LayBack);
        Assert.True(found.Violations.Length == 0, $"{page.Url}{Environment.NewLine}{string.Join(Environment.NewLine, found.Violations.Select(Words))}");
    }

    // axe measures how much of a target the page shows, so what happens to be scrolled under a sticky bar counts as small.
    // Out of the way they are judged where they end up, and every target with the neighbours it really has.
    private const string LayInFlow =
        """
        () => {
          for (const element of document.querySelectorAll("body *")) {
            if (getComputedStyle(element).position !== "sticky") continue;
            element.dataset.laidInFlow = "";
            element.style.position = "static";
          }
        }
        """;

    private const string LayBack =
        """
        () => {
          for (const element of document.querySelectorAll("[data-laid-in-flow]")) {
            element.style.position = "";
            delete element.dataset.laidInFlow;
          }
        }
        """;

    /// <summary>
    /// The same for a page of a device without scripts. axe is a script itself, so it looks at a copy, on a device that has them,
    /// in which the page's own scripts are gone and what stands in noscript is shown.
    /// </summary>
    public static async Task AssertAccessibleCopyAsync(this IPage page, IBrowserContext withScript)
    {
        var html = NoScript().Replace(Script().Replace(await page.ContentAsync(), ""), "");
        var copy = await withScript.NewPageAsync();
        await copy.RouteAsync(page.Url, route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html; charset=utf-8", Body = html }));
        await copy.GotoAsync(page.Url);
        await copy.AssertAccessibleAsync();
        await copy.CloseAsync();
    }

    private static string Words(AxeResultItem item) =>
        $"{item.Id}: {item.Help} ({item.HelpUrl}){string.Concat(item.Nodes.Select(node => $"{Environment.NewLine}    {node.Html}"))}";

    [GeneratedRegex("<script\\b.*?</script>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Script();

    [GeneratedRegex("</?noscript[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex NoScript();
}
