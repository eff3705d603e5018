using AdviceBot.Hosting;

namespace AdviceBot.Channels.DirectLine;

/// <summary>The page that shows the chat in Microsoft's Web Chat component.</summary>
public sealed class WebChatSettings : ISettings
{
    public static string Section => "WebChat";

    /// <summary>Whether /webchat is there, and its pages get tokens.</summary>
    public bool Enabled { get; init; } = true;

    public IEnumerable<(string Property, string Problem)> Problems() => [];
}
