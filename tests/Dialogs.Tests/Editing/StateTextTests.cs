using AdviceBot.Dialogs.Editing;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Tests;

namespace AdviceBot.Dialogs.Tests.Editing;

/// <summary>A form writes what it changes into script.yaml, and leaves every other character as it is.</summary>
public sealed class StateTextTests
{
    private const string Commented = """
        states:
          # Before the state.
          who:   # here
            ask: ask-who
            fills: who
            answers: [me, ex]     # in this order
            next:   # first that holds
              # about offenders
              - { when: who is ex, go: safety, because: reason.ex }   # T8
              - when: who is me
                go: age
              - { go: urgency }
          # Between.
          close: { plan: true }   # the end

        plan: []
        """;

    private static readonly PackFiles Pack = PackFiles.FromFolder(Packs.Sextortion);
    private static readonly string Script = Pack.Files["sextortion/script.yaml"];

    public static TheoryData<string> States => [.. PackReader.Read(Pack).Script!.States.Select(state => state.Id)];

    [Theory]
    [MemberData(nameof(States))]
    public void A_form_that_says_what_is_there_already_changes_no_character(string id)
    {
        var state = PackReader.Read(Pack).Script!.State(id);
        var text = StateText.Find(Script, id)!;
        Assert.StartsWith($"  {id}:", text.Text, StringComparison.Ordinal);
        Assert.Equal(text.Text, StateText.With(text.Text, FormOf(state)));
        Assert.Equal(Script, text.In(Script, text.Text));
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Each_state_can_have_a_row_more_and_is_then_read_with_it(string id)
    {
        var form = FormOf(PackReader.Read(Pack).Script!.State(id));
        var text = StateText.Find(Script, id)!;
        RowForm more = new("age is adult and (who is me or who is ex)", ["dont-panic", "fake"]);
        var wanted = form.Say is { Count: > 0 } || id == "close" ? new StateForm(Say: [more, .. form.Say!]) : new StateForm(Earns: [.. form.Earns!, more]);
        var after = text.In(Script, StateText.With(text.Text, wanted)!);
        var read = PackReader.Sketch(Pack with { Files = Pack.Files.SetItem("sextortion/script.yaml", after) }, "en-GB")!.State(id);
        Assert.Equal(Said(wanted.Say ?? wanted.Earns!), Said(FormOf(read) is var now && wanted.Say is not null ? now.Say! : now.Earns!));
        Assert.Equal(1, Lines(after).Except(Lines(Script)).Count(line => !line.EndsWith("say:", StringComparison.Ordinal)));
        Assert.Empty(Lines(Script).Except(Lines(after)));
    }

    [Fact]
    public void Rows_that_stay_keep_their_comments_wherever_they_move()
    {
        var written = With("who", new StateForm(Next: [new("who is me", "age"), new("who is ex", "safety", "reason.ex"), new("", "close")], Answers: ["ex", "me", "friend"]));
        Assert.Equal(Commented
            .Replace("answers: [me, ex]     #", "answers: [ex, me, friend]     #", StringComparison.Ordinal)
            .Replace("""
                  # about offenders
                  - { when: who is ex, go: safety, because: reason.ex }   # T8
                  - when: who is me
                    go: age
                  - { go: urgency }
            """, """
                  - when: who is me
                    go: age
                  # about offenders
                  - { when: who is ex, go: safety, because: reason.ex }   # T8
                  - { go: close }
            """, StringComparison.Ordinal), written);
    }

    [Fact]
    public void A_row_that_is_changed_keeps_the_comments_about_it() =>
        Assert.Contains("      # about offenders\n      - { when: who is ex or who is me, go: age }   # T8\n", With("who", new StateForm(Next: [new("who is ex or who is me", "age"), new("who is me", "age"), new("", "urgency")])), StringComparison.Ordinal);

    [Fact]
    public void A_state_within_braces_is_written_out_when_it_changes() =>
        Assert.Contains("  close:   # the end\n    say: bye\n    plan: true\n\nplan: []", With("close", new StateForm(Say: [new("", ["bye"])])), StringComparison.Ordinal);

    [Fact]
    public void A_question_with_one_wording_stays_one_word_until_it_has_two()
    {
        Assert.Contains("    ask: ask-other\n", With("who", new StateForm(Ask: [new("", ["ask-other"])])), StringComparison.Ordinal);
        Assert.Contains("    ask:\n      - { when: age < 18, say: ask-child }\n      - { say: ask-who }\n    fills", With("who", new StateForm(Ask: [new("age < 18", ["ask-child"]), new("", ["ask-who"])])), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_taken_away_leaves_no_empty_field() =>
        Assert.DoesNotContain("answers", With("who", new StateForm(Answers: [])), StringComparison.Ordinal);

    [Fact]
    public void A_state_that_goes_leaves_the_others_and_their_comments()
    {
        var text = StateText.Find(Commented, "who")!;
        var after = text.In(Commented, "");
        Assert.Contains("  # Between.\n  close: { plan: true }   # the end\n", after, StringComparison.Ordinal);
        Assert.Null(StateText.Find(after, "who"));
    }

    [Fact]
    public void A_new_state_stands_below_another_and_is_read_as_it_was_meant()
    {
        var script = Script;
        var written = new NewState("school", "ask-school", "school", ["yes", "no"], "paid").Written("  ");
        var after = SlotText.With(StateText.Find(script, "age")!.Below(script, written), "school", ["yes", "no"])!;
        var read = PackReader.Sketch(Pack with { Files = Pack.Files.SetItem("sextortion/script.yaml", after) }, "en-GB")!;
        var state = read.State("school");
        Assert.Equal(("school", "paid"), (state.Fills, Assert.Single(state.Next).Go));
        Assert.Equal("yes, no", string.Join(", ", state.Answers));
        Assert.Equal("yes, no", string.Join(", ", read.Slot("school")!.Values));
        Assert.Equal(1 + read.States.ToList().FindIndex(one => one.Id == "age"), read.States.ToList().IndexOf(state));
        Assert.Empty(Lines(script).Except(Lines(after)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("who")]
    [InlineData("  who:\n    - a")]
    [InlineData("\t: [")]
    public void What_is_no_state_is_not_written(string block) => Assert.Null(StateText.With(block, new StateForm(Answers: ["a"])));

    [Theory]
    [InlineData("who is me or who is ex", false, "who is me|ex")]
    [InlineData("age is under-13 and (who is me or who is ex)", false, "age is under-13;who is me|ex")]
    [InlineData("age < 18 and age is not under-13 and age is not unknown", false, "age < 18;age is not under-13|unknown")]
    [InlineData("sign-crisis is yes or safety is crisis or safety is danger", true, "sign-crisis is yes;safety is crisis|danger")]
    [InlineData("not (who is parent or who is friend)", false, "who is not parent|friend")]
    [InlineData("(sign-crisis is yes or safety is crisis) and in-danger is yes", false, null)]
    public void A_condition_is_shown_by_lines_where_it_is_not_nested(string when, bool isAny, string? lines)
    {
        var shown = ConditionLines.Of(ConditionParser.Parse(when).Condition!);
        Assert.Equal(lines, shown is null ? null : string.Join(';', shown.Lines.Select(line => $"{line.Slot} {line.How} {string.Join('|', line.Values)}")));
        Assert.Equal(isAny, shown?.IsAny ?? false);
    }

    private static string With(string state, StateForm form)
    {
        var text = StateText.Find(Commented, state)!;
        return text.In(Commented, StateText.With(text.Text, form)!);
    }

    private static StateForm FormOf(State state) => new(
        Rows(state.Ask), Rows(state.Why), Rows(state.Again), Rows(state.Earns), Rows(state.Say), [.. state.Next.Select(way => new WayForm(Words(way.When), way.Go, way.Because))], [.. state.Answers]);

    private static IReadOnlyList<RowForm> Rows(IEnumerable<Guarded> rows) => [.. rows.Select(row => new RowForm(Words(row.When), [.. row.Messages]))];

    private static string Words(Condition when) => when is All { Parts.IsEmpty: true } ? "" : Dialogs.Checking.Graphs.ConditionWords.Of(when);

    private static IEnumerable<string> Said(IEnumerable<RowForm> rows) => rows.Select(row => $"{row.When}: {string.Join(", ", row.Say)}");

    private static string[] Lines(string text) => text.Split('\n');
}
