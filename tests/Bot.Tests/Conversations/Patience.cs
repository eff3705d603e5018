namespace AdviceBot.Bot.Tests.Chats;

/// <summary>How long a test waits for what must come: a test that would wait for ever fails instead.</summary>
internal static class Patience
{
    public static CancellationToken Token => new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token;
}
