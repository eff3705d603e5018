using System.Buffers.Text;
using System.Security.Cryptography;

namespace AdviceBot.Channels.DirectLine;

/// <summary>Ids that nobody can guess. Only letters, digits, - and _: DirectLineJS puts them into addresses as they are.</summary>
public static class RandomId
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
}
