using AdviceBot.Dialogs.Checking.Meaning;

namespace AdviceBot.Reports;

internal static class FactCheckWelsh
{
    public static readonly FactCheckWords Words = new()
    {
        Title = "Gwirio ffeithiau",
        About = "Popeth y gall y sgwrs ei ddweud: {0} rhes, {1} neges.",
        HowToRead = "Mae pob rhes yn neges ac yn nodi pwy sy'n ei chael. Rhowch eich llythrennau cyntaf yn eich colofn, neu ysgrifennwch beth sydd angen ei newid. Mae geiriau sydd mewn sawl rhes wedi'u hargraffu unwaith.",
        Version = "Fersiwn", MadeOn = "Crëwyd ar", Organisation = "Sefydliad", Language = "Iaith", Contents = "Cynnwys",
        Number = "Rhif", Place = "Lle", Who = "Pwy sy'n ei chael", Words = "Y geiriau", Facts = "O ble y daw'r ffeithiau", Message = "Neges", Sources = "Ffynonellau", Reviewed = "Adolygwyd", Owner = "Perchennog",
        Review = "Adolygiad", Services = "Gwasanaethau", Source = "ffynhonnell", Checked = "gwiriwyd", Line = "Llinell o script.yaml", SameAs = "Yr un geiriau â rhes {0}.", ComesHere = "Pwy sy'n dod yma", State = "Cwestiwn",
        Unsaid = "Byth yn cael eu dweud", UnsaidWhat = "Nid oes llinell o'r sgript yn dweud y negeseuon hyn. Nid oes neb yn eu cael.",
        Registry = "Gwasanaethau a enwir", Service = "Gwasanaeth", Reach = "Sut i gysylltu", Hours = "Oriau", For = "I bwy, ble", InRows = "Mewn rhesi",
        SignOff = "Cymeradwyo", SignOffWhat = "Rwyf wedi darllen rhesi fy ngholofn. Caiff ymwelwyr eu clywed fel y maent.", Name = "Enw a rôl", Signature = "Llofnod", Date = "Dyddiad",
        Reviewers = ["Heddlu", "Cyfreithiol", "Clinigol"],
        Occasions = new Dictionary<Occasion, string>
        {
            [Occasion.Opening] = "Pan fydd y sgwrs yn agor", [Occasion.Ask] = "Gofynnir", [Occasion.Earns] = "Cyngor ar gyfer yr ateb", [Occasion.Why] = "Pan ofynnir pam y gofynnir hyn",
            [Occasion.Again] = "Gofynnir eto mewn geiriau eraill", [Occasion.Rest] = "Dywedir yma, heb ofyn dim", [Occasion.Plan] = "Y cynllun ar y diwedd", [Occasion.HandOff] = "Pan elwir ar berson",
            [Occasion.Kept] = "Pan ysgrifennir rhywbeth a neb yn gofyn", [Occasion.NoFiles] = "Pan anfonir ffeil neu lun", [Occasion.Bot] = "Beth mae'r bot yn ei ddweud rhyngddynt",
            [Occasion.Desk] = "Pan fydd pobl yn ymuno, yn gadael neu'n gofyn", [Occasion.ReadyReply] = "Atebion y gall gweithredwyr eu hanfon", [Occasion.Advice] = "Y dudalen i'r rhai na allant sgwrsio",
        },
        Lines = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["not-understood"] = "Nid yw'r hyn a ysgrifennwyd wedi'i ddeall", ["not-understood-again"] = "Heb ei ddeall am yr eildro", ["not-understood-person"] = "Heb ei ddeall am y trydydd tro",
            ["went-back"] = "Aeth yr ymwelydd yn ôl", ["cannot-go-back"] = "Nid oes dim i fynd yn ôl ato", ["restarted"] = "Mae'r ymwelydd yn dechrau eto", ["no-why"] = "Pam? lle nad oes cwestiwn yn aros",
            ["heard"] = "Beth a gymerwyd o eiriau'r ymwelydd ei hun", ["still-there"] = "Mae'r ymwelydd yn dawel", ["ended"] = "Daw'r sgwrs i ben ar ôl tawelwch",
            ["joined"] = "Mae person yn ymuno", ["returned"] = "Mae'r person yn rhoi'r sgwrs yn ôl i'r bot", ["closed"] = "Mae'r person yn cau'r sgwrs", ["lost"] = "Collwyd cysylltiad y person",
            ["transferred"] = "Mae person arall yn cymryd drosodd", ["guest-joined"] = "Mae ail berson yn ymuno", ["guest-left"] = "Mae'r ail berson yn gadael", ["guest-gone"] = "Mae'r ail berson yn gadael wrth i'r sgwrs symud ymlaen",
            ["identity"] = "Gofynnir pwy yw'r ymwelydd",
        },
    };
}
