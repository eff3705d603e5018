using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Editing;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Studio;

/// <summary>The files of a draft while a form is written into them, one part after the other; a refusal of one part is a refusal of all.</summary>
internal sealed class PackEdit(PackFiles before, DateOnly today)
{
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);

    public StudioResult? Refusal { get; private set; }

    public string ScriptFile { get; } = $"{before.Pack}/script.yaml";

    public PackFiles After => before with { Files = before.Files.SetItems(_written) };

    public string? Read(string path) => _written.GetValueOrDefault(path) ?? before.Files.GetValueOrDefault(path);

    /// <summary>Null stands for what no form can write.</summary>
    public void Write(string path, string? text)
    {
        if (text is null)
            Refuse(new CannotWrite(path));
        else
            _written[path] = text;
    }

    public void Refuse(StudioResult refusal) => Refusal ??= refusal;

    /// <summary>The words of a message or label in a language, if they are still what the editor began with.</summary>
    public void Words(string path, WordsEdit edit, string? now, Func<string, string> with)
    {
        if (Read(path) is not { } file)
            Refuse(new CannotWrite(path));
        else if (now?.Trim() == edit.Text.Trim())
            return;
        else if (now?.Trim() != edit.From?.Trim())
            Refuse(new EditConflict(path, edit.Text, now, FileText.HashOf(file), IsPublished: false));
        else
            Write(path, with(file));
    }

    public void Message(WordsEdit edit)
    {
        var path = $"{before.Pack}/messages/{edit.Language}/{edit.Id}.md";
        if (Read(path) is null && edit.From is null)
        {
            Write(path, NewMessage.Of(After, edit.Id, edit.Language, edit.Text, [], today));
            return;
        }

        Words(path, edit, Read(path) is { } file ? MessageText.Find(file) : null, text => MessageText.With(text, edit.Text));
    }

    public void Label(WordsEdit edit)
    {
        var path = $"{before.Pack}/messages/{edit.Language}/labels.yaml";
        Words(path, edit, Read(path) is { } file ? LabelText.Find(file, edit.Id) : null, text => LabelText.With(text, edit.Id, edit.Text));
    }

    public void Phrases(PhrasesEdit edit)
    {
        var path = $"{before.Pack}/phrases/{Languages.WrittenIn(before)}.yaml";
        var file = Read(path) ?? "";
        var now = PhraseText.Find(file, edit.Slot, edit.Value);
        if (now.SequenceEqual(edit.Phrases, StringComparer.Ordinal))
            return;
        if (!now.SequenceEqual(edit.From ?? [], StringComparer.Ordinal))
            Refuse(new EditConflict(path, Listed(edit.Phrases), Listed(now), FileText.HashOf(file), IsPublished: false));
        else
            Write(path, PhraseText.With(file, edit.Slot, edit.Value, edit.Phrases));
    }

    /// <summary>Each as it is then to be saved; nothing where nothing is different.</summary>
    public IReadOnlyList<FileEdit> Edits(IReadOnlyList<string> translated)
    {
        foreach (var (file, text) in TranslationStamps.Renew(After, translated).ToList())
            if (IsMeant(file, translated))
                _written[file] = text;
        return [.. _written.Where(file => before.Files.GetValueOrDefault(file.Key) != file.Value).Select(file => new FileEdit(file.Key, file.Value, FileText.HashOf(before.Files.GetValueOrDefault(file.Key))))];
    }

    /// <summary>Whether a stamp is about what was written here: translations that were never stamped wait for somebody who looks at them.</summary>
    private bool IsMeant(string file, IReadOnlyList<string> translated) => Path.GetFileName(file) == "labels.of.yaml"
        ? _written.ContainsKey(file.Replace("labels.of.yaml", "labels.yaml", StringComparison.Ordinal)) || translated.Any(id => id.Contains('.', StringComparison.Ordinal))
        : _written.ContainsKey(file) || translated.Contains(Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal);

    private static string Listed(IEnumerable<string> phrases) => string.Join('\n', phrases);
}
