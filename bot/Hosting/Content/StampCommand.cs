using System.CommandLine;
using AdviceBot.Dialogs.Checking;

namespace AdviceBot.Hosting.Content;

/// <summary><c>advicebot content stamp [DIR]</c>: notes in translations which text they translate.</summary>
internal static class StampCommand
{
    public static Command Create()
    {
        var folder = ContentCommand.Folder();
        var again = new Option<string[]>("--again")
        {
            Description = "Messages and labels whose translation was compared with the changed text, and is right", HelpName = "ID", AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("stamp", "Notes in each translation that has no such note which text it translates, so that a later change is seen.") { folder, again };
        command.SetAction(async (asked, cancel) =>
        {
            foreach (var pack in asked.GetRequiredValue(folder).Packs)
            {
                foreach (var (file, text) in TranslationStamps.Renew(pack.Read(), asked.GetValue(again) ?? []))
                {
                    await File.WriteAllTextAsync(pack.InFull(file), text, cancel);
                    await asked.InvocationConfiguration.Output.WriteLineAsync(pack.Here(file));
                }
            }

            return 0;
        });
        return command;
    }
}
