using System.Collections.Immutable;
using System.Globalization;

namespace AdviceBot.Dialogs.Scripts;

/// <summary>Reads the promises of script.yaml: each is one line of a few fixed forms, which docs/pack.md lists.</summary>
internal sealed class PromiseReader(FlowParts parts)
{
    private const string Service = "service.";
    private const string OnlyFor = "services only for ";
    private const string Forms =
        "write 'when …: next reply says …', 'when …: asks nothing', 'when …: never says …', 'when …: names … before any other [but …]', 'before end|STATE [when …]: said …', "
        + "'from every state: a person within 1 turn', 'questions at most …' or 'never words: [ … ]'";

    public Promise? Read(Node node)
    {
        var (subject, pledge) = node.IsMap ? node.Pairs.First() : (node.Text, node);
        var text = node.IsMap ? $"{subject}: {(pledge.IsList ? string.Join(", ", pledge.Items.Select(item => item.Text)) : pledge.Text)}" : subject;
        var promise =
            After(subject, "questions at most ") is { } most ? Questions(text, most)
            : subject == "never words" ? new NeverWords(text, [.. pledge.Items.Select(item => item.Text)])
            : subject == "from every state" && pledge.Text == "a person within 1 turn" ? new PersonWithinATurn(text)
            : After(subject, "before ") is { } before ? Before(text, before, pledge)
            : After(subject, "when ") is { } when ? While(text, when, pledge)
            : null;
        if (promise is null)
            node.Problem("bad-promise", $"'{text}' is no promise that can be checked; {Forms}");
        return promise is null ? null : parts.Places.Note(promise, node.Place);
    }

    private static QuestionsAtMost? Questions(string text, string number) =>
        int.TryParse(number, CultureInfo.InvariantCulture, out var most) ? new QuestionsAtMost(text, most) : null;

    private SaidBefore? Before(string text, string subject, Node pledge)
    {
        if (After(pledge.Text, "said ") is not { } wanted)
            return null;
        var end = subject.IndexOf(" when ", StringComparison.Ordinal);
        var state = end < 0 ? subject : subject[..end];
        if (state != "end")
            parts.Mentions.States.Add((state, pledge));
        return new SaidBefore(text, state == "end" ? null : state, end < 0 ? Condition.Always : When(subject[(end + " when ".Length)..], pledge), Wanted(wanted, pledge));
    }

    private Promise? While(string text, string when, Node pledge) =>
        pledge.Text == "asks nothing" ? new AsksNothing(text, When(when, pledge))
        : After(pledge.Text, "next reply says ") is { } soon ? new NextReplySays(text, When(when, pledge), Wanted(soon, pledge))
        : After(pledge.Text, "never says ") is { } never ? new NeverSays(text, When(when, pledge), [.. Wanted(never, pledge).SelectMany(one => one.Targets)])
        : After(pledge.Text, "names ") is { } first && first.Split(" before any other") is [var names, var but]
            ? new NamesFirst(text, When(when, pledge), Wanted(names, pledge), After(but, " but ") is { } exempt ? Wanted(exempt, pledge) : [])
        : null;

    private Condition When(string text, Node at) => parts.Condition(text, at);

    /// <summary>"a or b, c": one of a and b, and c.</summary>
    private ImmutableArray<AnyOf> Wanted(string text, Node at) =>
        [.. text.Split(',', StringSplitOptions.TrimEntries).Select(one => new AnyOf([.. one.Split(" or ", StringSplitOptions.TrimEntries).Select(name => Name(name, at))]))];

    private Target Name(string name, Node at)
    {
        if (After(name, OnlyFor) is { } band)
            return new Target(null, OnlyFor: band);
        if (After(name, Service) is { } service)
        {
            parts.Mentions.Services.Add((service, at));
            return new Target(null, service);
        }

        parts.Mentions.Messages.Add((name, at));
        return new Target(name);
    }

    private static string? After(string text, string beginning) => text.StartsWith(beginning, StringComparison.Ordinal) ? text[beginning.Length..] : null;
}
