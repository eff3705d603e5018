using AdviceBot.Conversations;
using AdviceBot.Staff.Accounts;
using AdviceBot.Staff.Live;
using AdviceBot.Staff.SignIn;
using AdviceBot.Storage;

namespace AdviceBot.Staff.Api;

/// <summary>What every act of an operator needs: the conversations, the audit, and the words of the answer.</summary>
internal sealed class Acts(ConversationService conversations, Scripts scripts, NoteBoard notes, Audit audit, TimeProvider time)
{
    public const int LongestNote = 4000;

    public ConversationService Conversations => conversations;

    /// <summary>What was done is audited; what was refused, or was so already, is not.</summary>
    public async Task<IResult> AnswerAsync(HttpContext context, string? action, string id, OperatorResult result)
    {
        if (result is Done && action is not null)
            await audit.WriteAsync(context.User.Id(), action, id);
        return Answers.Of(result, scripts.Current, context.User.Id());
    }

    /// <summary>Whether it is not, or not any more, this one's to ask somebody into; null when it is.</summary>
    public async Task<OperatorResult?> HeldByAnotherAsync(HttpContext context, string id, string leaseToken) =>
        await conversations.ReadForStaffAsync(id, long.MaxValue, context.RequestAborted) is { Head: var head } && head.OwnerId == context.User.Id() && head.LeaseToken == leaseToken
            ? null
            : new LeaseLost(HeldBy: null);

    /// <summary>Whether this one was asked in as a guest and does not supervise any more. Who does not supervise never becomes a guest, so nothing can overtake this.</summary>
    public async Task<bool> IsGuestWithoutRoleAsync(HttpContext context, string id) => !context.User.Supervises()
        && await conversations.ReadForStaffAsync(id, long.MaxValue, context.RequestAborted) is { Head.Handling.Guest: { } guest } && guest.Id == context.User.Id();

    /// <summary>Null when there is no such conversation. Nobody names themselves: being named opens the conversation.</summary>
    public async Task<Note?> NoteAsync(HttpContext context, string id, string text, string? clientId = null, IReadOnlyList<string>? mentions = null)
    {
        var by = context.User.AsOperator();
        var added = await notes.AddAsync(new Note(id, 0, time.GetUtcNow(), by.Id, by.Name, text.Trim(), [.. (mentions ?? []).Where(mentioned => mentioned != by.Id)]), $"{by.Id} {clientId ?? OneTimeSecret.New()}");
        // It opens the conversation to them.
        if (added?.Mentions.Length > 0)
            await audit.WriteAsync(by.Id, AuditActions.Mentioned, id);
        return added;
    }
}
