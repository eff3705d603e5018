using System.CommandLine;
using AdviceBot.Dialogs.Checking;
using AdviceBot.Dialogs.Scripts;

namespace AdviceBot.Hosting.Content;

/// <summary><c>advicebot content stories [DIR]</c>: plays the stories, and says what no story comes by.</summary>
internal static class StoriesCommand
{
    public static Command Create()
    {
        var folder = ContentCommand.Folder();
        var missing = new Option<bool>("--missing") { Description = "Write skeletons of stories for what no story comes by, to read through and to keep" };
        var command = new Command("stories", "Plays the stories, and says what of the flow no story comes by. Exit code 1 when one does not hold.") { folder, missing };
        command.SetAction(async (asked, _) =>
        {
            var exits = new List<int>();
            foreach (var pack in asked.GetRequiredValue(folder).Packs)
                exits.Add(await RunAsync(pack, asked.GetValue(missing), asked.InvocationConfiguration.Output, asked.InvocationConfiguration.Error));
            return exits.Max();
        });
        return command;
    }

    private static async Task<int> RunAsync(PackFolder folder, bool missing, TextWriter output, TextWriter errors)
    {
        var pack = folder.Read();
        var (script, problems) = folder.ReadScript(pack);
        if (script is not null) problems = [.. StoryCheck.Find(pack, script).Select(folder.Here)];
        foreach (var problem in problems) await errors.WriteLineAsync(problem.ToString());
        if (script is null) return 1;

        var (stories, _) = StoryReader.Read(pack);
        var coverage = new StoryCoverage(pack, script);
        foreach (var played in stories.SelectMany(story => StoryRunner.Play(script, story))) coverage.Add(played);
        await output.WriteAsync(missing ? StoryWriter.Missing(script, coverage) : Summary(folder, stories.Length, problems.Length, coverage));
        return problems.IsEmpty ? 0 : 1;
    }

    private static string Summary(PackFolder folder, int stories, int wrong, StoryCoverage coverage)
    {
        var missing = coverage.Missing.ToList();
        var lines = missing.Select(one => $"{folder.Here(one.File)}:{one.Line}:{one.Column}: no story comes by {one.Kind} {one.Name}")
            .Append($"{folder.Here(folder.Name)}: {stories} stories, {(wrong == 0 ? "all hold" : $"{wrong} complaints")}")
            .Concat(Landmark.Kinds.Select(kind => Line(kind, coverage, missing)));
        return string.Concat(lines.Select(line => line + Environment.NewLine));
    }

    private static string Line(string kind, StoryCoverage coverage, List<Landmark> missing)
    {
        var all = coverage.All.Count(one => one.Kind == kind);
        return $"  {kind}s: {all - missing.Count(one => one.Kind == kind)} of {all}";
    }
}
