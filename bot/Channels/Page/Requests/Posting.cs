using AdviceBot.Channels.Page.Leaving;
using AdviceBot.Channels.Page.Views;
using AdviceBot.Conversations;
using AdviceBot.Http;
using AdviceBot.Storage;

namespace AdviceBot.Channels.Page.Requests;

/// <summary>One form on its way into the conversation.</summary>
internal sealed class Posting(ConversationService conversations, Visits visits, PageAnswers answers, PageWords words)
{
    public async Task<IResult> PostAsync(HttpContext http, PageSession? session, VisitorForm form)
    {
        if (await OpenAsync(session, form, http.RequestAborted) is not { } chat) return await SessionOverAsync(http, form.Text);
        // A page that nobody has answered yet may be older than the words that are served now.
        if (!form.IsOffered(chat)) return form.After == 0 ? words.Stale(http.Request, chat, form) : Results.BadRequest();
        if (form.IsLeaving) return await LeftAsync(http, chat);
        if (form.IsStale(chat)) return words.Stale(http.Request, chat, form);
        // What has arrived is kept even when the browser goes away now.
        var result = await conversations.PostAsync(chat.Head!.Id, form.ToActivity(chat), CancellationToken.None);
        return result switch
        {
            Posted posted when await HasLeftAsync(chat.Head.Id, posted.Number) => await LeftAsync(http, chat),
            Posted => await TakenAsync(http.Request, chat.Head.Id, form),
            Refused refused => words.Refusal(http.Request, chat, form, refused.Code),
            _ => await SessionOverAsync(http, form.Text),
        };
    }

    /// <summary>When it is safe to reach the visitor.</summary>
    public async Task<IResult> PostAsync(HttpContext http, PageSession? session, ContactForm form)
    {
        var head = session is null ? null : await conversations.FindBySessionAsync(session.Hash, http.RequestAborted);
        if (head is null || await visits.ReadAsync(head.Id, 0, http.RequestAborted) is not { } chat) return await SessionOverAsync(http, "");
        if (await conversations.PostAsync(head.Id, form.ToActivity(), CancellationToken.None) is not Posted)
            return answers.NotTaken(http.Request, chat, "contact", chat.Script.Label("page.contact-problem"), "", StatusCodes.Status422UnprocessableEntity);
        if (!PageAnswers.IsScript(http.Request)) await conversations.HereAsync(head.Id, PageName.WithoutScript, isLookedAt: null, form.After);
        var after = PageAnswers.IsScript(http.Request) ? form.After : 0;
        if (await visits.ReadAsync(head.Id, after, CancellationToken.None) is not { } kept) return new SeeOther("/");
        return PageAnswers.IsScript(http.Request) ? answers.Patch(kept) : answers.Page(kept, notice: kept.Script.Label("page.contact-kept"));
    }

    /// <summary>The page in another language, and what is typed stays in the box. A conversation that has not begun is not begun by that: the address carries the language.</summary>
    public async Task<IResult> ChangeLanguageAsync(HttpContext http, PageSession? session, VisitorForm form)
    {
        var head = session is null ? null : await conversations.FindBySessionAsync(session.Hash, http.RequestAborted);
        if (head is null && form.After > 0) return await SessionOverAsync(http, form.Text);
        if (head is null) return form.Text.Length == 0 ? new SeeOther($"/?{WantedLanguage.Parameter}={Uri.EscapeDataString(form.To)}") : answers.Page(visits.Opening(form.To), form.Text);
        if (await conversations.PostAsync(head.Id, form.ToLanguage(), CancellationToken.None) is not Posted) return Results.BadRequest();
        return form.Text.Length > 0 && await visits.ReadAsync(head.Id, 0, CancellationToken.None) is { } chat ? answers.Page(chat, form.Text) : new SeeOther("/#latest");
    }

    /// <summary>The session's conversation. The first post begins it; a page that shows one which is no more must not begin another unseen.</summary>
    private async Task<Chat?> OpenAsync(PageSession? session, VisitorForm form, CancellationToken cancellation)
    {
        if (session is null) return null;
        var head = await conversations.FindBySessionAsync(session.Hash, cancellation);
        if (head is null && form.After == 0) head = await visits.BeginAsync(session, form.Language, cancellation);
        return head is null ? null : await visits.ReadAsync(head.Id, 0, cancellation);
    }

    private async Task<IResult> TakenAsync(HttpRequest request, string conversationId, VisitorForm form)
    {
        var isScript = PageAnswers.IsScript(request);
        if (!isScript) await conversations.HereAsync(conversationId, PageName.WithoutScript, isLookedAt: null, form.After);
        // Words that were in the box when a button was pressed are shown there again: for that one case the page comes at once, without a redirect.
        if (!isScript && form.Unsent.Length == 0) return new SeeOther("/#latest");
        var chat = await visits.ReadAsync(conversationId, isScript ? form.After : 0, CancellationToken.None);
        if (chat is null) return new SeeOther("/");
        return isScript ? answers.Patch(chat) : answers.Page(chat, form.Unsent);
    }

    /// <summary>The visitor typed that they want to leave, and the bot understood.</summary>
    private async Task<bool> HasLeftAsync(string conversationId, long number) =>
        await conversations.ReadAsync(conversationId, number, CancellationToken.None) is { } log && log.Events.Any(logged => logged.Entry is Ended { Why: "left" });

    private async Task<IResult> LeftAsync(HttpContext http, Chat chat)
    {
        await conversations.LeaveQuicklyAsync(chat.Head!.Id, CancellationToken.None);
        SiteData.Clear(http);
        return PageAnswers.IsScript(http.Request)
            ? PageWords.Left()
            // With a fragment of its own, or the browser would carry the form's #latest over to the neutral site.
            : new SeeOther(chat.Script.Site.Exit + "#");
    }

    /// <summary>Left in another tab, or the browser keeps no cookie: the words stay in the box of a page that begins anew.</summary>
    private async Task<IResult> SessionOverAsync(HttpContext http, string text)
    {
        var chat = await visits.OfAsync(null, http.Request);
        SessionCookie.Write(http, PageSession.New());
        return words.Gone(http.Request, chat, text);
    }
}

/// <summary>303: the browser fetches the page anew, so that reloading it sends nothing again.</summary>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
