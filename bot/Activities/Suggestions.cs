using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Activities;

/// <summary>The buttons of a question: its answers, a way round it, and the two ways out that a frightened person may need at every step.</summary>
public static class Suggestions
{
    public static SuggestedActions For(Question question, ActivityWords words)
    {
        var titles = question.Options.Select(option => option.Label)
            .Concat(WayRound(question, words))
            .Append(words.Person)
            .Append(words.Danger);
        return new([.. titles.Distinct(StringComparer.OrdinalIgnoreCase).Select(Button)]);
    }

    /// <summary>A question that offers to be unsure needs no second button for it.</summary>
    private static IEnumerable<string> WayRound(Question question, ActivityWords words)
    {
        if (question.Kind == "text") return [words.Skip];
        return question.Options.Any(option => option.Value == "unsure") ? [] : [words.DontKnow];
    }

    /// <summary>imBack: the words are posted as if typed, so a client needs to know nothing of the script.</summary>
    private static CardAction Button(string title) => new("imBack", title, title);
}
