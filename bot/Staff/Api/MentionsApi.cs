using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Console;
using AdviceBot.Staff.Live;
using AdviceBot.Staff.SignIn;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Api;

/// <summary>GET /staff/api/mentions and colleagues: who names me in a note that I have not seen, and whom I can name, whether they are there or not.</summary>
internal static class MentionsApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/colleagues", async (Mentionable colleagues, HttpContext context) => Results.Json(await colleagues.AllAsync(context.RequestAborted)))
            .Gives<IReadOnlyList<PersonRef>>().WithMetadata(new AsksByItself());
        api.MapGet("/mentions", ReadAsync).Gives<IReadOnlyList<MentionJson>>().WithMetadata(new AsksByItself());
        api.MapPost("/conversations/{id}/mentions-seen", SeenAsync).Takes<SeenTo>().WithMetadata(new AsksByItself());
    }

    private static async Task<IResult> ReadAsync(HttpContext context, NoteBoard notes) =>
        Results.Json((await notes.MentionsAsync(context.User.Id(), context.RequestAborted)).Select(MentionJson.Of));

    private static async Task<IResult> SeenAsync(HttpContext context, TalkReader talks, NoteBoard notes, string id)
    {
        if (await Body.ReadAsync<SeenTo>(context.Request) is not { Number: >= 0 } seen)
            return Answers.Malformed();
        if (!await talks.MayReadAsync(id, context.User, context.RequestAborted))
            return Answers.NotYours();
        await notes.SeeAsync(context.User.Id(), id, seen.Number);
        return Results.NoContent();
    }
}

/// <summary>A note that names the one who asks; nothing of what it says.</summary>
internal sealed record MentionJson(string Conversation, string Name, long Note, DateTimeOffset At, string By)
{
    public static MentionJson Of(Mention mention) => new(mention.ConversationId, Naming.Of(mention.ConversationId), mention.NoteNumber, mention.At, mention.AuthorName);
}

/// <summary>Everybody who can be named in a note: whoever may sign in and answers visitors. Being named opens the conversation.</summary>
internal sealed class Mentionable(IStore store)
{
    public async Task<IReadOnlyList<PersonRef>> AllAsync(CancellationToken cancellation) =>
        [.. (await store.ListAccountsAsync(cancellation)).Where(account => !account.IsDisabled && Roles.Answers(account.Role))
            .OrderBy(account => account.DisplayName, StringComparer.OrdinalIgnoreCase).Select(account => new PersonRef(account.Id, account.DisplayName))];

    /// <summary>Of these ids those that are somebody's, each once.</summary>
    public async Task<IReadOnlyList<string>> KnownAsync(IReadOnlyList<string> ids, CancellationToken cancellation) =>
        ids.Count == 0 ? [] : [.. (await AllAsync(cancellation)).Select(one => one.Id).Where(ids.Contains)];
}
