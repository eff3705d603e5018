namespace AdviceBot.Load.Speed;

/// <summary>Whole conversations, one after another on few connections, to be had rather than measured.</summary>
internal static class Conversing
{
    private const int AtOnce = 64;

    public static async Task HaveAsync(Uri server, IReadOnlyList<IReadOnlyList<string>> walks, int howMany)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
        {
            await using var wire = await Wire.OpenAsync(server);
            for (int number; (number = Interlocked.Increment(ref next)) < howMany;)
            {
                var conversation = await DirectLine.StartAsync(wire);
                var words = walks[number % walks.Count];
                for (var said = 0; said < words.Count; said++) await DirectLine.PostAsync(wire, conversation, words[said], said);
            }
        }));
    }
}
