using AdviceBot.Dialogs.Editing;

namespace AdviceBot.Studio;

/// <summary>Other words for a message or a label in a language; <paramref name="From"/> is what they were when the editor began, null for none.</summary>
public sealed record WordsEdit(string Id, string Language, string Text, string? From = null);

/// <summary>What else means an answer; <paramref name="From"/> is what did when the editor began.</summary>
public sealed record PhrasesEdit(string Slot, string Value, IReadOnlyList<string> Phrases, IReadOnlyList<string>? From = null);

/// <summary>
/// What an editor made of one state by its forms. <paramref name="From"/> is the text of the state that they began with: whatever else changed meanwhile, this is laid over it. <paramref name="Values"/> are
/// answers that the slot did not have; <paramref name="Translated"/> the messages and labels whose translation says what they say now.
/// </summary>
public sealed record StateSave(
    string State, string From, StateForm? Form = null, IReadOnlyList<WordsEdit>? Messages = null, IReadOnlyList<WordsEdit>? Labels = null, IReadOnlyList<PhrasesEdit>? Phrases = null,
    IReadOnlyList<string>? Values = null, IReadOnlyList<string>? Translated = null, bool Remove = false)
{
    /// <summary>Whether every list holds something in each of its places.</summary>
    public bool IsWellFormed =>
        new IEnumerable<object?>?[] { Form?.Ask, Form?.Why, Form?.Again, Form?.Earns, Form?.Say, Form?.Next, Form?.Answers, Messages, Labels, Phrases, Values, Translated }.All(list => list?.Contains(null) != true)
        && (Phrases ?? []).All(edit => !edit.Phrases.Contains(null!) && edit.From?.Contains(null!) != true) && (Values ?? []).All(FlowNames.IsOne)
        && (Messages ?? []).Concat(Labels ?? []).All(edit => FlowNames.IsOne(edit.Id) && FlowNames.IsOne(edit.Language)) && (Phrases ?? []).All(edit => FlowNames.IsOne(edit.Slot) && FlowNames.IsOne(edit.Value));
}

/// <summary>A state that comes anew below another, with its question in words and where those come from. A slot that is not there yet is made of the answers, or takes own words.</summary>
public sealed record StateBegun(string Id, string Below, string Words, IReadOnlyList<string> Sources, string? Slot = null, IReadOnlyList<string>? Answers = null, string? Go = null)
{
    /// <summary>A question leads on; a rest does not.</summary>
    public bool IsWellFormed => Words.Trim().Length > 0 && Sources.Count > 0 && !Sources.Contains(null!) && Answers?.Contains(null!) != true && (Slot is null) == (Go is null);
}
