using AdviceBot.Hosting;

namespace AdviceBot.Channels.DirectLine;

/// <summary>Who may open conversations over Direct Line.</summary>
public sealed class DirectLineSettings : ISettings
{
    public const int ShortestSecret = 16;

    public static string Section => "DirectLine";

    /// <summary>Secrets for the servers of other sites: each opens every conversation of this channel. Several, so that one can be replaced while in use.</summary>
    public IList<string> Secrets { get; init; } = [];

    /// <summary>Origins (https://host or https://host:port) whose pages may get a token of their own without a secret.</summary>
    public IList<string> AllowedOrigins { get; init; } = [];

    public IEnumerable<(string Property, string Problem)> Problems()
    {
        for (var index = 0; index < Secrets.Count; index++)
        {
            if (Secrets[index].Length < ShortestSecret) yield return ($"Secrets:{index}", $"is too short: a secret has at least {ShortestSecret} characters");
        }

        for (var index = 0; index < AllowedOrigins.Count; index++)
        {
            if (!Origins.IsOrigin(AllowedOrigins[index])) yield return ($"AllowedOrigins:{index}", "is not an origin: write https://host or https://host:port, without a path");
        }
    }
}
