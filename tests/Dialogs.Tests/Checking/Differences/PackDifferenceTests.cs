using AdviceBot.Dialogs.Checking.Differences;
using AdviceBot.Dialogs.Scripts;
using static AdviceBot.Dialogs.Tests.Checking.Mutation;

namespace AdviceBot.Dialogs.Tests.Checking.Differences;

/// <summary>Each kind of change, made once in a good pack: told in one line, and nothing else is.</summary>
public sealed class PackDifferenceTests
{
    private const string Script = "letters/script.yaml", English = "letters/messages/en-GB/", Labels = English + "labels.yaml", Phrases = "letters/phrases/en-GB.yaml", Services = "letters/services.yaml";

    private static readonly PackFiles Letters = PackFiles.FromFolder(Packs.Letters);

    private static readonly Dictionary<string, (Func<PackFiles, PackFiles> Change, ChangeKind Kind, string Line)> Small = new(StringComparer.Ordinal)
    {
        ["Somebody is told something else at an answer"] = (Change(Script, "{ when: age is adult, say: earned-adult }", "{ when: age is adult and letter is not b, say: earned-adult }"), ChangeKind.Said,
            "Letter: The letter B, aged 18 or over: advice for the answer at 'age': earned-adult is gone"),
        ["A message is said in another's place"] = (Change(Script, "{ when: age is adult, say: crisis-adult }", "{ when: age is adult and letter is a, say: crisis-adult }"), ChangeKind.Said,
            "Other than Letter: The letter A, aged 18 or over: the outcome at 'crisis': crisis-adult became crisis-any"),
        ["Two messages that both are told change places"] = (Change(Script, "[{ say: plan-always }, { when: letter is a, say: plan-a }]", "[{ when: letter is a, say: plan-a }, { say: plan-always }]"), ChangeKind.Order,
            "the plan, under “First”: plan-always, plan-a became plan-a, plan-always"),
        ["A way leads elsewhere"] = (Change(Script, "{ when: letter is b, go: sum }", "{ when: letter is b, go: age }"), ChangeKind.Way, "Letter: The letter B: the way after 'letter': sum became age"),
        ["An interrupt comes before another"] = (Change(Script, "  - { when: sign-crisis is yes, go: crisis }\n  - { when: in-danger is yes, go: danger }", "  - { when: in-danger is yes, go: danger }\n  - { when: sign-crisis is yes, go: crisis }"),
            ChangeKind.Way, "Words of crisis: yes, pressed that they are in danger: the way at any moment: crisis became danger"),
        ["A reason weighs more"] = (Change(Script, "priority: 60", "priority: 70"), ChangeKind.Priority, "Aged under 18: reason 'child' to call a person: 60 became 70"),
        ["A person is called for fewer"] = (Change(Script, "asked-person is yes or sum > 100", "asked-person is yes or sum > 500"), ChangeKind.Priority,
            "Sum: 100.01 to 500, Words of crisis: no, did not press that they are in danger, did not ask for a person: a person is called: yes became no"),
        ["An answer is offered no more"] = (Change(Script, "    answers: [a, b, c]", "    answers: [a, b]"), ChangeKind.Answer, "state 'letter', answers: a, b, c became a, b"),
        ["Not knowing counts as something else"] = (Change(Script, "when-unknown: c", "when-unknown: b"), ChangeKind.Question, "state 'letter', what not knowing counts as: c became b"),
        ["A number changes"] = (Change(Services, "999", "998"), ChangeKind.Service, "Everybody: Police, number: 999 became 998"),
        ["A message is put in other words"] = (Change(English + "ask-letter.md", "Which letter is it?", "Which letter, please?"), ChangeKind.Words, "Everybody: ask-letter (en-GB): “Which letter is it?” became “Which letter, please?”"),
        ["A button is called otherwise"] = (Change(Labels, "letter.b: \"The letter B\"", "letter.b: B"), ChangeKind.Label, "messages/en-GB/labels: letter.b: The letter B became B"),
        ["A source is added"] = (Change(English + "ask-letter.md", "sources: [", "sources: [S99, "), ChangeKind.Facts, "ask-letter (en-GB), source: "),
        ["A timer is shorter"] = (Change(Script, "still-there: 10m", "still-there: 5m"), ChangeKind.Timer, "silence › still-there: 10m became 5m"),
        ["A phrase is new"] = (Change(Phrases, "person: [", "person: [a soul, "), ChangeKind.Phrase, "phrases/en-GB: triggers › person: a soul is new"),
        ["The desk has another outcome"] = (Change(Script, "    - { id: done, label: outcome.done }", "    - { id: done, label: outcome.recorded }"), ChangeKind.Desk, "desk › outcomes › done › label: outcome.done became outcome.recorded"),
        ["A skill is wanted for others"] = (Change(Script, "{ skill: children, when: age is child }", "{ skill: children, when: age is unknown }"), ChangeKind.Desk, "Aged under 18: wants somebody with the skill 'children': yes became no"),
        ["The organisation is called otherwise"] = (Change("site.yaml", "name: ", "name: New "), ChangeKind.Settings, "site: name: "),
        ["A reply is shorter"] = (Change(Script, "words-before-a-question: 60", "words-before-a-question: 50"), ChangeKind.Settings, "words-before-a-question: 60 became 50"),
    };

    public static TheoryData<string> Names => [.. Small.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_change_is_told_in_words(string name)
    {
        var (change, kind, line) = Small[name];
        var diff = PackDifference.Of(Letters, change(Letters), "en");
        Assert.Empty(diff.Unreadable);
        Assert.All(diff.Changes, one => Assert.Equal(kind, one.Kind));
        Assert.StartsWith(line, diff.Changes[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_that_comes_is_told_with_what_it_says_and_who_goes_there()
    {
        var now = Change(Script, "  sure:\n    ask: ask-sure", "  calm:\n    rest: true\n    say: bye\n  sure:\n    ask: ask-sure")(Letters);
        now = Change(Script, "next: [{ go: sure }]", "next: [{ when: age is child, go: calm }, { go: sure }]")(now);
        Assert.Equal(
            ["Everybody: the outcome at 'calm': bye is new", "Aged under 18: the way after 'age': sure became calm", "state 'calm' is new"],
            PackDifference.Of(Letters, now, "en").Changes.Select(change => change.Text));
        Assert.Equal(
            ["Everybody: the outcome at 'calm': bye is gone", "Aged under 18: the way after 'age': calm became sure", "state 'calm' is gone"],
            PackDifference.Of(now, Letters, "en").Changes.Select(change => change.Text));
    }

    [Fact]
    public void A_promise_is_told_by_its_words()
    {
        var now = Add(Script, "\npromises:\n  - before end: said   opening\n")(Letters);
        Assert.Equal(["“before end: said opening” is new"], PackDifference.Of(Letters, now, "en").Changes.Select(change => change.Text));
        Assert.Equal(["“before end: said opening” is gone"], PackDifference.Of(now, Letters, "en").Changes.Select(change => change.Text));
        Assert.True(PackDifference.Of(now, Add(Script, "\n# The first of all.\npromises:\n  - before end: said opening\n")(Letters), "en").IsSame);
    }

    [Fact]
    public void The_same_pack_in_another_order_with_other_comments_and_line_breaks_is_the_same()
    {
        var now = Letters;
        foreach (var change in new[]
        {
            Change(Script, "start: story\n", ""), Change(Script, "id: letters\n", "start: story   # where it begins\nid: letters\n"),
            // Nobody is both, so the order of the two makes no difference.
            Change(Script, "      - { when: letter is a, say: earned-a }\n      - { when: letter is c, say: earned-c }", "      - { when: letter is c, say: earned-c }\n      - { when: letter is a, say: earned-a }"),
            Change(Script, "      - { when: letter is a, go: age, because: reason.a }\n      - { when: letter is b, go: sum }", "      - { when: letter is b, go: sum }\n      - { when: letter is a, go: age, because: reason.a }"),
            Change(Script, "{ when: age is adult, say: earned-adult }", "{ when: not (age is not adult), say: [earned-adult] }"),
            Change(Script, "when: age is child, priority: 60", "when: age < 18, priority: 60"),
            Change(Script, "{ id: done, label: outcome.done }", "{ label: \"outcome.done\", id: done }"),
            Change(English + "ask-letter.md", "Which letter is it?", "Which letter\nis it?\n"),
            Add(Labels, "\n# The end.\n"), Add(Phrases, "\n# The end.\n"), Add(Services, "\n# The end.\n"),
        })
            now = change(now);
        Assert.NotEqual(Letters.Version, now.Version);
        Assert.Empty(PackDifference.Of(Letters, now, "en").Changes);
        Assert.Empty(PackDifference.Of(Letters, Letters, "en").Changes);
    }

    [Fact]
    public void A_pack_that_cannot_be_read_is_told_with_its_problems()
    {
        var diff = PackDifference.Of(Letters, Change(Script, "go: sum }", "go: nowhere }")(Letters), "en");
        Assert.False(diff.IsSame);
        Assert.Equal("undefined-state", Assert.Single(diff.Unreadable).Code);
    }

    [Fact]
    public void Of_the_real_pack_a_child_who_paid_by_gift_card_is_named_in_words_at_every_place_where_it_is_so()
    {
        const string Card = "{ when: method is gift-card, say: method-gift-card }", Other = "{ when: method is gift-card and age is not 13-15, say: method-gift-card }\n      - { when: method is gift-card and age is 13-15, say: method-other }";
        var real = PackFiles.FromFolder(Packs.Sextortion);
        var text = real.Files["sextortion/script.yaml"];
        var now = real with { Files = real.Files.SetItem("sextortion/script.yaml", text.Replace(Card, Other, StringComparison.Ordinal)) };
        Assert.Equal(
            ["Aged 13 to 15, by gift card: advice for the answer at 'method' and the plan, under “Pay nothing”: method-gift-card became method-other"],
            PackDifference.Of(real, now, "en").Changes.Select(change => change.Text));
        Assert.Equal(
            ["13 i 15 oed, â cherdyn anrheg: cyngor ar gyfer yr ateb yn 'method' a hefyd y cynllun, o dan “Peidiwch â thalu dim”: daeth method-gift-card yn method-other"],
            PackDifference.Of(real, now, "cy").Changes.Select(change => change.Text));
    }

    [Fact]
    public void What_a_translation_lost_touch_with_is_counted_and_named()
    {
        var real = PackFiles.FromFolder(Packs.Sextortion);
        var now = new[] { "fake", "dont-panic", "crime" }.Aggregate(real, (pack, message) => Add($"sextortion/messages/en-GB/{message}.md", "More.\n")(pack));
        var changes = PackDifference.Of(real, now, "en").Changes;
        Assert.Equal("Welsh of 3 texts is stale or missing: crime, dont-panic, fake", Assert.Single(changes, change => change.Kind == ChangeKind.Translation).Text);
        Assert.Equal("Welsh of 3 texts is up to date again: crime, dont-panic, fake", Assert.Single(PackDifference.Of(now, real, "en").Changes, change => change.Kind == ChangeKind.Translation).Text);
        Assert.Equal(3, changes.Count(change => change.Kind == ChangeKind.Words));
        Assert.Contains(changes, change => change.Text.StartsWith("Other than someone who shared or threatened, aged 18 or over, in England or in Wales: crime (en-GB): ", StringComparison.Ordinal));
    }
}
