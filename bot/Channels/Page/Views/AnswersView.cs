using AdviceBot.Dialogs.Triage;
using AdviceBot.Http;
using AdviceBot.Storage;

namespace AdviceBot.Channels.Page.Views;

/// <summary>What can be pressed in answer to the question that waits. Each answer is its own button: one press, no script needed.</summary>
internal static class AnswersView
{
    /// <summary>More answers than this stand in narrower columns.</summary>
    private const int Many = 8;

    private static readonly string[] AtAQuestion = [Triggers.DontKnow, Triggers.Skip, Triggers.Why];
    private static readonly string[] OnTheWay = [Triggers.Back, Triggers.Restart];

    /// <summary>Nothing while a person answers: what is pressed then would only be words to them.</summary>
    public static Html Of(Chat chat)
    {
        if (chat.Status is Status.Held) return default;
        IEnumerable<string> ways = [.. chat.Ask is null ? [] : AtAQuestion, .. chat.Number > 0 ? OnTheWay : []];
        return Html.Of($"""
            {Options(chat, chat.Ask)}{Keep(chat)}
            <div class="quiet" role="group" aria-label="{chat.Script.Label("page.other-ways")}">{ways.Select(trigger => Fire(chat, trigger))}</div>
            """);
    }

    public static Html Fire(Chat chat, string trigger, string look = "link") =>
        Html.Of($"<button class=\"{look}\" name=\"fire\" value=\"{trigger}\">{chat.Script.Label($"trigger.{trigger}")}</button>");

    /// <summary>Where the plan was said it is offered to take along.</summary>
    private static Html Keep(Chat chat) =>
        Html.When(chat.Number > 0 && chat.Ask is null && chat.Script.State(chat.Dialog.State).ShowsPlan, $"""
            <p><a class="answer" href="{chat.Root}/notes" target="_blank" rel="noopener">{chat.Script.Label("page.keep-copy")}</a></p>
            """);

    private static Html Options(Chat chat, Question? question) => question is null || question.Options.IsDefaultOrEmpty ? default : Html.Of($"""
        <fieldset{Html.When(question.Options.Length > Many, $" class=\"many\"")}><legend>{chat.Script.Label("page.choose")}</legend>{question.Options.Select(option => Choose(question, option))}</fieldset>
        """);

    private static Html Choose(Question question, Option option) =>
        Html.Of($"<button class=\"answer\" name=\"choose\" value=\"{question.Slot}:{option.Value}\">{option.Label}</button>");
}
