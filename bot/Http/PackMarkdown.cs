using Markdig;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AdviceBot.Http;

/// <summary>
/// The pack's Markdown as HTML: paragraphs, emphasis, lists, links. No raw HTML, no pictures. Every heading is one below that
/// of a message, so that the outline holds by which a screen reader's user moves through the chat.
/// </summary>
internal static class PackMarkdown
{
    private const int LevelInAMessage = 4;

    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    public static Html Render(string markdown, string opensNewTab)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = LevelInAMessage;
        foreach (var link in document.Descendants<LinkInline>().ToList()) Mend(link, opensNewTab);
        return Html.Trusted(document.ToHtml(Pipeline).TrimEnd());
    }

    /// <summary>For a page of its own, where links lead away like any other.</summary>
    public static Html RenderForPaper(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage || !IsAllowed(link.Url)).ToList()) KeepOnlyWords(link);
        return Html.Trusted(document.ToHtml(Pipeline).TrimEnd());
    }

    /// <summary>The words alone, for a box that takes plain text.</summary>
    public static string ToText(string markdown) => Markdown.ToPlainText(markdown, Pipeline).Trim();

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }

    private static void Mend(LinkInline link, string opensNewTab)
    {
        if (link.IsImage || !IsAllowed(link.Url))
        {
            KeepOnlyWords(link);
            return;
        }
        if (!IsWeb(link.Url)) return;
        // A new tab keeps the chat where it is, in a frame too; the other site learns nothing of where the visitor came from.
        var attributes = link.GetAttributes();
        attributes.AddProperty("target", "_blank");
        attributes.AddProperty("rel", "noopener noreferrer");
        link.AppendChild(new HtmlInline(Html.Of($"<span class=\"unseen\"> {opensNewTab}</span>").ToString()));
    }

    private static void KeepOnlyWords(LinkInline link)
    {
        foreach (var child in link.ToList())
        {
            child.Remove();
            link.InsertBefore(child);
        }
        link.Remove();
    }

    private static bool IsWeb(string? url) => url is not null && (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase));

    private static bool IsAllowed(string? url) =>
        IsWeb(url) || (url is not null && (url.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("sms:", StringComparison.OrdinalIgnoreCase)));
}
