using AdviceBot.Activities;
using AdviceBot.Storage;

namespace AdviceBot.Conversations;

/// <summary>What visitors do.</summary>
public sealed partial class ConversationService
{
    /// <summary>One post of the visitor: a message, one of <see cref="EventNames"/>, or typing (not stored, Number 0).
    /// A client id is taken from channelData.clientActivityID. endOfConversation is the trigger leave; what this server
    /// has no use for (other events and types) is accepted and not stored, Number 0.</summary>
    public async Task<PostResult> PostAsync(string conversationId, Activity activity, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        switch (VisitorAct.Of(activity))
        {
            case IsRefused refused:
                return new Refused(refused.Code);
            case Acts act:
                using (_metrics.Turn())
                    return await _turns.TakeAsync(conversationId, standing => Post(standing, act, VisitorAct.ClientId(activity)), cancellation);
            case SetsContact(var contact):
                return await _turns.TakeAsync(conversationId, standing => SetContact(standing, contact, VisitorAct.ClientId(activity)), cancellation);
            case SetsLanguage(var language):
                return await _turns.TakeAsync(conversationId, standing => SetLanguage(standing, language, VisitorAct.ClientId(activity)), cancellation);
            case var other:
                return await AcceptAsync(conversationId, isTyping: other is IsTyping, cancellation);
        }
    }

    /// <summary>The leave button: revokes the session, ends the conversation and marks it do-not-contact. Idempotent.</summary>
    public Task LeaveQuicklyAsync(string conversationId, CancellationToken cancellation = default) =>
        ChangeAsync(conversationId, standing => !standing.Head.LeftQuickly, VisitorTurn.LeaveQuickly, cancellation);

    /// <summary>The time of silence may have run out; a word in the meantime set another.</summary>
    internal Task BeSilentAsync(string conversationId, CancellationToken cancellation) =>
        ChangeAsync(conversationId, standing => standing.Head.TimerDue <= _turns.Now, VisitorTurn.BeSilent, cancellation);

    private Decision<PostResult> Post(Standing? standing, Acts act, string? clientId)
    {
        if (standing is null or { Head.LeftQuickly: true })
            return new(new NoSuchConversation());
        if (standing.NumberOf(clientId) is { } first)
            return new(new Posted(first, IsRepeat: true));
        var changes = _turns.Begin(standing);
        return new(new Posted(VisitorTurn.Post(standing, changes, act, clientId), IsRepeat: false), changes);
    }

    private Decision<PostResult> SetContact(Standing? standing, SafeContact contact, string? clientId)
    {
        if (standing is null or { Head.LeftQuickly: true })
            return new(new NoSuchConversation());
        if (standing.NumberOf(clientId) is { } first)
            return new(new Posted(first, IsRepeat: true));
        var changes = _turns.Begin(standing);
        return new(new Posted(VisitorTurn.SetContact(standing, changes, contact, clientId), IsRepeat: false), changes);
    }

    /// <summary>A language that is not served is refused; the one that they have already is no change.</summary>
    private Decision<PostResult> SetLanguage(Standing? standing, string language, string? clientId)
    {
        if (standing is null or { Head.LeftQuickly: true })
            return new(new NoSuchConversation());
        if (standing.NumberOf(clientId) is { } first)
            return new(new Posted(first, IsRepeat: true));
        if (!standing.Script.IsServedIn(language))
            return new(new Refused("language"));
        if (standing.In(language) is var other && other.Head.Language == standing.Head.Language)
            return new(new Posted(0, IsRepeat: false));
        var changes = _turns.Begin(other);
        return new(new Posted(LanguageTurn.Change(standing, changes, clientId), IsRepeat: false), changes);
    }

    /// <summary>What is told to those who listen at most.</summary>
    private async Task<PostResult> AcceptAsync(string id, bool isTyping, CancellationToken cancellation)
    {
        if (await ReadAsync(id, long.MaxValue, cancellation) is null)
            return new NoSuchConversation();
        if (isTyping)
            await TypingAsync(id, Typist.Visitor);
        return new Posted(0, IsRepeat: false);
    }

    private Task ChangeAsync(string id, Func<Standing, bool> isCalledFor, Action<Changes> change, CancellationToken cancellation) =>
        _turns.TakeAsync(id, standing =>
        {
            if (standing is null || !isCalledFor(standing))
                return new Decision<bool>(false);
            var changes = _turns.Begin(standing);
            change(changes);
            return new(true, changes);
        }, cancellation);
}
