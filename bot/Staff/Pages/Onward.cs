using AdviceBot.Http;
using AdviceBot.Staff.Pages.Words;

namespace AdviceBot.Staff.Pages;

/// <summary>
/// A page that goes on by itself. A redirect would not do: after one that another site began browsers keep back strict cookies, and a form may not lead to another site by one
/// (form-action of the content policy). What a page of our own begins is our own.
/// </summary>
internal static class Onward
{
    public static IResult Page(HttpContext context, StaffLayout layout, string address)
    {
        var t = PageWords.Of(context.Request);
        context.Response.Headers["Refresh"] = $"0;url={address}";
        return layout.Page(context, t.SignOn.OneMoment, Html.Of($"""
            <h1>{t.SignOn.OneMoment}</h1>
            <p>{t.SignOn.IfNothingHappens}</p>
            <p class="go"><a class="button" href="{address}">{t.SignOn.GoOn}</a></p>
            """));
    }
}
