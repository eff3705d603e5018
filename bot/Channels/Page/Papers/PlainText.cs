using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AdviceBot.Channels.Page.Papers;

/// <summary>A message of the pack as plain text: for a file that every device opens. Addresses of links are written out.</summary>
internal static class PlainText
{
    public static string Of(string markdown)
    {
        var text = new StringBuilder();
        foreach (var block in Markdown.Parse(markdown)) Write(text, block, "");
        return text.ToString();
    }

    private static void Write(StringBuilder text, Block block, string mark)
    {
        if (block is LeafBlock { Inline: { } inline }) text.Append(mark).Append(Words(inline)).Append('\n').Append(mark.Length == 0 ? "\n" : "");
        else if (block is ListBlock list) WriteList(text, list);
        else if (block is ContainerBlock container)
        {
            foreach (var child in container) Write(text, child, mark);
        }
    }

    private static void WriteList(StringBuilder text, ListBlock list)
    {
        var number = 1;
        foreach (var item in list) Write(text, item, list.IsOrdered ? $"{number++}. " : "- ");
        text.Append('\n');
    }

    private static string Words(ContainerInline inline) => string.Concat(inline.Select(Words));

    private static string Words(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        LineBreakInline => "\n",
        CodeInline code => code.Content,
        LinkInline link => Linked(Words((ContainerInline)link), link.Url),
        AutolinkInline auto => auto.Url,
        ContainerInline container => Words(container),
        _ => "",
    };

    private static string Linked(string words, string? url) =>
        url is null || words == url || !url.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? words : $"{words} ({url})";
}
