using AdviceBot.Conversations;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.SignIn;

namespace AdviceBot.Staff.Api;

/// <summary>POST /staff/api/conversations/{id}/identity…: the holder's side of asking who a visitor is. A supervisor decides in <see cref="SupervisorApi"/>.</summary>
internal static class IdentityApi
{
    private const int LongestText = 2000;

    public static void Map(RouteGroupBuilder api)
    {
        var one = api.MapGroup("/conversations/{id}/identity");
        one.MapPost("/", AskAsync).Takes<IdentityWanted>().Gives<ActedJson>();
        one.MapPost("/question", AskVisitorAsync).Takes<HoldingTo>().Gives<ActedJson>();
        one.MapPost("/told", ToldAsync).Takes<Told>().Gives<ActedJson>();
    }

    private static async Task<IResult> AskAsync(HttpContext context, Acts acts, Colleagues colleagues, string id)
    {
        if (await Body.ReadAsync<IdentityWanted>(context.Request) is not { } wanted || !IsText(wanted.Reason))
            return Answers.Malformed();
        var approvers = colleagues.OnShiftBeside(context.User.Id()).Where(one => Roles.Supervises(one.Role)).ToList();
        var wish = new IdentityWish(wanted.Reason.Trim(), wanted.Emergency, approvers.Count > 0);
        var result = await acts.Conversations.AskForIdentityAsync(id, context.User.AsOperator(), wanted.LeaseToken, wish);
        if (result is ApproverIsThere)
            return Answers.Refuse(StatusCodes.Status409Conflict, StaffProblems.ApproverIsThere, ("others", approvers));
        return await acts.AnswerAsync(context, wanted.Emergency ? AuditActions.IdentityEmergency : AuditActions.IdentityAsked, id, result);
    }

    private static async Task<IResult> AskVisitorAsync(HttpContext context, Acts acts, string id) =>
        await Body.ReadAsync<HoldingTo>(context.Request) is { } holding
            ? await acts.AnswerAsync(context, AuditActions.IdentityQuestion, id, await acts.Conversations.AskVisitorForIdentityAsync(id, context.User.AsOperator(), holding.LeaseToken, holding.LastSeen))
            : Answers.Malformed();

    private static async Task<IResult> ToldAsync(HttpContext context, Acts acts, string id) =>
        await Body.ReadAsync<Told>(context.Request) is { } told && IsText(told.What)
            ? await acts.AnswerAsync(context, AuditActions.IdentityTold, id, await acts.Conversations.DiscloseAsync(id, context.User.AsOperator(), told.LeaseToken, told.What.Trim()))
            : Answers.Malformed();

    private static bool IsText(string text) => text.Length <= LongestText && !string.IsNullOrWhiteSpace(text);
}
