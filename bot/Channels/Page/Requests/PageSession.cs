using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace AdviceBot.Channels.Page.Requests;

/// <summary>The secret that a browser holds for one conversation. The server keeps only its hash.</summary>
internal sealed record PageSession(string Secret)
{
    private const int SecretBytes = 32;

    public static PageSession New() => new(WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(SecretBytes)));

    /// <summary>Null for what was never issued here.</summary>
    public static PageSession? Parse(string? cookie)
    {
        if (cookie is null || cookie.Length != WebEncoders.Base64UrlEncode(new byte[SecretBytes]).Length) return null;
        return cookie.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? new(cookie) : null;
    }

    public string Hash => Hex(Secret);

    /// <summary>
    /// The conversation that this secret may begin: derived, so that two first posts at the same time begin one conversation,
    /// and a secret that was revoked cannot begin another.
    /// </summary>
    public string ConversationId => Hex("conversation " + Secret)[..32];

    private static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
