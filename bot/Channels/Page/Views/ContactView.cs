using AdviceBot.Channels.Page.Requests;
using AdviceBot.Conversations;
using AdviceBot.Http;
using AdviceBot.Storage;

namespace AdviceBot.Channels.Page.Views;

/// <summary>
/// A form of its own for when it is safe to reach the visitor. It shows what they said there themselves and never what staff wrote: somebody else may see this screen.
/// </summary>
internal static class ContactView
{
    public static Html Of(Chat chat)
    {
        if (chat.Number == 0 || chat.Status is Status.Ended) return default;
        var said = chat.OwnContact;
        return Html.Of($"""
            <details id="safe-contact"><summary>{chat.Script.Label("page.contact")}</summary>
            <form method="post" action="{chat.Root}/chat/contact" accept-charset="utf-8" autocomplete="off">
            <input type="hidden" name="form" value="{VisitorForm.NewId()}"><input type="hidden" name="after" value="{chat.Number}">
            <p>{chat.Script.Label("page.contact-why")}</p>
            {Tick("watched", "on", chat.Script.Label("page.contact-watched"), said.IsWatched)}
            {Tick("no-call-back", "on", chat.Script.Label("page.contact-no-call-back"), said.NoCallBack)}
            <fieldset class="days"><legend>{chat.Script.Label("page.contact-days")}</legend>{Days(chat, said.Times)}</fieldset>
            <p class="times"><label>{chat.Script.Label("page.contact-from")} <input type="time" name="from" value="{SafeTimesReader.Text(said.Times?.From)}"></label>
            <label>{chat.Script.Label("page.contact-to")} <input type="time" name="to" value="{SafeTimesReader.Text(said.Times?.To)}"></label></p>
            <p><label>{chat.Script.Label("page.contact-words")} <input type="text" name="words" maxlength="{SafeTimesReader.LongestWords}" value="{SafeText.Of(said.SafeHours)}"></label></p>
            <button class="answer">{chat.Script.Label("page.contact-save")}</button>
            </form></details>
            """);
    }

    private static IEnumerable<Html> Days(Chat chat, SafeTimes? times)
    {
        // Every day is how it is when none is ticked.
        var ticked = times is null || times.Days == SafeDays.All ? [] : SafeTimesReader.Names(times.Days);
        return SafeTimesReader.Names(SafeDays.All).Select((day, at) => Tick("day", day, chat.Script.Label($"day.{(at + 1) % 7}"), ticked.Contains(day)));
    }

    private static Html Tick(string name, string value, string label, bool isTicked) => Html.Of($"""
        <label class="tick"><input type="checkbox" name="{name}" value="{value}"{Html.When(isTicked, $" checked")}> {label}</label>
        """);
}
