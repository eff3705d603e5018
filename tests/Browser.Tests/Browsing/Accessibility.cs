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
        // axe takes a target that the sticky bar or dock covers just now for a small one; sizes are measured below instead.
        Rules = new Dictionary<string, RuleOptions> { ["target-size"] = new() { Enabled = false } },
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    public static async Task AssertAccessibleAsync(this IPage page)
    {
        var found = await page.RunAxe(Rules);
        Assert.True(found.Violations.Length == 0, $"{page.Url}{Environment.NewLine}{string.Join(Environment.NewLine, found.Violations.Select(Words))}");
        Assert.Empty(await SmallTargetsAsync(page));
    }

    /// <summary>WCAG 2.5.8: every button and every link that stands by itself is at least 24 pixels wide and high, wherever the page is scrolled to.</summary>
    private static Task<string[]> SmallTargetsAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll("button, summary, input, textarea, select, a[class]")]
          .map(target => [target, target.getBoundingClientRect()])
          .filter(([target, box]) => box.width > 1 && box.height > 1 && !target.closest("[hidden], .unseen") && getComputedStyle(target).display !== "inline")
          .filter(([, box]) => box.width < 24 || box.height < 24)
          .map(([target, box]) => `${target.outerHTML.slice(0, 120)} is ${box.width} by ${box.height}`)
        """);

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
