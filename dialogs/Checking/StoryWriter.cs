using System.Collections.Immutable;
using System.Text;
using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;
using AdviceBot.Dialogs.Understanding;

namespace AdviceBot.Dialogs.Checking;

/// <summary>
/// Writes skeletons of stories for what no story comes by: it walks the script at random, from the same seeds each time, and keeps the walks that come by something new.
/// The skeleton says what the bot says today; whether that is right is for its reader to say.
/// </summary>
public static class StoryWriter
{
    private const int MostWalks = 3000;
    private const int MostSteps = 16;

    // Within and outside any usual hours: a Tuesday at noon, and Christmas night.
    private static readonly ImmutableArray<DateTime?> Times = [null, null, new DateTime(2026, 12, 25, 3, 0, 0, DateTimeKind.Unspecified)];

    /// <summary>YAML of stories, each with what it comes by; <paramref name="coverage"/> has them afterwards.</summary>
    public static string Missing(Script script, StoryCoverage coverage)
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(coverage);
        var yaml = new StringBuilder();
        for (var seed = 0; seed < MostWalks && coverage.Missing.Any(); seed++)
            Walk(script, seed, coverage, yaml);
        foreach (var landmark in coverage.Missing)
            yaml.Append("# No way was found to ").Append(landmark.Kind).Append(' ').Append(landmark.Name).Append(", line ").Append(landmark.Line).Append(".\n");
        return yaml.ToString();
    }

    private static void Walk(Script script, int seed, StoryCoverage coverage, StringBuilder yaml)
    {
        var dice = new Dice(seed);
        var walk = new Story("", 0, "", Pick(dice, Site.Areas), IsStaffed: dice.Next(3) > 0, Pick(dice, Times), [], new Expectation());
        var player = new StoryPlayer(script, walk);
        var played = Enumerable.Range(0, MostSteps)
            .Select(_ => player.Do(new Step(0, Next(script, player.Dialog, dice, isStraight: seed % 2 == 0), new Expectation()))).ToList();
        var found = played.Select(coverage.Add).ToList();
        var last = found.FindLastIndex(landmarks => !landmarks.IsEmpty);
        if (last < 0)
            return;
        var names = found.SelectMany(landmarks => landmarks).Select(landmark => $"{landmark.Kind} {landmark.Name}");
        yaml.Append("- story: \"Comes by ").AppendJoin(", ", names).Append("\"\n");
        if (walk.Area != script.Site.Area)
            yaml.Append("  site: { area: ").Append(walk.Area).Append(" }\n");
        if (!walk.IsStaffed)
            yaml.Append("  staffed: false\n");
        if (walk.At is { } at)
            yaml.Append("  at: ").Append(at.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)).Append('\n');
        yaml.Append("  steps:\n");
        foreach (var one in played.Take(last + 1))
            Write(one, yaml);
        yaml.Append('\n');
    }

    private static void Write(Played one, StringBuilder yaml)
    {
        var (kind, value) = one.Step.Input;
        yaml.Append("    - visitor: ").Append(kind switch
        {
            "types" => $"\"{value}\"",
            "arrives" or "is silent" or "returns" => kind,
            _ => $"{{ {kind}: \"{value}\" }}",
        }).Append('\n');
        if (one.Turn.Replies.Length > 0)
            yaml.Append("      bot says: [").AppendJoin(", ", one.Turn.Replies.SelectMany(reply => reply.Messages)).Append("]\n");
        yaml.Append("      asks: ").Append(one.Turn.Dialog.State).Append('\n');
    }

    private static StepInput Next(Script script, Dialog dialog, Dice dice, bool isStraight)
    {
        if (dialog.State.Length == 0)
            return new StepInput("arrives", "");
        if (StateMachine.Pending(script, dialog) is { } question && (isStraight || dice.Next(3) > 0))
            return question.Kind switch
            {
                _ when dice.Next(6) == 0 => new StepInput("triggers", Triggers.DontKnow),
                "text" => new StepInput("types", "xyz"),
                "amount" => new StepInput("types", "50"),
                _ => new StepInput("chooses", Pick(dice, question.Options).Value),
            };
        return dice.Next(8) switch
        {
            0 => new StepInput("is silent", ""),
            1 => new StepInput("returns", ""),
            2 when dialog.Answers.Count > 0 => new StepInput("changes", Pick(dice, dialog.Answers).Slot),
            3 when script.Phrases.Signs.Count > 0 => new StepInput("types", Pick(dice, script.Phrases.Signs.Values.SelectMany(phrases => phrases).ToList()).TrimStart(Normal.WholeTextOnly)),
            3 or 4 => new StepInput("types", "hmm"),
            _ => new StepInput("triggers", Pick(dice, Triggers.All.Where(trigger => trigger != Triggers.Leave).ToList())),
        };
    }

    private static T Pick<T>(Dice dice, IReadOnlyList<T> of) => of[dice.Next(of.Count)];
}
