using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>Every name that a pack uses must be there.</summary>
internal static class References
{
    public static void Check(Flow flow, Mentions mentions, Words words, string labelsFile, ProblemList problems)
    {
        foreach (var (id, at) in mentions.Messages.Where(mention => !words.Messages.ContainsKey(mention.Id)))
            at.Problem("undefined-message", $"there is no message '{id}'; write messages/…/{id}.md or mend the name");
        foreach (var (id, at) in mentions.Labels.Where(mention => !words.Labels.ContainsKey(mention.Id)))
            at.Problem("undefined-label", $"there is no label '{id}'; add it to labels.yaml or mend the name");
        foreach (var (id, at) in mentions.States.Where(mention => flow.States.All(state => state.Id != mention.Id)))
            at.Problem("undefined-state", $"there is no state '{id}'; add it or mend the name");
        foreach (var (slot, at) in mentions.Slots.Where(mention => flow.Slots.All(known => known.Id != mention.Slot)))
            at.Problem("undefined-slot", $"there is no slot '{slot}'; add it to slots or mend the name");
        foreach (var (service, at) in mentions.Services.Where(mention => !words.Services.ContainsKey(mention.Service)))
            at.Problem("undefined-service", $"there is no service '{service}'; add it to services.yaml or mend the name");
        foreach (var (slot, value, at) in mentions.Answers)
            CheckValue(flow, slot, value, at);
        foreach (var (condition, at) in mentions.Conditions)
            foreach (var (slot, value) in condition.Mentions())
                CheckMention(flow, slot, value, at);
        CheckTriggers(words, labelsFile, problems);
    }

    private static void CheckMention(Flow flow, string slot, string? value, Node at)
    {
        if (BuiltIn.Values(slot) is { } known)
        {
            if (value is not null && !known.Contains(value, StringComparer.Ordinal))
                at.Problem("undefined-value", $"'{slot}' is never '{value}'; it is {string.Join(", ", known)}");
        }
        else if (flow.Slots.All(candidate => candidate.Id != slot))
        {
            at.Problem("undefined-slot", $"there is no slot '{slot}'; add it to slots or mend the name");
        }
        else if (value is not null)
        {
            CheckValue(flow, slot, value, at);
        }
    }

    private static void CheckValue(Flow flow, string slot, string value, Node at)
    {
        var found = flow.Slots.FirstOrDefault(candidate => candidate.Id == slot);
        if (found is not null && !found.Values.Contains(value, StringComparer.Ordinal))
            at.Problem("undefined-value", $"'{slot}' is never '{value}'; it is {string.Join(", ", found.Values)}");
    }

    private static void CheckTriggers(Words words, string labelsFile, ProblemList problems)
    {
        foreach (var trigger in Triggers.All.Where(trigger => !words.Labels.ContainsKey($"trigger.{trigger}")))
            problems.Add(labelsFile, 1, 1, "undefined-label", $"there is no label 'trigger.{trigger}'; add it");
    }
}
