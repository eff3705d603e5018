using AdviceBot.Conversations;
using AdviceBot.Handoff;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.SignIn;

namespace AdviceBot.Staff.Api;

/// <summary>POST /staff/api/conversations/{id}/…: a colleague is asked to look at it, or a supervisor to join in; and who has the word.</summary>
internal static class CompanyApi
{
    public static void Map(RouteGroupBuilder api, RouteGroupBuilder supervisors)
    {
        var one = api.MapGroup("/conversations/{id}");
        one.MapPost("/consult", ConsultAsync).Takes<AskingIn>().Gives<ActedJson>();
        one.MapPost("/consult/end", EndConsultationAsync).Takes<EndingCompany>().Gives<ActedJson>();
        one.MapPost("/guest", InviteAsync).Takes<AskingIn>().Gives<ActedJson>();
        supervisors.MapPost("/conversations/{id}/guest/join", JoinAsync).Gives<ActedJson>().MayRefuse();
        one.MapPost("/guest/end", EndGuestAsync).Takes<EndingCompany>().Gives<ActedJson>();
        one.MapPost("/word", PassWordAsync).Takes<Word>().Gives<ActedJson>();
    }

    private static async Task<IResult> ConsultAsync(HttpContext context, Acts acts, Colleagues colleagues, string id)
    {
        if (await Body.ReadAsync<AskingIn>(context.Request) is not { } asking || !IsWhole(asking))
            return Answers.Malformed();
        return await AskInAsync(context, acts, id, asking, colleagues.OnShiftBeside(context.User.Id()), StaffProblems.NotThere, AuditActions.Consulted, acts.Conversations.ConsultAsync);
    }

    /// <summary>Only those who supervise: they may step in already, and answer for what is said.</summary>
    private static async Task<IResult> InviteAsync(HttpContext context, Acts acts, Colleagues colleagues, string id)
    {
        if (await Body.ReadAsync<AskingIn>(context.Request) is not { To: not null } asking || !IsWhole(asking))
            return Answers.Malformed();
        var there = colleagues.OnShiftBeside(context.User.Id());
        var problem = there.Any(one => one.Id == asking.To) ? StaffProblems.NotSupervisor : StaffProblems.NotThere;
        return await AskInAsync(context, acts, id, asking, [.. there.Where(one => Roles.Supervises(one.Role))], problem, AuditActions.GuestInvited, acts.Conversations.InviteAsync);
    }

    private static Task<IResult> EndConsultationAsync(HttpContext context, Acts acts, string id) =>
        EndAsync(context, acts, id, AuditActions.ConsultationEnded, acts.Conversations.EndConsultationAsync);

    private static Task<IResult> EndGuestAsync(HttpContext context, Acts acts, string id) =>
        EndAsync(context, acts, id, AuditActions.GuestLeft, acts.Conversations.EndGuestAsync);

    private static async Task<IResult> JoinAsync(HttpContext context, Acts acts, string id) =>
        await acts.AnswerAsync(context, AuditActions.GuestJoined, id, await acts.Conversations.JoinAsync(id, context.User.AsOperator()));

    private static async Task<IResult> PassWordAsync(HttpContext context, Acts acts, string id) =>
        await Body.ReadAsync<Word>(context.Request) is not { } word ? Answers.Malformed()
            : await acts.IsGuestWithoutRoleAsync(context, id) ? Answers.WrongRole()
            : await acts.AnswerAsync(context, AuditActions.WordPassed, id, await acts.Conversations.PassWordAsync(id, context.User.AsOperator(), word.LeaseToken, word.ToGuest));

    /// <summary>Who does not hold it learns that first, and not who is there.</summary>
    private static async Task<IResult> AskInAsync(
        HttpContext context, Acts acts, string id, AskingIn asking, IReadOnlyList<PersonJson> there, string problem, string action, Func<string, Operator, string, Operator, CancellationToken, Task<OperatorResult>> ask)
    {
        if (await acts.HeldByAnotherAsync(context, id, asking.LeaseToken) is { } lost)
            return await acts.AnswerAsync(context, null, id, lost);
        if (Chosen(asking, there) is not { } whom)
            return Answers.Refuse(StatusCodes.Status409Conflict, problem, ("others", there));
        var result = await ask(id, context.User.AsOperator(), asking.LeaseToken, new Operator(whom.Id, whom.Name), CancellationToken.None);
        if (result is Done && !string.IsNullOrWhiteSpace(asking.Note))
            // Whoever is named in a note may read along from then on; who was asked, only as long as they are.
            await acts.NoteAsync(context, id, asking.Note, mentions: []);
        return await acts.AnswerAsync(context, action, id, result);
    }

    private static async Task<IResult> EndAsync(HttpContext context, Acts acts, string id, string action, Func<string, Operator, string?, CancellationToken, Task<OperatorResult>> end) =>
        await Body.ReadAsync<EndingCompany>(context.Request) is { } ending
            ? await acts.AnswerAsync(context, action, id, await end(id, context.User.AsOperator(), ending.LeaseToken, CancellationToken.None))
            : Answers.Malformed();

    private static bool IsWhole(AskingIn asking) =>
        new[] { asking.To, asking.Team, asking.Skill }.OfType<string>().Count() == 1 && !(asking.Note?.Length > Acts.LongestNote);

    /// <summary>Of a team, or of those with a skill: who is available before who is busy, and who carries least.</summary>
    private static PersonJson? Chosen(AskingIn asking, IReadOnlyList<PersonJson> there) => there
        .Where(one => one.Id == asking.To || (asking.Team is { } team && one.Team == team) || (asking.Skill is { } skill && one.Skills.Contains(skill)))
        .OrderByDescending(one => one.State == PersonJson.StateWord(ShiftState.Available)).ThenBy(one => one.Open).FirstOrDefault();
}
