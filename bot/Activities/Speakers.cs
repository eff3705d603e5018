using System.Security.Cryptography;
using System.Text;

namespace AdviceBot.Activities;

/// <summary>Who speaks in an activity, as clients see it.</summary>
public static class Speakers
{
    public const string BotId = "bot";
    public const string OperatorPrefix = "operator-";

    /// <summary>The bot and an operator are both "bot" to a client: the other side of the conversation.</summary>
    private const string OtherSide = "bot";

    public static ChannelAccount Bot(string name) => new(BotId, name, OtherSide);

    /// <summary>An account id never leaves the server; its hash lets a client tell two operators apart.</summary>
    public static ChannelAccount Operator(string accountId, string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(accountId));
        return new(OperatorPrefix + Convert.ToHexStringLower(hash.AsSpan(0, 6)), name, OtherSide);
    }

    public static ChannelAccount Visitor(string id, string? name = null) => new(id, name, "user");
}
