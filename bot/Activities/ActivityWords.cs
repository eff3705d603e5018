using AdviceBot.Dialogs.Scripts;
using AdviceBot.Dialogs.Triage;

namespace AdviceBot.Activities;

/// <summary>The pack's short texts that an activity carries beside its message.</summary>
public sealed record ActivityWords(string BotName, string DontKnow, string Skip, string Person, string Danger)
{
    public static ActivityWords From(Script script) => new(
        script.Label("page.bot-name"),
        script.Label("trigger." + Triggers.DontKnow),
        script.Label("trigger." + Triggers.Skip),
        script.Label("trigger." + Triggers.Person),
        script.Label("trigger." + Triggers.Danger));
}
