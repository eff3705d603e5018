using System.Net.Mime;
using System.Text;
using AdviceBot.Channels.Page.Views;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Channels.Page.Papers;

/// <summary>The plan of one visitor as files to keep.</summary>
internal static class PaperFiles
{
    public static IEnumerable<Section> Plan(Chat chat) => StateMachine.Plan(chat.Script, chat.Dialog);

    public static IResult Html(Chat chat) => Results.File(Encoding.UTF8.GetBytes(Paper.File(chat.Script, Plan(chat)).ToString()), "text/html; charset=utf-8", "notes.html");

    public static IResult Text(Chat chat)
    {
        var sections = Plan(chat).Select(section => $"{section.Heading.ToUpperInvariant()}\n\n{string.Concat(section.Messages.Select(message => PlainText.Of(message.Markdown)))}");
        return Results.File(Encoding.UTF8.GetBytes(string.Join('\n', sections)), MediaTypeNames.Text.Plain + "; charset=utf-8", "notes.txt");
    }
}
