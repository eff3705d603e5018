namespace AdviceBot.Staff.Pages.Words;

internal static class WelshSignOn
{
    public static readonly SignOnWords Words = new()
    {
        Button = name => name is null ? "Mewngofnodi â chyfrif eich sefydliad" : $"Mewngofnodi gyda {name}",
        OrPassword = "Neu gyda chyfrinair y wefan hon",
        PasswordInstead = "Mewngofnodi gyda chyfrinair",
        OneMoment = "Un eiliad",
        IfNothingHappens = "Os nad oes dim yn digwydd, ewch ymlaen eich hun:",
        GoOn = "Ymlaen",
        TryAgain = "Rhoi cynnig arall arni",
        AsSomebodyElse = "Mewngofnodi fel rhywun arall",

        DownTitle = "Nid oes modd mewngofnodi ar hyn o bryd",
        Down = name => $"Ni ellir cyrraedd {name ?? "gwasanaeth mewngofnodi eich sefydliad"} oddi yma, neu ni atebodd fel y dylai. Rhowch gynnig arall arni ymhen ychydig funudau. Os yw'n parhau, dywedwch wrth bwy bynnag sy'n gofalu am y cyfrifiaduron.",
        NotFinishedTitle = "Nid ydych wedi mewngofnodi",
        NotFinished = name => $"Troesoch yn ôl cyn i {name ?? "eich sefydliad"} adael i chi fynd ymlaen. Gallwch roi cynnig arall arni.",
        UnknownJourneyTitle = "Dechreuwch eto, os gwelwch yn dda",
        UnknownJourney = "Ni ddechreuodd y mewngofnodi hwn yn y porwr hwn, neu fe'i defnyddiwyd eisoes, neu cymerodd fwy na deng munud. Nid oes dim o'i le ar eich cyfrif.",
        NotTrustedTitle = "Nid ydych wedi mewngofnodi",
        NotTrusted = name => $"Nid oedd modd ymddiried yn ateb {name ?? "gwasanaeth mewngofnodi eich sefydliad"}. Rhowch gynnig arall arni. Os yw'n parhau, dywedwch wrth bwy bynnag sy'n gofalu am y gweinydd hwn: mae ei gofnod yn dweud pam.",
        NoRoleTitle = "Nid oes gennych rôl yma eto",
        NoRole = (name, organisation) => $"Rydych wedi mewngofnodi {(name is null ? "â chyfrif eich sefydliad" : $"gyda {name}")}, ac fe weithiodd hynny. Ond nid oes neb yno wedi rhoi rôl i chi yn y gwasanaeth sgwrsio hwn. Gofynnwch i'ch goruchwyliwr, neu i bwy bynnag sy'n gofalu am gyfrifon {organisation}, am rôl gweithredwr. Yna mewngofnodwch eto.",
        YouAre = name => $"Dywedwch wrthynt eich bod yn mewngofnodi fel {name}.",
        ClosedTitle = "Mae eich cyfrif yma wedi'i analluogi",
        Closed = "Gweinyddwr y gwasanaeth sgwrsio hwn a'i hanalluogodd. Gofynnwch iddynt os ydych yn meddwl mai camgymeriad yw hyn.",
        LockedTitle = "Mae eich cyfrif ar glo am rai munudau",
        Locked = minutes => $"Teipiwyd gormod o godau anghywir. Arhoswch {minutes} munud a rhowch gynnig arall arni.",
        LinkedAlreadyTitle = "Ni chysylltwyd dim",
        LinkedAlready = name => $"Mae gan y cyfrif a ddefnyddioch {(name is null ? "yn eich sefydliad" : $"yn {name}")} gyfrif yma eisoes. Allgofnodwch yma a mewngofnodwch ag ef, neu gofynnwch i weinyddwr ei ddatgysylltu.",
        LinkTooLateTitle = "Ni chysylltwyd dim",
        LinkTooLate = "Newidiwyd eich cyfrif yma yn y cyfamser. Agorwch dudalen eich cyfrif a dechreuwch eto.",
        OnlyAdministratorTitle = "Ni chysylltwyd dim",
        OnlyAdministrator = "Dyma'r unig weinyddwr sy'n gallu mewngofnodi gyda chyfrinair. Pan fydd mewngofnodi unwaith yn methu, rhaid i rywun allu dod i mewn o hyd: gwnewch weinyddwr arall yn gyntaf, a fydd yn gosod eu cyfrinair gyda'r ddolen.",

        Title = "Mewngofnodi unwaith",
        YouSignInThere = name => $"Rydych yn mewngofnodi {(name is null ? "â chyfrif eich sefydliad" : $"gyda {name}")}. Yno y gofelir am eich cyfrinair a'ch rôl.",
        LinkIntro = name => $"Gallwch fewngofnodi {(name is null ? "â chyfrif eich sefydliad" : $"gyda {name}")} o hyn ymlaen. Bydd eich cyfrinair yma wedyn wedi mynd, a'ch rôl yma fydd yr un sydd gennych yno.",
        Link = name => name is null ? "Cysylltu â chyfrif eich sefydliad" : $"Cysylltu â {name}",
        FirstSignInAgain = name => $"Cyn newid sut rydych yn mewngofnodi, dangoswch mai chi sydd yno: mewngofnodwch {(name is null ? "â chyfrif eich sefydliad" : $"gyda {name}")} eto.",
        SignInAgain = name => $"Mewngofnodi {(name is null ? "â chyfrif eich sefydliad" : $"gyda {name}")} eto",

        Mark = "mewngofnodi unwaith",
        Unlink = "Datgysylltu o fewngofnodi unwaith",
        UsesProvider = "Mae'r cyfrif hwn yn mewngofnodi drwy fewngofnodi unwaith ac nid oes ganddo gyfrinair. Datgysylltwch ef yn gyntaf.",
        NotOnesOwnLink = "Ni allwch ddatgysylltu eich cyfrif eich hun: ni allech ddod yn ôl. Gall gweinyddwr arall wneud.",
        WayClosed = "ni all fewngofnodi fel y mae wedi'i osod nawr",
        OnlyAdministratorsHere = "Mae pawb arall yn mewngofnodi drwy fewngofnodi unwaith: gwneir eu cyfrifon pan ddônt am y tro cyntaf. Mae gan weinyddwr a wneir yma gyfrinair, ar gyfer pan fydd mewngofnodi unwaith yn methu.",
    };
}
