using AdviceBot.Channels.Page.Requests;
using AdviceBot.Conversations;
using AdviceBot.Conversations.Rehearsing;
using AdviceBot.Http;
using AdviceBot.Storage;

namespace AdviceBot.Channels.Page.Rehearsed;

/// <summary>One form on its way into a rehearsal; answered as <see cref="Posting"/> answers a visitor.</summary>
internal static class RehearsedPosts
{
    public static async Task<IResult> PostAsync(HttpContext http, PageAnswers answers, PageWords words)
    {
        var rehearsal = RehearsalFilter.Of(http);
        var chat = RehearsedVisits.Of(http);
        if (http.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
            return answers.NotTaken(http.Request, chat, "attachments", chat.NoFiles, "", StatusCodes.Status415UnsupportedMediaType);
        if (await VisitorForm.ReadAsync(http.Request) is not { IsWellFormed: true } form)
            return Results.BadRequest();
        if (form.IsLeaving)
            return Left(http, rehearsal, chat.Root);
        if (!form.IsOffered(chat) || form.IsStale(chat))
            return words.Stale(http.Request, chat, form);
        return rehearsal.Post(form.ToActivity(chat), form.Language) switch
        {
            Posted when rehearsal.Standing is { Events: [.., { Entry: Ended { Why: "left" } }] } => Left(http, rehearsal, chat.Root),
            Posted => Taken(http, answers, form),
            Refused refused => words.Refusal(http.Request, chat, form, refused.Code),
            _ => words.Gone(http.Request, chat, form.Text),
        };
    }

    public static async Task<IResult> ChangeLanguageAsync(HttpContext http, PageAnswers answers)
    {
        var rehearsal = RehearsalFilter.Of(http);
        if (await VisitorForm.ReadAsync(http.Request) is not { IsWellFormed: true, To.Length: > 0 } form)
            return Results.BadRequest();
        var root = RehearsedEndpoints.Root + rehearsal.Secret;
        if (rehearsal.Standing is null)
            return new SeeOther($"{root}/?{WantedLanguage.Parameter}={Uri.EscapeDataString(form.To)}");
        if (rehearsal.Post(form.ToLanguage()) is not Posted)
            return Results.BadRequest();
        return form.Text.Length > 0 ? answers.Page(RehearsedVisits.Of(http), form.Text) : new SeeOther(root + "/#latest");
    }

    public static async Task<IResult> ContactAsync(HttpContext http, PageAnswers answers)
    {
        if (await ContactForm.ReadAsync(http.Request) is not { } form)
            return Results.BadRequest();
        var chat = RehearsedVisits.Of(http);
        if (RehearsalFilter.Of(http).Post(form.ToActivity()) is not Posted)
            return answers.NotTaken(http.Request, chat, "contact", chat.Script.Label("page.contact-problem"), "", StatusCodes.Status422UnprocessableEntity);
        return PageAnswers.IsScript(http.Request) ? answers.Patch(RehearsedVisits.Of(http, form.After)) : answers.Page(RehearsedVisits.Of(http), notice: chat.Script.Label("page.contact-kept"));
    }

    private static IResult Taken(HttpContext http, PageAnswers answers, VisitorForm form)
    {
        if (PageAnswers.IsScript(http.Request))
            return answers.Patch(RehearsedVisits.Of(http, form.After));
        return form.Unsent.Length > 0 ? answers.Page(RehearsedVisits.Of(http), form.Unsent) : new SeeOther($"{RehearsedEndpoints.Root}{RehearsalFilter.Of(http).Secret}/#latest");
    }

    private static IResult Left(HttpContext http, Rehearsal rehearsal, string root)
    {
        rehearsal.Leave();
        return PageAnswers.IsScript(http.Request) ? PageWords.Left() : new SeeOther(root + "/leave#");
    }
}
