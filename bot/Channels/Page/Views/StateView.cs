using AdviceBot.Http;
using AdviceBot.Storage;

namespace AdviceBot.Channels.Page.Views;

/// <summary>One line that says who answers now. Nothing while it is the bot, as nothing needs saying then.</summary>
internal static class StateView
{
    public static Html Of(Chat chat) => chat.Status switch
    {
        Status.Waiting => Line("waiting", chat.Script.Label(chat.IsStaffed ? "page.waiting" : "page.waiting-unstaffed")),
        Status.Held when chat.Head?.Handling?.Guest is { IsHere: true } guest => Line(
            "held", chat.Script.Label("page.held-two").Replace("{name}", SafeText.Of(chat.Head.OwnerName), StringComparison.Ordinal).Replace("{other}", SafeText.Of(guest.Name), StringComparison.Ordinal)),
        Status.Held => Line("held", chat.Script.Label("page.held").Replace("{name}", SafeText.Of(chat.Head?.OwnerName), StringComparison.Ordinal)),
        Status.Ended => Line("ended", chat.Script.Label("page.ended")),
        _ => default,
    };

    /// <summary>On the whole page. Whoever is afraid of being seen should find the way to say so without looking for it.</summary>
    public static Html WithContact(Chat chat) => Html.Of($"{Of(chat)}{Safe(chat)}");

    private static Html Safe(Chat chat) =>
        Html.When(chat.WaitsForPerson, $"<p class=\"safe-link\"><a href=\"#safe-contact\">{chat.Script.Label("page.contact")}</a></p>");

    private static Html Line(string kind, string words) => Html.Of($"<p class=\"state {kind}\">{words}</p>");
}
