using AdviceBot.Dialogs.Scripts;
namespace AdviceBot.Dialogs.Editing;

/// <summary>A state that comes anew: it asks, or with no <paramref name="Slot"/> the conversation rests there. <paramref name="Message"/> is what it asks or says.</summary>
public sealed record NewState(string Id, string Message, string? Slot, IReadOnlyList<string> Answers, string? Go)
{
    /// <summary>As it is written below another.</summary>
    public string Written(string indent) => string.Join('\n', Lines.Select(line => indent + line));

    private IEnumerable<string> Lines => Slot is null
        ? [$"{Id}:", "  say:", $"    - {{ say: {Message} }}", "  rest: true"]
        : [$"{Id}:", $"  ask: {Message}", $"  fills: {Slot}", .. Answers.Count > 0 ? [$"  answers: {AdviceBot.Dialogs.Editing.Written.List(Answers)}"] : Array.Empty<string>(), "  next:", $"    - {{ go: {Go} }}"];
}
