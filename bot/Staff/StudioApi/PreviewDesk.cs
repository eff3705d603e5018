using System.Runtime.CompilerServices;
using AdviceBot.Conversations.Rehearsing;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Staff.SignIn;
using AdviceBot.Studio;

namespace AdviceBot.Staff.StudioApi;

/// <summary>Begins previews and tells how they stand.</summary>
internal sealed class PreviewDesk(Texts texts, StaffScripts scripts, Rehearsals rehearsals, SessionCheck sessions)
{
    /// <summary>What each was begun with: gone with the rehearsal itself.</summary>
    private readonly ConditionalWeakTable<Rehearsal, Begun> _begun = [];

    public Task<IResult> BeginAsync(HttpContext context, Playing playing) => BeginAsync(context, playing.Draft, playing.Version, playing.Visitor, Walked);

    /// <summary>The same person on the words as they are now.</summary>
    public async Task<IResult> AgainAsync(HttpContext context, string id, PlayingAgain again)
    {
        if (await rehearsals.FindOwnAsync(context.User.SessionId(), id) is not { } before)
            return StudioAnswers.NoSuchPreview();
        return await BeginAsync(context, again.Draft, again.Version, before.Visitor, again.GoOn ? rehearsal => RehearsedWay.Repeat(rehearsal, before.Posts) : Walked);
    }

    public async Task<IResult> ReadAsync(HttpContext context, string id) =>
        await rehearsals.FindOwnAsync(context.User.SessionId(), id) is { } rehearsal && _begun.TryGetValue(rehearsal, out var begun)
            ? Results.Json(PreviewJson.Of(rehearsal, begun.Files, begun.Stopped))
            : StudioAnswers.NoSuchPreview();

    private async Task<IResult> BeginAsync(HttpContext context, string? draft, string? version, RehearsedVisitor visitor, Func<Rehearsal, string?> play)
    {
        var found = await texts.FindAsync(draft, version, context.RequestAborted);
        if (found is not FoundText { Files: var files })
            return StudioAnswers.Refuse(found);
        if (await scripts.ReadAsync(files) is not ({ } script, _))
            return await PreviewRoutes.UnreadableAsync(scripts, files);
        var user = context.User;
        var rehearsal = rehearsals.Begin(user.SessionId(), async () => await sessions.FindAsync(user) is not null, script, visitor);
        var stopped = play(rehearsal);
        _begun.Add(rehearsal, new Begun(files, stopped));
        return Results.Json(PreviewJson.Of(rehearsal, files, stopped));
    }

    private static string? Walked(Rehearsal rehearsal)
    {
        RehearsedWay.Walk(rehearsal);
        return null;
    }

    private sealed record Begun(PackFiles Files, string? Stopped);
}
