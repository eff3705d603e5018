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

    /// <summary>From joining to leaving one person speaks, and the bot only says who joined. Of a lease that its holder lost nothing follows.</summary>
    private static IEnumerable<string> OneOwner(Script script, IReadOnlyList<LogEvent> log)
    {
        string? owner = null, last = null;
        foreach (var (number, _, _, entry) in log)
        {
            var isWrong = entry switch
            {
                OperatorJoined => owner is not null,
                OperatorLeft left => owner != left.OperatorId,
                OperatorSaid said => owner != said.OperatorId,
                BotSaid said => owner is not null && said.Message != script.HandOff.Joined && said.Message != script.Desk.Transferred,
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
            last = owner ?? (entry is Ended ? last : null);
        }
    }

    /// <summary>The bot said exactly what the engine says to these inputs: every one is answered, and none twice.</summary>
    private static IEnumerable<string> EveryInputIsAnsweredOnce(Script script, IReadOnlyList<LogEvent> log)
    {
        var said = log.Select(one => one.Entry).OfType<BotSaid>().Select(one => one.Message)
            .Where(message => message != script.HandOff.Joined && message != script.HandOff.Closed && message != script.Desk.Lost && message != script.Desk.Transferred);
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
