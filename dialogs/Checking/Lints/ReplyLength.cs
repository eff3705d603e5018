using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Checking.Lints;

/// <summary>
/// What stands before a question must leave room for it. The engine says one earned message with any question, however long both are (what was typed can answer any
/// other before), and puts off the rest; so each message has to fit with the longest question.
/// </summary>
internal static class ReplyLength
{
    public static void Find(PackInLanguage pack)
    {
        var script = pack.Script;
        var questions = script.States.SelectMany(state => state.Ask.Concat(state.Again)).Select(guarded => Of(script, guarded.Messages)).ToList();
        if (questions.Count == 0)
            return;
        var longest = questions.MaxBy(question => question.Words);
        var alone = script.States.SelectMany(state => state.Earns).SelectMany(guarded => guarded.Messages)
            .Concat([script.Says.NotUnderstood, script.Says.NotUnderstoodAgain, script.Says.NotUnderstoodPerson, script.Says.WentBack, script.Says.Restarted]);
        foreach (var message in alone.Distinct(StringComparer.Ordinal))
            Check(pack, Of(script, [message]), longest);
        var opening = script.Opening.SelectMany(guarded => guarded.Messages).ToImmutableArray();
        foreach (var first in script.State(script.Start).Ask.Where(_ => opening.Length > 0))
            Check(pack, Of(script, opening), Of(script, first.Messages));
    }

    private static void Check(PackInLanguage pack, Part before, Part question)
    {
        var (words, limit) = (before.Words + question.Words, pack.Script.WordsBeforeAQuestion);
        if (words > limit)
            pack.Problem(pack.Messages.First(file => file.Id == before.Last), 0, "reply-too-long",
                $"with the question '{question.Last}' this is {words} words, and words-before-a-question is {limit}; shorten either");
    }

    private static Part Of(Script script, ImmutableArray<string> messages) => new(messages[^1], messages.Sum(id => ReadingAge.CountWords(script.Message(id))));

    private readonly record struct Part(string Last, int Words);
}
