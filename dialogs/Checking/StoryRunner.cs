using System.Collections.Immutable;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Checking;

/// <summary>Plays stories on a script and says where they go wrong.</summary>
public static class StoryRunner
{
    /// <summary>What did not come as the story wants it; empty when all is well.</summary>
    public static IReadOnlyList<Problem> Run(Script script, Story story)
    {
        var problems = new List<Problem>();
        var played = Play(script, story).ToList();
        foreach (var (step, turn, _) in played)
            problems.AddRange(Complaints(story, step.Line, step.Expected, turn.Replies, turn));
        problems.AddRange(Complaints(story, story.Line, story.Whole, [.. played.SelectMany(one => one.Turn.Replies)], played.LastOrDefault()?.Turn));
        return problems;
    }

    /// <summary>Every step of a story with the turn it leads to.</summary>
    public static IEnumerable<Played> Play(Script script, Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        var player = new StoryPlayer(script, story);
        return story.Steps.Select(player.Do);
    }

    private static IEnumerable<Problem> Complaints(Story story, int line, Expectation expected, ImmutableArray<Reply> replies, Turn? turn)
    {
        var said = replies.SelectMany(reply => reply.Messages).ToList();
        var text = string.Join('\n', replies.Select(reply => reply.Markdown));
        Problem Complaint(string code, string message) => new(story.File, line, 1, code, $"{story.Name}: {message}");

        if (FirstOutOfOrder(expected.Says, said) is { } missing)
            yield return Complaint("not-said", $"'{missing}' was not said (in this order); said was {string.Join(", ", said)}");
        foreach (var message in expected.DoesNotSay.Where(said.Contains))
            yield return Complaint("said", $"'{message}' was said and should not be");
        foreach (var words in expected.TextHas.Where(words => !text.Contains(words, StringComparison.Ordinal)))
            yield return Complaint("no-such-words", $"\"{words}\" is not in what was said: {string.Join(", ", said)}");
        foreach (var words in expected.TextHasNot.Where(words => text.Contains(words, StringComparison.Ordinal)))
            yield return Complaint("such-words", $"\"{words}\" is in what was said: {string.Join(", ", replies.Where(r => r.Markdown.Contains(words, StringComparison.Ordinal)).Select(r => r.Message))}");
        if (expected.Asks is { } state && turn?.Dialog.State != state)
            yield return Complaint("asks-other", $"'{state}' should be asked, but it is '{turn?.Dialog.State}'");
        var reasons = turn?.Effects.OfType<HandOff>().SelectMany(handOff => handOff.Reasons).Select(reason => reason.Id).ToList() ?? [];
        foreach (var reason in expected.HandsOff.Where(reason => !reasons.Contains(reason)))
            yield return Complaint("no-hand-off", $"no hand-off for '{reason}'; reasons were: {(reasons.Count == 0 ? "none" : string.Join(", ", reasons))}");
    }

    private static string? FirstOutOfOrder(ImmutableArray<string> wanted, List<string> said)
    {
        var at = 0;
        foreach (var message in wanted)
        {
            var found = said.IndexOf(message, at);
            if (found < 0)
                return message;
            at = found + 1;
        }

        return null;
    }
}
