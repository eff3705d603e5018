using AdviceBot.Conversations;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Handoff;
using AdviceBot.Http;
using AdviceBot.Staff.Console;
using AdviceBot.Staff.Live;
using AdviceBot.Staff.SignIn;
using AdviceBot.Storage;
using Microsoft.AspNetCore.Antiforgery;

namespace AdviceBot.Staff.Api;

/// <summary>GET /staff/api/…: who I am, the queue, a conversation, its notes and the replies that fit it.</summary>
internal static class ReadingApi
{
    public static void Map(RouteGroupBuilder signedIn, RouteGroupBuilder api)
    {
        signedIn.MapGet("/me", MeAsync).WithMetadata(new AsksByItself());
        api.MapGet("/queue", (HttpContext context, QueueFeed feed) => feed.Snapshot(context.User.Id())).WithMetadata(new AsksByItself());
        var one = api.MapGroup("/conversations/{id}");
        one.MapGet("/", ReadAsync).Gives<TalkJson>().MayRefuse().WithMetadata(new AsksByItself());
        one.MapGet("/notes", NotesAsync).Gives<IReadOnlyList<NoteJson>>().MayRefuse();
        one.MapPost("/notes", AddNoteAsync).Takes<NewNote>().Gives<NoteJson>();
        one.MapGet("/replies", RepliesAsync);
        one.MapGet("/returns", ReturnsAsync).Gives<IReadOnlyList<ReturnJson>>().MayRefuse();
    }

    private static async Task<IResult> MeAsync(HttpContext context, Shift shift, Scripts scripts, IAntiforgery antiforgery)
    {
        var script = scripts.Current;
        return Results.Json(new
        {
            id = context.User.Id(),
            name = context.User.AsOperator().Name,
            role = context.User.Role(),
            token = antiforgery.GetAndStoreTokens(context).RequestToken,
            shift = PersonJson.StateWord(await shift.StateOfAsync(context.User.Id(), context.RequestAborted)),
            canPick = context.User.Supervises(),
            site = new { script.Site.Name, script.Site.TimeZone },
            longestText = ConversationService.LongestText,
            outcomes = script.Desk.Outcomes.Select(outcome => new { outcome.Id, label = script.Label(outcome.Label), outcome.NeedsReference }),
            skills = script.Desk.Skills.Select(skill => new { skill.Id, skill.Names }),
            reasons = script.HandOff.Reasons.Select(reason => new { reason.Id, label = script.Label(reason.Label) }),
            tags = script.Desk.Tags.Select(tag => new { tag.Id, label = script.Label(tag.Label) }),
        });
    }

    private static async Task<IResult> ReadAsync(HttpContext context, TalkReader talks, string id, long after = 0)
    {
        if (await talks.OpenAsync(id, context.RequestAborted) is not { } talk)
            return Answers.Unknown();
        return talk.RelationTo(context.User).MayRead() ? Results.Json(await talk.AfterAsync(after, context.User)) : Answers.NotYours();
    }

    private static async Task<IResult> NotesAsync(HttpContext context, TalkReader talks, IStore store, string id, long after = 0)
    {
        if (!await talks.MayReadAsync(id, context.User, context.RequestAborted))
            return Answers.NotYours();
        return Results.Json((await store.ReadNotesAsync(id, after, context.RequestAborted)).Select(NoteJson.Of));
    }

    private static async Task<IResult> AddNoteAsync(HttpContext context, TalkReader talks, Acts acts, Mentionable colleagues, string id)
    {
        if (await Body.ReadAsync<NewNote>(context.Request) is not { } note || string.IsNullOrWhiteSpace(note.Text) || note.Text.Length > Acts.LongestNote)
            return Answers.Malformed();
        if (!await talks.MayReadAsync(id, context.User, context.RequestAborted))
            return Answers.NotYours();
        var mentions = await colleagues.KnownAsync(note.Mentions ?? [], context.RequestAborted);
        return await acts.NoteAsync(context, id, note.Text, note.ClientId, mentions) is { } added ? Results.Json(NoteJson.Of(added)) : Answers.Unknown();
    }

    /// <summary>The pack's ready replies that hold for what is known of this visitor, as plain text.</summary>
    private static async Task<IResult> RepliesAsync(HttpContext context, TalkReader talks, ConversationService conversations, string id)
    {
        if (!await talks.MayReadAsync(id, context.User, context.RequestAborted))
            return Answers.NotYours();
        return await conversations.DialogAsync(id, context.RequestAborted) is var (script, dialog)
            ? Results.Json(StateMachine.Replies(script, dialog).Select(one => new { id = one.Message, one.Shortcut, one.Title, text = PackMarkdown.ToText(one.Markdown) }))
            : Answers.Unknown();
    }

    /// <summary>The points to which this conversation may be handed back, the first being where the bot was, each with what the visitor would see there.</summary>
    private static async Task<IResult> ReturnsAsync(HttpContext context, TalkReader talks, ConversationService conversations, string id)
    {
        if (!await talks.MayReadAsync(id, context.User, context.RequestAborted))
            return Answers.NotYours();
        return await conversations.DialogAsync(id, context.RequestAborted) is var (script, dialog)
            ? Results.Json(StateMachine.Returns(script, dialog).Select(point => ReturnJson.Of(point, script)))
            : Answers.Unknown();
    }
}

/// <summary>A point to hand back to; a null state is where the bot was. <paramref name="Html"/> is what the visitor would see, the last of it with its choices.</summary>
internal sealed record ReturnJson(string? State, string? Label, IReadOnlyList<string> Html, IReadOnlyList<string> Choices)
{
    public static ReturnJson Of(ReturnPoint point, Script script) => new(
        point.State, point.Label, [.. point.Replies.Select(reply => PackMarkdown.Render(reply.Markdown, script.Label("page.new-tab")).ToString())],
        point.Replies[^1].Ask is { Options.IsDefaultOrEmpty: false } ask ? [.. ask.Options.Select(option => option.Label)] : []);
}
