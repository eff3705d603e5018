using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Dialogs.Tests.Pack;

/// <summary>What the real pack gives operators to work with.</summary>
public sealed class DeskTests
{
    private static readonly Script Script = Packs.Read(Packs.Sextortion);

    /// <summary>As a visitor may have told it; null: not yet.</summary>
    public static TheoryData<string?> AgesTold => [null, "9", "14", "17", "40", "under-13", "16-17", "adult"];

    [Fact]
    public void Each_outcome_and_tag_is_there_once()
    {
        Assert.Equal(Script.Desk.Outcomes.Length, Script.Desk.Outcomes.Select(outcome => outcome.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Script.Desk.Tags.Length, Script.Desk.Tags.Select(tag => tag.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void What_the_police_act_on_needs_a_reference() =>
        Assert.Equal(["crime-recorded", "safeguarding", "emergency"], Script.Desk.Outcomes.Where(outcome => outcome.NeedsReference).Select(outcome => outcome.Id));

    [Theory]
    [MemberData(nameof(AgesTold))]
    public void A_shortcut_means_one_reply_whatever_the_age(string? age)
    {
        var shortcuts = Replies(age).Select(reply => reply.Shortcut).ToList();
        Assert.NotEmpty(shortcuts);
        Assert.Equal(shortcuts.Distinct(StringComparer.Ordinal), shortcuts);
    }

    [Theory]
    [InlineData("adult", "evidence-adult", "pictures-adult", "crisis-adult", "support-adult")]
    [InlineData("40", "evidence-adult", "pictures-adult", "crisis-adult", "support-adult")]
    [InlineData("14", "evidence-child", "pictures-child", "crisis-child", "support-child")]
    [InlineData("16-17", "evidence-child", "pictures-child", "crisis-child", "support-child")]
    [InlineData(null, "evidence-child", null, "crisis-child", "support-child")]
    public void Ready_replies_depend_on_age_and_of_an_age_that_is_not_known_nothing_is_taken_for_granted(string? age, params string?[] messages) =>
        Assert.Equal(messages, new[] { "proof", "pictures", "crisis", "support" }.Select(shortcut => Replies(age).FirstOrDefault(reply => reply.Shortcut == shortcut)?.Message));

    [Theory]
    [InlineData(null, "pay-nothing")]
    [InlineData("no", "pay-nothing")]
    [InlineData("yes", "pay-nothing-more")]
    public void Whoever_has_paid_already_is_told_to_pay_no_more(string? paid, string message) =>
        Assert.Equal(message, StateMachine.Replies(Script, Dialog.New.Settle("paid", paid, wording: null)).Single(reply => reply.Shortcut == "pay").Message);

    [Theory]
    [MemberData(nameof(AgesTold))]
    public void No_reply_for_a_child_or_an_unknown_age_names_a_service_for_adults_only(string? age)
    {
        if (age is "adult" or "40") return;
        var adultsOnly = Script.Words.Services.Values.Where(service => service.Ages.All(band => band == "adult")).ToList();
        Assert.NotEmpty(adultsOnly);
        Assert.All(Replies(age), reply => Assert.DoesNotContain(adultsOnly, service => reply.Markdown.Contains(service.Name, StringComparison.OrdinalIgnoreCase)));
    }

    private static IReadOnlyList<ReadyWords> Replies(string? age) => StateMachine.Replies(Script, age is null ? Dialog.New : Dialog.New.Settle("age", age, wording: null));
}
