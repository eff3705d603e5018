using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Dialogs.Tests.Checking;

/// <summary>Every mistake in the flow of the real pack is found where it stands, and the pack as it is has none.</summary>
public sealed class FlowCheckTests
{
    private static readonly PackFiles Good = PackFiles.FromFolder(Packs.Sextortion);

    private const string Close = "before close when ";

    public static TheoryData<FlowMutation> Mutations =>
    [
        // Ways
        new("a way on is dropped", "missing-condition", "  age: » go: platform, because: reason.recipient", ("      - { go: paid }\n", "")),
        new("every way on is dropped", "dead-end", "states: »   collected:", ("      - { when: collected is unsure, say: collected-unknown }\n      - { say: payment-details }\n    next:\n      - { go: platform }", "      - { when: collected is unsure, say: collected-unknown }\n      - { say: payment-details }\n    next: []")),
        new("a way leads back", "endless-loop", "say: platform-recipient » go: age", ("      - { when: who is recipient, say: platform-recipient }\n    next:\n      - { go: close }", "      - { when: who is recipient, say: platform-recipient }\n    next:\n      - { go: age }")),
        new("some are led back", "endless-loop", "go: who, because: reason.nothing-left", ("go: platform, because: reason.nothing-left", "go: who, because: reason.nothing-left")),
        new("a way skips a state", "unreachable-state", "states: »   collected:", ("go: collected, because: reason.cash-pick-up", "go: amount, because: reason.cash-pick-up")),
        new("a state is left over", "unreachable-state", "  offender:", ("go: offender, because: reason.offender", "go: age, because: reason.offender")),
        new("an interrupt is dropped", "unreachable-state", "  crisis-and-danger:", ("  - { when: (sign-crisis is yes or safety is crisis) and (in-danger is yes or sign-danger is yes or safety is danger), go: crisis-and-danger, because: reason.crisis }\n", "")),

        // Conditions
        new("a condition is widened", "shadowed-condition", "go: collected, because: reason.cash-pick-up", ("when: paid is tried, go: platform", "when: paid is tried or paid is yes, go: platform")),
        new("a row without a condition comes first", "shadowed-condition", "when: who is me or who is ex or who is offender, say: ask-safety }", ("      - { when: who is me or who is ex or who is offender, say: ask-safety }\n      - { say: ask-safety-other }\n", "      - { say: ask-safety-other }\n      - { when: who is me or who is ex or who is offender, say: ask-safety }\n")),
        new("two interrupts change places", "shadowed-condition", "go: crisis-and-danger", ("interrupts:\n", "interrupts:\n  - { when: sign-crisis is yes or safety is crisis, go: crisis }\n")),
        new("a condition can never hold", "shadowed-condition", "paid is tried and paid is no, say: paid-tried", ("when: paid is tried, say: paid-tried", "when: paid is tried and paid is no, say: paid-tried")),
        new("a condition is narrowed to nobody", "shadowed-condition", "age is adult and age < 18 and", ("when: age is adult and who is not me and who is not ex, say: age-other-adult", "when: age is adult and age < 18 and who is not me and who is not ex, say: age-other-adult")),
        new("a question is left without words for some", "missing-condition", "when: who is me or who is ex or who is offender, say: ask-safety }", ("      - { when: who is me or who is ex or who is offender, say: ask-safety }\n      - { say: ask-safety-other }\n", "      - { when: who is me or who is ex or who is offender, say: ask-safety }\n")),
        new("a last row is dropped", "missing-condition", "  crisis: » age is adult, say: crisis-adult }", ("      - { when: age is adult, say: crisis-adult }\n      - { say: crisis-unknown }\n", "      - { when: age is adult, say: crisis-adult }\n")),
        new("a hand-off has no words for some", "missing-condition", "safety is danger, say: waiting-urgent", ("    - { say: waiting-for-a-person }\n", "")),

        // Services
        new("StopNCII is offered to a child", "service-not-for-them", "age < 18 and age is not under-13 and (who is me or who is ex), say: pictures-adult", ("when: age < 18 and age is not under-13 and (who is me or who is ex), say: pictures-child", "when: age < 18 and age is not under-13 and (who is me or who is ex), say: pictures-adult")),
        new("an unknown age counts as grown up", "service-not-for-them", "age is not under-13 and who is not me and who is not ex, say: support-other-adult", ("when: age is adult and who is not me and who is not ex, say: support-other-adult", "when: age is not under-13 and who is not me and who is not ex, say: support-other-adult")),
        new("a service is offered where it is not", "service-not-for-them", "say: support-nhs", ("when: area is england and (who is me or who is ex), say: support-nhs", "when: (area is england or area is wales) and (who is me or who is ex), say: support-nhs")),
        new("the line from 16 on is offered to anybody", "service-not-for-them", "say: support-rape-line", ("(age is 16-17 or age is adult) and (who is me or who is ex) and", "(who is me or who is ex) and")),
        new("the refusal of a file sends a child to a service for adults", "service-not-for-them", "age < 18, say: no-files-adult", ("when: age < 18, say: no-files-child", "when: age < 18, say: no-files-adult")),

        // Promises
        new("999 is not in the reply to danger", "broken-promise", "safety is danger: next reply says service.emergency", ("**Call {{service.emergency.phone}} now.** Get", "**Get help now.** Get")) { File = "messages/en-GB/danger-self.md" },
        new("999 is not in the reply to a crisis", "broken-promise", "safety is crisis: next reply says service.emergency", ("you are hurt, call {{service.emergency.phone}}.**", "you are hurt, tell someone.**")) { File = "messages/en-GB/crisis-child.md" },
        new("a crisis is asked on", "broken-promise", "- when sign-crisis is yes or safety is crisis: asks nothing", ("sign-crisis is yes or safety is crisis, go: crisis,", "sign-crisis is yes, go: crisis,"), ("sticky: [crisis, danger]", "sticky: [danger]")),
        new("asking for a person calls nobody", "broken-promise", "from every state: a person within 1 turn", ("sign-danger is yes or asked-person is yes\n", "sign-danger is yes\n")),
        new("the opening does not tell to delete nothing", "broken-promise", "before end: said opening", ("  - { say: opening }\n  - { say: about }", "  - { say: about }")),
        new("evidence for children and adults is swapped", "broken-promise", "when age is not adult: never says evidence-adult", ("when: age is not adult and (who is me or who is ex), say: evidence-child", "when: age is not adult and (who is me or who is ex), say: evidence-adult"), ("when: age is adult and (who is me or who is ex), say: evidence-adult", "when: age is adult and (who is me or who is ex), say: evidence-child")),
        new("a form of evidence is dropped", "broken-promise", Close + "age is adult and (who is parent", ("      - { when: age is adult and (who is parent or who is friend or who is professional), say: evidence-other-adult }\n", "")),
        new("the next step of a way to pay is dropped", "broken-promise", Close + "method is paypal", ("      - { when: method is paypal, say: method-paypal }\n      - { when: method is western-union, say: method-western-union }\n      - { when: method is moneygram, say: method-moneygram }\n      - { when: method is remittance, say: method-remittance }\n      - { when: method is cash-app, say: method-cash-app }\n      - { when: method is other, say: method-other }\n      - { when: collected", "      - { when: collected"), ("      - { when: method is paypal, say: method-paypal }\n      - { when: method is western-union, say: method-western-union }\n      - { when: method is moneygram, say: method-moneygram }\n      - { when: method is remittance, say: method-remittance }\n      - { when: method is cash-app, say: method-cash-app }\n      - { when: method is other, say: method-other }\n    next", "    next")),
        new("who paid hears only what who did not hears", "broken-promise", Close + "paid is yes or paid is tried", ("when: paid is yes or paid is tried or paid is pictures or paid is access, say: pay-nothing-more", "when: paid is tried or paid is pictures or paid is access, say: pay-nothing-more")),
        new("a child hears of the police before Childline", "broken-promise", "when age < 18 and who is not offender: names", ("It is not your fault. This", "Call {{service.police.phone}}. It is not your fault. This")) { File = "messages/en-GB/who-me.md" },
        new("a child does not hear of CEOP first", "broken-promise", "when age < 18 and who is not offender: names", ("Report it to the {{service.ceop}}. {{service.report-remove}} can help with pictures. Tell", "{{service.report-remove}} can help with pictures. Tell")) { File = "messages/en-GB/age-child.md" },
        new("an unknown age is sent to a service for adults only", "broken-promise", "when age is not adult: never says services only for adult", ("when: age is unknown and (who is me or who is ex), say: age-unknown", "when: age is unknown and (who is me or who is ex), say: age-adult")),
        new("a tenth question", "too-many-questions", "questions at most 9", ("go: platform }\n\n  platform:", "go: extra }\n\n  extra:\n    ask: ask-happened\n    fills: extra\n    next:\n      - { go: platform }\n\n  platform:"), ("  happened:  { kind: text }\n", "  happened:  { kind: text }\n  extra:     { kind: text }\n")),
        new("money is promised back", "broken-promise", "never words: [get your money back", ("Ask if they can stop it. Keep the voucher", "You will get your money back. Keep the voucher")) { File = "messages/en-GB/method-voucher.md" },
        new("a picture is asked for", "broken-promise", "never words: [send us a picture", ("Please use words, not pictures.", "You can send us a picture.")) { File = "messages/en-GB/why-happened.md" },
    ];

    [Theory]
    [MemberData(nameof(Mutations))]
    public void A_mistake_is_found_with_its_code_file_and_line(FlowMutation mutation)
    {
        var pack = mutation.In(Good);
        var (script, problems) = PackReader.Read(pack);
        Assert.True(script is not null, string.Join('\n', problems));
        var line = mutation.LineIn(pack);
        var found = FlowCheck.Run(script, about: place => place.Line == line).Problems;
        Assert.True(
            found.Any(problem => problem.File == "sextortion/" + mutation.FoundIn && problem.Line == line && problem.Code == mutation.Code),
            $"{mutation.Code} was expected in line {line}; found was:\n{string.Join('\n', found)}");
    }

    [Fact]
    public void The_pack_as_it_is_has_no_problem() => Assert.Empty(FlowCheck.Find(Packs.Read(Packs.Sextortion)));
}
