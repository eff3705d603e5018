using System.Globalization;
using AdviceBot.Conversations;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Studio;

/// <summary>The files that somebody looks at: those of a draft, of a version by the number of its publication, or the ones that are served now.</summary>
public sealed class Texts(Drafts drafts, Publishing publishing, Scripts scripts)
{
    /// <summary>A <see cref="FoundText"/>, or why there is none. Without either it is what is served now.</summary>
    public async Task<StudioResult> FindAsync(string? draft, string? version, CancellationToken cancellation = default)
    {
        if (draft is not null)
            return await drafts.OpenAsync(draft, cancellation) is var opened && opened is OpenDraft open ? new FoundText(open.Files) : opened;
        if (version is null)
            return await scripts.FilesAsync(scripts.Current.Version, cancellation) is { } current ? new FoundText(current) : new NoSuchVersion();
        return long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && await publishing.FindAsync(number) is { } found
            && await scripts.FilesAsync(found.Version, cancellation) is { } files ? new FoundText(files) : new NoSuchVersion();
    }
}

public sealed record FoundText(PackFiles Files) : StudioResult;
