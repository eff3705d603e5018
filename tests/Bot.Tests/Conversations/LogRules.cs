using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Storage;

namespace AdviceBot.Bot.Tests.Chats;

/// <summary>What holds of every log, whatever happened. Gives what is wrong with it in words.</summary>
internal static class LogRules
{
    public static IEnumerable<string> Broken(Script script, Conversation head, IReadOnlyList<LogEvent> log) =>
        [.. Numbers(head, log), .. ClientIds(log), .. OneOwner(script, log), .. EveryInputIsAnsweredOnce(script, log)];

    private static IEnumerable<string> Numbers(Conversation head, IReadOnlyList<LogEvent> log)
    {
        if (!log.Select(one => one.Number).SequenceEqual(Enumerable.Range(1, log.Count).Select(number => (long)number)))
            yield return "numbers have a gap, are doubled or out of order";
        if (head.Number != log.Count)
            yield return $"the head says {head.Number} of {log.Count} events";
        if (log.Zip(log.Skip(1)).Any(pair => pair.First.At >= pair.Second.At))
            yield return "time stands still or runs back";
    }

    private static IEnumerable<string> ClientIds(IReadOnlyList<LogEvent> log) =>
        log.Where(one => one.ClientId is not null).GroupBy(one => one.ClientId).Where(same => same.Count() > 1).Select(same => $"client id {same.Key} is there {same.Count()} times");

    /// <summary>
    /// From joining to leaving one person holds it, and one speaks: they, or the guest to whom they gave the word. The bot only says who comes and goes, and asks who the visitor is.
    /// Of a lease that its holder lost nothing follows, and nobody whom they asked in stays for the next.
    /// </summary>
    private static IEnumerable<string> OneOwner(Script script, IReadOnlyList<LogEvent> log)
    {
        string? owner = null, last = null, invited = null, guest = null, speaker = null, consulted = null;
        var notices = Notices(script);
        foreach (var (number, _, _, entry) in log)
        {
            var isWrong = entry switch
            {
                OperatorJoined => owner is not null || invited is not null || consulted is not null,
                OperatorLeft left => owner != left.OperatorId,
                OperatorSaid said => (speaker ?? owner) != said.OperatorId,
                BotSaid said => owner is not null && !notices.Contains(said.Message),
                ConsultationBegan => owner is null || consulted is not null,
                ConsultationEnded ended => consulted != ended.Id,
                GuestInvited asked => owner is null || owner == asked.Id || invited is not null,
                GuestJoined joined => owner is null || invited != joined.Id || guest is not null,
                GuestLeft left => invited != left.Id,
                WordPassed passed => guest is null || passed.ToId == (speaker ?? owner) || (passed.ToId != owner && passed.ToId != guest),
                IdentityAsked or IdentityDisclosed => (owner ?? last) is null,
                Finished finished => finished.Outcome.OperatorId != (owner ?? last),
                VisitorWrote wrote => owner is null == wrote.Input is null,
                Occurred or HandedOff => owner is not null,
                _ => false,
            };
            if (isWrong)
                yield return $"{number}: {entry.GetType().Name} while {owner ?? "nobody"} holds the conversation";
            owner = entry switch
            {
                OperatorJoined joined => joined.OperatorId,
                OperatorLeft or Ended => null,
                _ => owner,
            };
            speaker = entry is WordPassed word ? word.ToId : entry is OperatorLeft or GuestLeft or Ended ? null : speaker;
            invited = entry is GuestInvited invitation ? invitation.Id : entry is GuestLeft ? null : invited;
            guest = entry is GuestJoined came ? came.Id : entry is GuestLeft ? null : guest;
            consulted = entry is ConsultationBegan began ? began.Id : entry is ConsultationEnded ? null : consulted;
            last = owner ?? (entry is Ended ? last : null);
        }
    }

    /// <summary>What is said of people, and for them, rather than by the engine.</summary>
    private static string[] Notices(Script script) =>
    [
        script.HandOff.Joined, script.HandOff.Closed, script.Desk.Lost, script.Desk.Transferred, script.Desk.Guest.Joined, script.Desk.Guest.Left, script.Desk.Guest.Gone, script.Desk.Identity,
    ];

    /// <summary>The bot said exactly what the engine says to these inputs: every one is answered, and none twice.</summary>
    private static IEnumerable<string> EveryInputIsAnsweredOnce(Script script, IReadOnlyList<LogEvent> log)
    {
        var said = log.Select(one => one.Entry).OfType<BotSaid>().Select(one => one.Message)
            .Where(message => !Notices(script).Contains(message));
        if (!said.SequenceEqual(Answers(script, log)))
            yield return "the bot said something else than its inputs call for";
    }

    private static IEnumerable<string> Answers(Script script, IReadOnlyList<LogEvent> log)
    {
        var dialog = Dialog.New;
        foreach (var (number, _, _, entry) in log)
        {
            if ((entry as Occurred)?.Input is not { } input && (input = (entry as VisitorWrote)?.Input) is null)
                continue;
            var turn = StateMachine.Next(script, dialog, input);
            dialog = turn.Dialog;
            // What the bot asks on its return is left out when words that answer it follow at once.
            var isAnsweredAlready = input is Returned && log.ElementAtOrDefault((int)number)?.Entry is VisitorWrote;
            foreach (var reply in turn.Replies.Where(reply => !isAnsweredAlready || reply.Ask is null))
                yield return reply.Message;
        }
    }
}
