namespace AdviceBot.Http;

/// <summary>
/// Endpoint metadata: where a page's content security policy differs from the strict one that everything else gets.
/// Say it with <c>.WithMetadata(new ContentPolicy { StyleSrc = "'self' 'unsafe-inline'" })</c>.
/// </summary>
public sealed record ContentPolicy
{
    public static readonly ContentPolicy Strict = new();

    public string ScriptSrc { get; init; } = "'self'";
    public string StyleSrc { get; init; } = "'self'";
    public string ImgSrc { get; init; } = "'self' data:";
    public string ConnectSrc { get; init; } = "'self'";
    public string FontSrc { get; init; } = "'none'";
    public string MediaSrc { get; init; } = "'none'";
    public string FrameSrc { get; init; } = "'none'";
    public string FormAction { get; init; } = "'self'";

    /// <summary>Where else forms may lead, asked at each response; origins separated by blanks.</summary>
    public Func<string>? FormsLeadTo { get; init; }

    /// <summary>Which pages may show this one in a frame: 'none', or origins separated by blanks.</summary>
    public string FrameAncestors { get; init; } = "'none'";

    /// <summary>What a page may do that is otherwise cut off from everything else of this server, its cookies and its own frames' parents too; null for a page of this server's own kind.</summary>
    public string? Sandbox { get; init; }

    public string Header => string.Join("; ",
        "default-src 'none'", $"script-src {ScriptSrc}", $"style-src {StyleSrc}", $"img-src {ImgSrc}", $"connect-src {ConnectSrc}",
        $"font-src {FontSrc}", $"media-src {MediaSrc}", $"frame-src {FrameSrc}", $"form-action {FormAction}{(FormsLeadTo is null ? "" : " " + FormsLeadTo())}", "base-uri 'none'",
        $"frame-ancestors {FrameAncestors}{(Sandbox is null ? "" : "; sandbox " + Sandbox)}");
}
