using AdviceBot.Conversations;
using AdviceBot.Conversations.Rehearsing;
using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Http;
using AdviceBot.Staff.Api;
using AdviceBot.Storage;

namespace AdviceBot.Staff.StudioApi;

/// <summary>What can be chosen for somebody who is played: what is asked, in the order of the flow, and in which languages.</summary>
internal sealed record PeopleJson(IReadOnlyList<QuestionJson> Questions, IReadOnlyList<string> Languages)
{
    public static PeopleJson Of(Script script, Script words) => new(
        [.. script.States.Where(state => state.Fills is not null && !state.Answers.IsEmpty).DistinctBy(state => state.Fills).Select(state => QuestionJson.Of(state, words))], [.. script.Languages]);
}

internal sealed record QuestionJson(string Slot, string Name, IReadOnlyList<AnswerJson> Answers)
{
    public static QuestionJson Of(State state, Script words) =>
        new(state.Fills!, words.Label($"slot.{state.Fills}"), [.. state.Answers.Select(value => new AnswerJson(value, words.Label($"{state.Fills}.{value}")))]);
}

internal sealed record AnswerJson(string Value, string Words);

/// <summary>
/// A preview: the address of its page; the version of the words that it runs on, and whether the draft is another one since; what happened, step by step; and what an operator would read. <paramref name="Stopped"/> are
/// the words of the first act that could not be done again on changed words; <paramref name="NotAsked"/> what was chosen and never asked for.
/// </summary>
internal sealed record PreviewJson(
    string Id, string Address, string Version, string Language, string Hours, bool HasLeft, string? Stopped, IReadOnlyList<string> NotAsked, string? State, int? StateLine, IReadOnlyList<StepJson> Steps, OperatorViewJson Operator)
{
    public static PreviewJson Of(Rehearsal rehearsal, PackFiles files, string? stopped)
    {
        var lines = ScriptLines.Of(files);
        var steps = RehearsedStep.Of(rehearsal);
        var state = steps[^1].State;
        var answered = rehearsal.Standing?.Dialog.Answers.Select(answer => answer.Slot).ToHashSet(StringComparer.Ordinal) ?? [];
        return new(
            rehearsal.Secret, $"/preview/{rehearsal.Secret}/", files.Version, rehearsal.Standing?.Script.Language ?? rehearsal.Script.Language, rehearsal.Visitor.Hours.ToString().ToLowerInvariant(),
            rehearsal.Standing?.Head.LeftQuickly == true, stopped, [.. rehearsal.Visitor.Answers.Keys.Where(slot => !answered.Contains(slot)).Select(slot => rehearsal.Script.OfSite.Label($"slot.{slot}"))],
            state, lines.States.TryGetValue(state, out var line) ? line : null, [.. steps.Select(step => StepJson.Of(step, files.Pack, lines))], OperatorViewJson.Of(rehearsal));
    }
}

/// <summary>What the visitor did, in words; null where they only came. Of typed words each thing that was understood, with its place in them (UTF-16 code units, the end excluded).</summary>
internal sealed record StepJson(string? Words, bool IsTyped, IReadOnlyList<SpanJson> Spans, IReadOnlyList<AnswerTakenJson> Taken, IReadOnlyList<SaidJson> Said)
{
    public static StepJson Of(RehearsedStep step, string pack, ScriptLines lines) => new(
        step.Words, step.IsTyped, [.. step.Why.Select(why => new SpanJson(why.Slot, why.Start, why.End, why.Text, why.By))],
        [.. step.Heard.Select(heard => new AnswerTakenJson(step.Script.OfSite.Label($"slot.{heard.Slot}"), step.Script.OfSite.Words.Label($"{heard.Slot}.{heard.Value}") ?? heard.Value))],
        [.. step.Replies.Select(reply => SaidJson.Of(reply, step.Script, pack, lines))]);
}

internal sealed record SpanJson(string Field, int Start, int End, string Text, string By);

internal sealed record AnswerTakenJson(string Name, string Words);

/// <summary>A message that was said: its file, its first words, and the rows of the flow that say it to this visitor; where no row does, the engine said it, and the line is the first that names it.</summary>
internal sealed record SaidJson(string Message, string File, string Words, IReadOnlyList<SaidByJson> By, int? Line)
{
    private const int Shown = 90;

    public static SaidJson Of(RehearsedReply reply, Script script, string pack, ScriptLines lines)
    {
        var words = PackMarkdown.ToText(script.Message(reply.Message)).ReplaceLineEndings(" ").Trim();
        return new(
            reply.Message, $"{pack}/messages/{script.Language}/{reply.Message}.md", words.Length > Shown ? words[..Shown].TrimEnd() + "…" : words,
            [.. reply.Sources.Select(use => new SaidByJson(use.State, use.Part, use.Line))], lines.Messages.TryGetValue(reply.Message, out var line) ? line : null);
    }
}

internal sealed record SaidByJson(string State, string Part, int Line);

/// <summary>What an operator would read: nobody is called yet while the status is bot, and what is known is known all the same. Severity is as in the queue.</summary>
internal sealed record OperatorViewJson(string Status, int Priority, IReadOnlyList<Reason> Reasons, IReadOnlyList<Fact> Summary, IReadOnlyList<string> Needs)
{
    public static OperatorViewJson Of(Rehearsal rehearsal) => rehearsal.Standing is not { } standing
        ? new("bot", 0, [], [], [])
        : new(Answers.StatusWord(standing.Head.Status), standing.Head.Priority, standing.Head.Reasons, StateMachine.Summary(standing.Script, standing.Dialog), [.. Needed(standing)]);

    private static IEnumerable<string> Needed(Standing standing) =>
        (standing.Head.Handling?.Needs ?? []).Select(need => standing.Script.Desk.Skills.FirstOrDefault(skill => skill.Id == need)?.Names.GetValueOrDefault("en") ?? need);
}
