using AdviceBot.Conversations;
using AdviceBot.Handoff;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.SignIn;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Api;

/// <summary>POST /staff/api/conversations/{id}/transfer: to a person, or to whoever of a team is free. Otherwise the answer names who and which teams are there.</summary>
internal static class TransferApi
{
    public static void Map(RouteGroupBuilder api) => api.MapPost("/conversations/{id}/transfer", TransferAsync).Takes<TransferTo>().Gives<ActedJson>();

    private static async Task<IResult> TransferAsync(HttpContext context, Acts acts, Claims claims, Colleagues colleagues, IStore store, string id)
    {
        if (await Body.ReadAsync<TransferTo>(context.Request) is not { } transfer || transfer.Note?.Length > Acts.LongestNote || transfer.To is null == transfer.Team is null)
            return Answers.Malformed();
        var there = colleagues.AvailableBeside(context.User.Id());
        var chosen = transfer.To is { } to
            ? [.. there.Where(one => one.Id == to)]
            : OfTeam(there, transfer.Team!, (await store.FindAsync(id, context.RequestAborted))?.Handling?.Needs ?? []);
        if (chosen.Count == 0)
            return Refuse(transfer.To is null ? StaffProblems.TeamNotStaffed : StaffProblems.NotStaffed, there);

        var result = await GiveAsync(claims, id, context.User.AsOperator(), transfer.LeaseToken, chosen);
        if (result is AtCapacity)
            return Refuse(transfer.To is null ? StaffProblems.TeamNotStaffed : StaffProblems.NoRoomThere, [.. there.Except(chosen)]);
        if (result is Done && !string.IsNullOrWhiteSpace(transfer.Note))
            await acts.NoteAsync(context, id, transfer.Note);
        return await acts.AnswerAsync(context, AuditActions.Transferred, id, result);
    }

    /// <summary>Who has the skills that it needs comes first, then who carries least.</summary>
    private static IReadOnlyList<PersonJson> OfTeam(IReadOnlyList<PersonJson> there, string team, IReadOnlyList<string> needs) =>
        [.. there.Where(one => one.Team == team && one.IsFree).OrderByDescending(one => Offers.HasAll(one.Skills, needs)).ThenBy(one => one.Open)];

    /// <summary>The first who still has room: somebody may have taken another at the same moment.</summary>
    private static async Task<OperatorResult> GiveAsync(Claims claims, string id, Operator by, string lease, IReadOnlyList<PersonJson> chosen)
    {
        foreach (var one in chosen.SkipLast(1))
        {
            if (await claims.TransferAsync(id, by, lease, new Operator(one.Id, one.Name)) is not AtCapacity and var result)
                return result;
        }

        return await claims.TransferAsync(id, by, lease, new Operator(chosen[^1].Id, chosen[^1].Name));
    }

    private static IResult Refuse(string code, IReadOnlyList<PersonJson> there)
    {
        var free = there.Where(one => one.IsFree).ToList();
        var teams = free.Where(one => one.Team is not null).CountBy(one => one.Team!).Select(team => new TeamJson(team.Key, team.Value)).OrderBy(team => team.Name, StringComparer.OrdinalIgnoreCase);
        return Answers.Refuse(StatusCodes.Status409Conflict, code, ("others", free), ("teams", teams));
    }
}
