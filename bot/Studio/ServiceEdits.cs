using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Storage;

namespace AdviceBot.Studio;

/// <summary>
/// An entry of the registry as somebody wants it. <paramref name="From"/> is the hash of the entry that they began with (null: a new one): two who change two entries of the one file
/// are not in each other's way. Without fields it is taken away.
/// </summary>
public sealed record ServiceEdit(string Id, string? From, IReadOnlyDictionary<string, string?>? Fields);

/// <summary>Changes entries of the registry in a draft.</summary>
public sealed class ServiceEdits(Drafts drafts)
{
    private const int MostAttempts = 20;

    public async Task<StudioResult> WriteAsync(Person by, string draft, ServiceEdit edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        for (var attempt = 0; ; attempt++)
        {
            var opened = await drafts.OpenAsync(draft);
            if (opened is not OpenDraft open)
                return opened;
            var (path, text) = (ServiceSheet.FileOf(open.Files), open.Files.Files.GetValueOrDefault(ServiceSheet.FileOf(open.Files)));
            var entry = text is null ? null : ServiceText.Entry(text, edit.Id);
            if (text is null || !ServiceText.IsId(edit.Id) || (entry is null && edit.From is not null))
                return new NoSuchService();
            if (FileText.HashOf(entry) != edit.From)
                return new EditConflict(path, edit.Fields is null ? null : ServiceText.Entry(Next(open.Files, text, entry, edit), edit.Id), entry, FileText.HashOf(entry), IsPublished: false);
            var next = Next(open.Files, text, entry, edit);
            var result = await drafts.WriteAsync(by, draft, new FileEdit(path, next, FileText.HashOf(text)));
            // Somebody saved another entry in between: that one is theirs, this one is still ours.
            if (result is not EditConflict { IsPublished: false } || attempt == MostAttempts)
                return result;
        }
    }

    private static string Next(PackFiles files, string text, string? entry, ServiceEdit edit)
    {
        if (edit.Fields is not { } fields)
            return ServiceText.Remove(text, edit.Id);
        var known = entry is not null && ServiceText.IsInOneLine(entry) ? ServiceSheet.All(files).First(one => one.Id == edit.Id).Fields : [];
        return ServiceText.Change(text, edit.Id, known.Where(field => !fields.ContainsKey(field.Key)).Concat(fields).ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal));
    }
}

public sealed record NoSuchService : StudioResult;
