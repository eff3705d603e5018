using System.Text.Json;
using System.Text.Json.Serialization;
using AdviceBot.Channels.Page.Views;
using AdviceBot.Http;

namespace AdviceBot.Channels.Page.Requests;

/// <summary>
/// What changes on a page that is open: new messages and the parts around them, as the HTML that the whole page would hold.
/// </summary>
/// <param name="Number">The watermark: the next patch begins after it.</param>
/// <param name="Seen">Own messages up to this number are on a person's screen.</param>
internal sealed record Patch(long Number, long Seen, string Messages, string Answers, string State, string Facts, string NoFiles, string Leave, string Asked, bool IsHeld, bool IsAwaited, string Contact)
{
    public static Patch Of(Chat chat, string leave)
    {
        var view = new MessageView(chat.Script);
        var messages = Html.Join(chat.Events.Select(logged => view.Of(logged, chat.SeenByStaff)));
        return new(
            chat.Events is [.., var last] ? last.Number : chat.Number, chat.SeenByStaff, messages.ToString(), AnswersView.Of(chat).ToString(),
            StateView.WithContact(chat).ToString(), FactsView.Of(chat).ToString(), ChatDocument.NoFiles(chat).ToString(), leave, chat.Ask?.State ?? "",
            chat.Status is Storage.Status.Held, chat.WaitsForPerson, ContactView.Of(chat).ToString());
    }

    public string ToJson() => JsonSerializer.Serialize(this, PageJson.Default.Patch);
}

/// <summary>Why a post of the script was not taken: words to show, and whether the page still has a session.</summary>
internal sealed record NotTaken(string Code, string Notice);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Patch))]
[JsonSerializable(typeof(NotTaken))]
internal sealed partial class PageJson : JsonSerializerContext;
