using System.Collections.Immutable;
using System.Text.Json;
using AdviceBot.Storage;

namespace AdviceBot.Studio.Links;

/// <summary>What was found when links were followed last: kept, so that it is known after a restart.</summary>
public sealed class LinkBook(IStore store)
{
    private const string Name = "studio/links";

    public async Task<LinkResults> ReadAsync(CancellationToken cancellation = default) =>
        await store.FindSettingAsync(Name, cancellation) is { } kept && JsonSerializer.Deserialize<Kept>(kept) is { } known
            ? new LinkResults(known.At, known.Found.ToImmutableDictionary(one => one.Link, StringComparer.Ordinal))
            : LinkResults.None;

    public Task WriteAsync(DateTimeOffset at, IReadOnlyList<LinkFound> found, CancellationToken cancellation = default) => store.SaveSettingAsync(Name, JsonSerializer.Serialize(new Kept(at, found)), cancellation);

    private sealed record Kept(DateTimeOffset At, IReadOnlyList<LinkFound> Found);
}
