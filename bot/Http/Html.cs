using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace AdviceBot.Http;

/// <summary>
/// Finished HTML. <c>Html.Of($"&lt;p&gt;{text}&lt;/p&gt;")</c> encodes every hole that is not <see cref="Html"/> itself,
/// so that what a visitor or an operator typed cannot become markup by being forgotten. Attributes are always quoted.
/// </summary>
public readonly record struct Html
{
    private readonly string? markup;

    private Html(string markup) => this.markup = markup;

    public static Html Empty => default;

    public static Html Of(HtmlHandler handler) => new(handler.ToString());

    /// <summary>Markup that is known to be safe: a renderer's output, never anything typed.</summary>
    public static Html Trusted(string markup) => new(markup);

    /// <summary>A part that is there only sometimes, such as an attribute.</summary>
    public static Html When(bool condition, HtmlHandler handler) => condition ? new(handler.ToString()) : default;

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts));

    public override string ToString() => markup ?? "";
}

/// <summary>Collects the parts of an interpolated string for <see cref="Html.Of"/>.</summary>
[InterpolatedStringHandler]
public readonly struct HtmlHandler(int literalLength, int holes)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder builder = new(literalLength + (holes * 16));

    public void AppendLiteral(string markup) => builder.Append(markup);

    public void AppendFormatted(Html html) => builder.Append(html.ToString());

    public void AppendFormatted(IEnumerable<Html> parts)
    {
        foreach (var part in parts) builder.Append(part.ToString());
    }

    public void AppendFormatted(string? text) => builder.Append(Encoder.Encode(text ?? ""));

    public void AppendFormatted(long number) => builder.Append(number.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => builder.ToString();
}
