using System.Text;
using AdviceBot.Http;
using QRCoder;

namespace AdviceBot.Staff.Pages;

/// <summary>
/// A QR code as SVG inside the page: no request carries the secret, and the content policy needs no exception. Black on white in every look, because that is what cameras read.
/// </summary>
internal static class QrPicture
{
    public static Html Of(string text, string label)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        return Html.Of($"""
            <svg role="img" aria-label="{label}" viewBox="0 0 {rows.Count} {rows.Count}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{rows.Count}v{rows.Count}H0z"/><path fill="#000" d="{Squares(rows)}"/></svg>
            """);
    }

    private static string Squares(List<System.Collections.BitArray> rows)
    {
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows[y].Count; x++)
                if (rows[y][x]) path.Append($"M{x} {y}h1v1h-1z");
        return path.ToString();
    }
}
