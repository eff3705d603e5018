using AdviceBot.Activities;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Http;

namespace AdviceBot.Staff.Console;

/// <summary>What a visitor did, in words: what was typed or chosen, or the button that was pressed.</summary>
internal static class VisitorWords
{
    /// <summary>The words, and whether they were typed rather than pressed.</summary>
    public static (string Words, bool Typed) Of(Activity activity, Script script)
    {
        var text = SafeText.Of(activity.Text);
        if (activity.Type == ActivityTypes.Message && activity.Name is null) return (text, Typed: true);
        if (text.Length > 0) return (text, Typed: false);
        return activity.Name switch
        {
            EventNames.Fire when Member(activity, "trigger") is { } trigger => (script.Label("trigger." + trigger), false),
            EventNames.Choose => ($"{Member(activity, "slot")}: {Member(activity, "value")}", false),
            EventNames.Change => ($"Wants to change: {Member(activity, "slot")}", false),
            _ => (activity.Name ?? activity.Type, false),
        };
    }

    private static string? Member(Activity activity, string name) =>
        activity.Value is { ValueKind: System.Text.Json.JsonValueKind.Object } value && value.TryGetProperty(name, out var member) ? SafeText.Of(member.ToString()) : null;
}
