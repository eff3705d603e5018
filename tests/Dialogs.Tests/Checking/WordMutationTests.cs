using AdviceBot.Dialogs.Checking;
using static AdviceBot.Dialogs.Tests.Checking.Mutation;

namespace AdviceBot.Dialogs.Tests.Checking;

/// <summary>Slips in words, services and phrases of the real pack: each is found, alone, in its very place.</summary>
public sealed class WordMutationTests
{
    private const string Script = "sextortion/script.yaml", Services = "sextortion/services.yaml", Phrases = "sextortion/phrases/en-GB.yaml", Rules = "sextortion/words.yaml";
    private const string English = "sextortion/messages/en-GB/", Welsh = "sextortion/messages/cy/", Labels = English + "labels.yaml";

    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly string Long = string.Concat(Enumerable.Repeat("We are here. ", 11)), VeryLong = string.Concat(Enumerable.Repeat("We are here. ", 24));

    private static readonly Dictionary<string, Mutation> Slips = new(StringComparer.Ordinal)
    {
        ["A message that nothing says"] = new("unused-message", English + "hello.md", Add(English + "hello.md", "---\nsources: [S1]\nreviewed: 2026-11-21\nowner: x\n---\nWe are here.\n"), ""),
        ["The line of the script that said it is lost"] = new("unused-message", English + "why-collected.md", Change(Script, "    why: why-collected\n", ""), ""),
        ["A label that nothing shows"] = new("unused-label", Labels, Add(Labels, "colour.blue: Blue\n"), "colour.blue"),
        ["A label of the pages is deleted"] = new("undefined-label", Labels, Change(Labels, "page.send: Send\n", ""), ""),
        ["A label of the script is deleted"] = new("undefined-label", Script, Change(Labels, "plan.block: Block and report in the app\n", ""), "plan.block"),
        ["A service that no words name"] = new("unused-service", Services, Add(Services, "\ncoastguard: { name: Coastguard, phone: '999', ages: [adult], areas: [wales], source: S1, checked: 2026-11-21 }\n"), "coastguard"),
        ["A slip in the name of a service"] = new("undefined-service", English + "age-child.md", Change(English + "age-child.md", "{{service.childline}}", "{{service.childlin}}"), "{{service.childlin}}"),
        ["A slip in the name of a service, in a label"] = new("undefined-service", Labels, Change(Labels, "page.send: Send", "page.send: Send {{service.childlin}}"), "{{service.childlin}}"),
        ["A service is deleted while words name it"] = new("undefined-service", English + "support-galop.md", Change(Services, "\ngalop:", "\ngalopp:"), "{{service.galop}}", "{{service.galop.phone}}"),
        ["A service has no such thing"] = new("unknown-placeholder", English + "danger-self.md", Change(English + "danger-self.md", "{{service.emergency.phone}}", "{{service.emergency.link}}"), "{{service.emergency.link}}"),
        ["An answer that nobody can type, for its line is gone"] = new("value-without-phrase", Phrases, Change(Phrases, "    friend: [my friend, a friend, my mate, my brother, my sister, my cousin]\n", ""), "who:"),
        ["An answer that nobody can type, for it has no phrase left"] = new("value-without-phrase", Phrases, Change(Phrases, "access: [bank login, bank details, account details, card details, my login, my pin, online banking]", "access: []"), "access:"),
        ["The same phrase twice"] = new("ambiguous-phrase", Phrases, Change(Phrases, "friend: [my friend", "friend: [my son, a friend"), "my son, my daughter", "my son, a friend"),
        ["A plain yes below another answer"] = new("ambiguous-phrase", Phrases, Change(Phrases, "\"no\": [not yet", "\"no\": [yeah, not yet"), "yeah, not yet"),
        ["Words that work at every step, and mean two steps"] = new("ambiguous-phrase", Phrases, Change(Phrases, "why: [why, why do", "why: [why, go back, why do"), "go back, why do"),
        ["A message is not translated"] = new("missing-translation", Welsh + "fake.md", Remove(Welsh + "fake.md"), "") { Good = InTwoLanguages },
        ["A label is not translated"] = new("missing-translation", Welsh + "labels.yaml", Change(Welsh + "labels.yaml", "tag.ex: An ex or someone known\n", ""), "") { Good = InTwoLanguages },
        ["A message is changed and its translation is not"] = new("stale-translation", Welsh + "fake.md", Change(English + "fake.md", "The help is the same", "Help is the same"), TextStamp.Of("The help is the same if the picture is a fake or made by a computer.")) { Good = InTwoLanguages },
        ["A label is changed and its translation is not"] = new("stale-translation", Welsh + "labels.yaml", Change(Labels, "tag.fake: Made-up pictures", "tag.fake: Fakes"), "Made-up pictures") { Good = InTwoLanguages },
        ["Nobody knows what a translation translates"] = new("stale-translation", Welsh + "fake.md", Change(Welsh + "fake.md", "of: ", "# "), "") { Good = InTwoLanguages },
        ["A message was not reviewed for over a year"] = new("review-overdue", English + "fake.md", Change(English + "fake.md", "2026-11-21", "2025-11-21"), "2025-11-21"),
        ["A number was not checked for over three months"] = new("review-overdue", Services, Change(Services, "source: P24\n  checked: 2026-11-21", "source: P24\n  checked: 2026-08-21"), "2026-08-21"),
        ["A review that was not yet"] = new("review-in-future", English + "fake.md", Change(English + "fake.md", "2026-11-21", "2027-11-21"), "2027-11-21"),
        ["A sentence that nobody frightened can read"] = new("reading-age", English + "fake.md", Add(English + "fake.md", "Immediately preserve documentary evidence concerning unauthorised dissemination. Do it.\n"), "Immediately"),
        ["A word that blames"] = new("banned-words", English + "fake.md", Add(English + "fake.md", "That was foolish.\n"), "foolish"),
        ["A promise of money, in a label"] = new("banned-words", Labels, Change(Labels, "plan.pay-nothing: Pay nothing", "plan.pay-nothing: Pay nothing and get your money back"), "get your money back"),
        ["A bare number"] = new("bare-number", English + "fake.md", Add(English + "fake.md", "Call 0800 1111.\n"), "0800 1111"),
        ["A bare number in a label"] = new("bare-number", Labels, Change(Labels, "trigger.danger: I am in danger now", "trigger.danger: \"Call 999 now\""), "999"),
        ["A bare address"] = new("bare-link", English + "fake.md", Add(English + "fake.md", "See https://www.example.org.\n"), "https://"),
        ["A bare mail address in a label"] = new("bare-link", Labels, Change(Labels, "page.send: Send", "page.send: Send to help@example.org"), "help@example.org"),
        ["A message that is too long"] = new("reply-too-long", English + "cannot-speak.md", Add(English + "cannot-speak.md", VeryLong), "If you call"),
        ["Advice that leaves no room for the next question"] = new("reply-too-long", English + "platform-facebook.md", Add(English + "platform-facebook.md", Long), "Facebook: write"),
        ["An opening that leaves no room for the first question"] = new("reply-too-long", English + "about.md", Add(English + "about.md", "We are here for you. You can talk to us. We will help.\n"), "I am a computer"),
        ["A message whose facts come from nowhere"] = new("no-source", English + "fake.md", Change(English + "fake.md", "sources: [", "sources: [] # ["), ""),
        ["The rules for words are gone"] = new("missing-file", Rules, Remove(Rules), ""),
        ["A limit that is no number"] = new("bad-number", Rules, Change(Rules, "longest-message: 70", "longest-message: seventy"), "seventy"),
    };

    public static TheoryData<string> Names => [.. Slips.Keys];

    [Fact]
    public void Without_a_slip_nothing_is_found()
    {
        Assert.Equal([], Found(InEnglish));
        Assert.Equal([], Found(InTwoLanguages));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Slip(string name) => Assert.Equal(Slips[name].Expected, Found(Slips[name].Bad));

    private static IEnumerable<string> Found(Dialogs.Scripts.PackFiles pack) =>
        PackCheck.InWords(pack, Today).Select(problem => $"{problem.File}:{problem.Line}:{problem.Column}: {problem.Code}");
}
