using AdviceBot.Dialogs.Checking.Meaning;

namespace AdviceBot.Dialogs.Checking.Differences;

internal static class DifferenceWelsh
{
    public static readonly DifferenceWords Words = new()
    {
        Became = "daeth {0} yn {1}", Added = "mae {0} yn newydd", Gone = "mae {0} wedi mynd", And = " a hefyd ", Yes = "ie", No = "na", State = "cyflwr '{0}'", After = "y ffordd ar ôl '{0}'", Anywhere = "y ffordd ar unrhyw adeg",
        Start = "y cyflwr cyntaf", Because = "y rheswm", Answers = "atebion", Fills = "beth mae'n ei lenwi", Sticky = "atebion nad oes dim yn eu tynnu'n ôl", WhenUnknown = "beth yw ystyr peidio â gwybod",
        AtOnce = "cyngor ar unwaith", ShowsPlan = "dywedir y cynllun", HandOff = "gelwir ar berson", Reason = "rheswm '{0}' dros alw ar berson", Skill = "eisiau rhywun â'r sgìl '{0}'",
        Name = "enw", Phone = "rhif", Text = "rhif ar gyfer negeseuon testun", Email = "e-bost", Link = "dolen", Hours = "oriau", Ages = "oedrannau", Areas = "ardaloedd", Source = "ffynhonnell", Checked = "gwiriwyd ar",
        Reviewed = "adolygwyd ar", Owner = "perchennog", Review = "adolygiad sydd ei angen o hyd",
        IsStale = "{0}: mae {1} wedi dyddio neu ar goll: {2}", IsMended = "{0}: mae {1} yn gyfredol eto: {2}", OneText = "1 testun", Texts = "{0} testun", More = " a {0} arall", Learnt = "dysgwyd o'r newydd sut mae geiriau'n cael eu pwyso", Story = "stori", StoryChanged = "stori: mae “{0}” eisiau rhywbeth arall",
        Languages = new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = "Saesneg", ["cy"] = "Cymraeg" },
        Occasions = new Dictionary<Occasion, string>
        {
            [Occasion.Opening] = "pan fydd y sgwrs yn agor", [Occasion.Ask] = "cwestiwn '{0}'", [Occasion.Earns] = "cyngor ar gyfer yr ateb yn '{0}'", [Occasion.Why] = "pam y gofynnir '{0}'",
            [Occasion.Again] = "'{0}' wedi'i ofyn eto", [Occasion.Rest] = "y canlyniad yn '{0}'", [Occasion.Plan] = "y cynllun, o dan “{0}”", [Occasion.HandOff] = "pan elwir ar berson",
            [Occasion.Kept] = "pan ysgrifennir rhywbeth a neb yn gofyn", [Occasion.NoFiles] = "pan anfonir ffeil", [Occasion.Bot] = "llinell y bot '{0}'", [Occasion.Desk] = "llinell y ddesg '{0}'",
            [Occasion.ReadyReply] = "yr ateb parod '{0}'", [Occasion.Advice] = "y dudalen gyngor, o dan “{0}”",
        },
    };
}
