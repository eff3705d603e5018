using AdviceBot.Dialogs.Checking.Meaning;

namespace AdviceBot.Dialogs.Checking.Differences;

internal static class DifferenceEnglish
{
    public static readonly DifferenceWords Words = new()
    {
        Became = "{0} became {1}", Added = "{0} is new", Gone = "{0} is gone", And = " and ", Yes = "yes", No = "no", State = "state '{0}'", After = "the way after '{0}'", Anywhere = "the way at any moment",
        Start = "the first state", Because = "the reason", Answers = "answers", Fills = "what it fills", Sticky = "answers that nothing takes back", WhenUnknown = "what not knowing counts as",
        AtOnce = "advice at once", ShowsPlan = "the plan is said", HandOff = "a person is called", Reason = "reason '{0}' to call a person", Skill = "wants somebody with the skill '{0}'",
        Name = "name", Phone = "number", Text = "number for texts", Email = "e-mail", Link = "link", Hours = "hours", Ages = "ages", Areas = "areas", Source = "source", Checked = "checked on",
        Reviewed = "reviewed on", Owner = "owner", Review = "review still needed",
        IsStale = "{0} of {1} is stale or missing: {2}", IsMended = "{0} of {1} is up to date again: {2}", OneText = "1 text", Texts = "{0} texts", More = " and {0} more", Learnt = "how words are weighed was learnt anew", Story = "story", StoryChanged = "story: “{0}” wants something else",
        Languages = new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = "English", ["cy"] = "Welsh" },
        Occasions = new Dictionary<Occasion, string>
        {
            [Occasion.Opening] = "when the chat opens", [Occasion.Ask] = "the question of '{0}'", [Occasion.Earns] = "advice for the answer at '{0}'", [Occasion.Why] = "why '{0}' is asked",
            [Occasion.Again] = "'{0}' asked again", [Occasion.Rest] = "the outcome at '{0}'", [Occasion.Plan] = "the plan, under “{0}”", [Occasion.HandOff] = "when a person is called",
            [Occasion.Kept] = "when something is written while nobody asks", [Occasion.NoFiles] = "when a file is sent", [Occasion.Bot] = "the bot's line '{0}'", [Occasion.Desk] = "the desk's line '{0}'",
            [Occasion.ReadyReply] = "the ready reply '{0}'", [Occasion.Advice] = "the advice page, under “{0}”",
        },
    };
}
