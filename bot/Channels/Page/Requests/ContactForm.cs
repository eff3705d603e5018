using System.Text.Json;
using AdviceBot.Activities;

namespace AdviceBot.Channels.Page.Requests;

/// <summary>When and how it is safe to reach the visitor, as the page's own form says it.</summary>
internal sealed record ContactForm(string Id, long After, bool IsWatched, bool NoCallBack, IReadOnlyList<string> Days, string From, string To, string Words)
{
    private const int LongestId = 64;

    /// <summary>Null when it is no form of ours.</summary>
    public static async Task<ContactForm?> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType) return null;
        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            _ = long.TryParse(form["after"], out var after);
            var id = form["form"].ToString();
            return id.Length is 0 or > LongestId ? null : new(
                id, after, form.ContainsKey("watched"), form.ContainsKey("no-call-back"), [.. form["day"].OfType<string>()], form["from"].ToString(), form["to"].ToString(), form["words"].ToString());
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    public Activity ToActivity() => new()
    {
        Type = ActivityTypes.Event,
        Name = EventNames.Contact,
        Value = JsonSerializer.SerializeToElement(new { watched = IsWatched, noCallBack = NoCallBack, days = Days, from = From, to = To, words = Words }),
        ChannelData = JsonSerializer.SerializeToElement(new { clientActivityID = Id }),
    };
}
