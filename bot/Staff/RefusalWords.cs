using AdviceBot.Conversations;

namespace AdviceBot.Staff;

/// <summary>What each refusal says to an operator: what happened and what to do. Both languages stand together, so that none is forgotten.</summary>
public sealed record RefusalWords(string English, string Welsh)
{
    public static readonly IReadOnlyDictionary<string, RefusalWords> ByCode = new Dictionary<string, RefusalWords>(StringComparer.Ordinal)
    {
        [StaffProblems.SignedOut] = new(
            "You are signed out. Sign in and try again.",
            "Rydych wedi'ch allgofnodi. Mewngofnodwch a rhowch gynnig arall arni."),
        [StaffProblems.WrongRole] = new(
            "Your account may not do this. Ask an administrator.",
            "Ni chaiff eich cyfrif wneud hyn. Gofynnwch i weinyddwr."),
        [StaffProblems.NeedsSecondFactor] = new(
            "Your organisation asks for a second factor. Set it up on your account page first.",
            "Mae eich sefydliad yn gofyn am ail ffactor. Gosodwch ef ar dudalen eich cyfrif yn gyntaf."),
        [StaffProblems.NoToken] = new(
            "This page is too old to be trusted. Reload it and try again.",
            "Mae'r dudalen hon yn rhy hen i ymddiried ynddi. Ail-lwythwch hi a rhowch gynnig arall arni."),
        [StaffProblems.ForeignOrigin] = new(
            "Another site asked for this. Open the console on its own address.",
            "Gwefan arall a ofynnodd am hyn. Agorwch y consol ar ei gyfeiriad ei hun."),
        [StaffProblems.NobodyWaits] = new("Nobody is waiting now.", "Nid oes neb yn aros nawr."),
        [StaffProblems.NobodyWaitsForYou] = new(
            "Whoever waits needs a skill that you do not have and that a free colleague has. If they do not come, ask a supervisor.",
            "Mae angen sgìl ar bwy bynnag sy'n aros nad yw gennych chi ond sydd gan gydweithiwr rhydd. Os na ddaw hwnnw, gofynnwch i oruchwyliwr."),
        [StaffProblems.NoSuchConversation] = new("There is no such conversation.", "Nid oes sgwrs o'r fath."),
        [StaffProblems.NotYours] = new(
            "You can read conversations that are waiting and those that you hold. This is neither.",
            "Gallwch ddarllen sgyrsiau sy'n aros a'r rhai rydych chi'n eu dal. Nid yw hon yn un ohonynt."),
        [StaffProblems.NotAvailable] = new("This conversation is not waiting any more.", "Nid yw'r sgwrs hon yn aros mwyach."),
        [StaffProblems.LeaseLost] = new(
            "You no longer hold this conversation. Nothing was sent.",
            "Nid ydych yn dal y sgwrs hon mwyach. Nid anfonwyd dim."),
        [StaffProblems.StaleSend] = new(
            "The visitor wrote while you were typing. Read it, then send again. Your words are kept.",
            "Ysgrifennodd yr ymwelydd tra oeddech yn teipio. Darllenwch hynny, yna anfonwch eto. Mae eich geiriau wedi'u cadw."),
        [StaffProblems.DoNotContact] = new(
            "The visitor left quickly. Do not contact them. Nothing was sent.",
            "Gadawodd yr ymwelydd ar frys. Peidiwch â chysylltu â nhw. Nid anfonwyd dim."),
        [StaffProblems.NotSafeNow] = new(
            "It is not a safe time to write to this visitor, and they are not in the chat now. Nothing was sent. Wait for the safe time, or until they write.",
            "Nid yw'n amser diogel i ysgrifennu at yr ymwelydd hwn, ac nid ydynt yn y sgwrs nawr. Nid anfonwyd dim. Arhoswch tan yr amser diogel, neu nes iddynt ysgrifennu."),
        [StaffProblems.NotNext] = new(
            "This is not the next conversation. Take the next one, or ask a supervisor to pick this one.",
            "Nid hon yw'r sgwrs nesaf. Cymerwch yr un nesaf, neu gofynnwch i oruchwyliwr ddewis hon."),
        [StaffProblems.NeedsSkills] = new(
            "This conversation needs a skill that you do not have and that a free colleague has. Take the next one, or ask a supervisor to pick this one.",
            "Mae angen sgìl ar y sgwrs hon nad yw gennych chi ond sydd gan gydweithiwr rhydd. Cymerwch yr un nesaf, neu gofynnwch i oruchwyliwr ddewis hon."),
        [StaffProblems.TeamNotStaffed] = new(
            "Nobody of that team is there with room for it. Choose a team or somebody who is, or keep it.",
            "Nid oes neb o'r tîm hwnnw yno â lle iddi. Dewiswch dîm neu rywun sydd yno, neu cadwch hi."),
        [StaffProblems.NotStaffed] = new(
            "That person is not there to take it. Choose somebody who is, or keep it.",
            "Nid yw'r person hwnnw yno i'w chymryd. Dewiswch rywun sydd yno, neu cadwch hi."),
        [StaffProblems.NoRoom] = new(
            "You hold as many conversations as you may. Finish one, hand one back or pass one on, or ask a supervisor to let you hold more.",
            "Rydych yn dal cynifer o sgyrsiau ag y cewch. Gorffennwch un, rhowch un yn ôl neu drosglwyddwch un, neu gofynnwch i oruchwyliwr adael i chi ddal mwy."),
        [StaffProblems.NoRoomThere] = new(
            "That person holds as many conversations as they may. Choose somebody who has room, or keep it.",
            "Mae'r person hwnnw'n dal cynifer o sgyrsiau ag y caiff. Dewiswch rywun sydd â lle, neu cadwch hi."),
        [StaffProblems.NotYourWord] = new(
            "Somebody else writes to the visitor now. Nothing was sent. Your words are kept.",
            "Rhywun arall sy'n ysgrifennu at yr ymwelydd nawr. Nid anfonwyd dim. Mae eich geiriau wedi'u cadw."),
        [StaffProblems.AlreadyAsked] = new("Somebody has been asked already.", "Gofynnwyd i rywun eisoes."),
        [StaffProblems.NotAsked] = new("This was taken back, or decided, in the meantime.", "Cafodd hyn ei dynnu'n ôl, neu ei benderfynu, yn y cyfamser."),
        [StaffProblems.NotThere] = new(
            "That person is not there now. Choose somebody who is.",
            "Nid yw'r person hwnnw yno nawr. Dewiswch rywun sydd yno."),
        [StaffProblems.NotSupervisor] = new(
            "Only a supervisor or an administrator can be asked in. Choose one who is there.",
            "Dim ond goruchwyliwr neu weinyddwr y gellir ei wahodd i mewn. Dewiswch un sydd yno."),
        [StaffProblems.NoSuchPoint] = new(
            "The bot cannot go on from there any more. Choose another point.",
            "Ni all y bot fynd ymlaen o'r fan honno mwyach. Dewiswch bwynt arall."),
        [StaffProblems.NotApproved] = new(
            "Nobody has approved that the visitor is asked who they are. Nothing was sent.",
            "Nid oes neb wedi cymeradwyo gofyn i'r ymwelydd pwy ydynt. Nid anfonwyd dim."),
        [StaffProblems.ApproverIsThere] = new(
            "Somebody who may approve it is there, and has two minutes to answer. Ask them first.",
            "Mae rhywun a gaiff ei gymeradwyo yno, ac mae ganddynt ddwy funud i ateb. Gofynnwch iddynt yn gyntaf."),
        [StaffProblems.NobodyToApprove] = new(
            "Nobody who may approve it is there. If a life may hang on it, say that it is an emergency. Somebody will look at it afterwards.",
            "Nid oes neb a gaiff ei gymeradwyo yno. Os gall bywyd ddibynnu arno, dywedwch ei fod yn argyfwng. Bydd rhywun yn edrych arno wedyn."),
        [StaffProblems.OwnRequest] = new(
            "You asked for this yourself. A second person has to decide.",
            "Chi a ofynnodd am hyn. Rhaid i ail berson benderfynu."),
        [StaffProblems.NeedsDisclosure] = new(
            "The visitor was asked who they are. Write down what they told, or that they told nothing, first.",
            "Gofynnwyd i'r ymwelydd pwy ydynt. Nodwch yn gyntaf beth a ddywedwyd, neu na ddywedwyd dim."),
        [StaffProblems.NeedsOutcome] = new("Choose what came of it. Nothing was closed.", "Dewiswch beth ddaeth ohoni. Ni chaewyd dim."),
        [StaffProblems.NeedsReference] = new(
            "This outcome needs a reference number. Nothing was closed.",
            "Mae angen cyfeirnod ar gyfer y canlyniad hwn. Ni chaewyd dim."),
        [StaffProblems.BadText] = new(
            $"A message has between 1 and {ConversationService.LongestText} characters. Nothing was sent.",
            $"Mae gan neges rhwng 1 a {ConversationService.LongestText} nod. Nid anfonwyd dim."),
        [StaffProblems.NoSuchDraft] = new(
            "There is no such draft.",
            "Nid oes drafft o'r fath."),
        [StaffProblems.NoSuchVersion] = new(
            "There is no such version.",
            "Nid oes fersiwn o'r fath."),
        [StaffProblems.NoSuchFile] = new(
            "There is no such file in this version.",
            "Nid oes ffeil o'r fath yn y fersiwn hon."),
        [StaffProblems.NoSuchPreview] = new(
            "This preview is over. Begin another one.",
            "Mae'r rhagolwg hwn ar ben. Dechreuwch un arall."),
        [StaffProblems.NoSuchService] = new(
            "This draft has no such service.",
            "Nid oes gwasanaeth o'r fath yn y drafft hwn."),
        [StaffProblems.BadPath] = new(
            "No file of a pack can be called this. Use the pack's folder, plain letters, and .yaml or .md at the end.",
            "Ni all ffeil mewn pecyn gael yr enw hwn. Defnyddiwch ffolder y pecyn, llythrennau plaen, a .yaml neu .md ar y diwedd."),
        [StaffProblems.CannotWrite] = new(
            "The forms cannot change this, as it is written in an unusual way. Change it in the text. Nothing was saved.",
            "Ni all y ffurflenni newid hwn, gan ei fod wedi'i ysgrifennu mewn ffordd anarferol. Newidiwch ef yn y testun. Ni chadwyd dim."),
        [StaffProblems.BadName] = new(
            "A name has plain letters, digits, full stops and hyphens, and no blanks. Nothing was saved.",
            "Mae gan enw lythrennau plaen, digidau, atalnodau llawn a chysylltnodau, a dim bylchau. Ni chadwyd dim."),
        [StaffProblems.NameTaken] = new(
            "Something is called this already. Choose another name.",
            "Mae rhywbeth â'r enw hwn eisoes. Dewiswch enw arall."),
        [StaffProblems.BadCondition] = new(
            "This condition cannot be read. Write it as in: age is 16-17 and paid is yes. Nothing was saved.",
            "Ni ellir darllen yr amod hwn. Ysgrifennwch ef fel hyn: age is 16-17 and paid is yes. Ni chadwyd dim."),
        [StaffProblems.NoFlow] = new(
            "The flow cannot be drawn, because a file of the pack cannot be read. Mend it in the text first.",
            "Ni ellir lluniadu'r llif, oherwydd ni ellir darllen un o ffeiliau'r pecyn. Trwsiwch hi yn y testun yn gyntaf."),
        [StaffProblems.NoSuchState] = new(
            "There is no such state in this flow.",
            "Nid oes cyflwr o'r fath yn y llif hwn."),
        [StaffProblems.TextTooLong] = new(
            "This text is too long for a file that is written by hand. Nothing was saved.",
            "Mae'r testun hwn yn rhy hir i ffeil a ysgrifennir â llaw. Ni chadwyd dim."),
        [StaffProblems.DraftClosed] = new(
            "This draft was published or thrown away. Begin a new one.",
            "Cafodd y drafft hwn ei gyhoeddi neu ei daflu. Dechreuwch un newydd."),
        [StaffProblems.EditConflict] = new(
            "Somebody changed this while you were writing. Compare both texts, then save again. Your text is kept.",
            "Newidiodd rhywun hwn tra oeddech yn ysgrifennu. Cymharwch y ddau destun, yna cadwch eto. Mae eich testun wedi'i gadw."),
        [StaffProblems.InConflict] = new(
            "Some of these files were published in another form meanwhile. Open each of them, compare both texts, and save.",
            "Cyhoeddwyd rhai o'r ffeiliau hyn ar ffurf arall yn y cyfamser. Agorwch bob un, cymharwch y ddau destun, a chadwch."),
        [StaffProblems.PushConflict] = new(
            "Some of these files were changed on the server since they were pulled. Nothing was written. Pull, look at both, and push again.",
            "Newidiwyd rhai o'r ffeiliau hyn ar y gweinydd ers eu tynnu. Nid ysgrifennwyd dim. Tynnwch, edrychwch ar y ddau, a gwthiwch eto."),
        [StaffProblems.DraftBehind] = new(
            "Another version was published since this draft began. Bring the draft up to date, and send it to review again.",
            "Cyhoeddwyd fersiwn arall ers dechrau'r drafft hwn. Diweddarwch y drafft, ac anfonwch ef i'w adolygu eto."),
        [StaffProblems.DraftChanged] = new(
            "This draft was changed since you looked at it. Look at it again.",
            "Newidiwyd y drafft hwn ers i chi edrych arno. Edrychwch arno eto."),
        [StaffProblems.HasErrors] = new(
            "This draft has errors. Mend them first.",
            "Mae gwallau yn y drafft hwn. Cywirwch hwy yn gyntaf."),
        [StaffProblems.NothingChanged] = new(
            "That would be the version that is current already.",
            "Dyna fyddai'r fersiwn sydd eisoes yn gyfredol."),
        [StaffProblems.NeedsReviewers] = new(
            "Name at least one person who may review: an editor, a publisher or an administrator.",
            "Enwch o leiaf un person a gaiff adolygu: golygydd, cyhoeddwr neu weinyddwr."),
        [StaffProblems.OwnChange] = new(
            "Whoever changed something in a draft does not sign it off. Name somebody else.",
            "Nid yw'r sawl a newidiodd rywbeth mewn drafft yn ei gymeradwyo. Enwch rywun arall."),
        [StaffProblems.NotReviewer] = new(
            "You were not asked to review this draft.",
            "Ni ofynnwyd i chi adolygu'r drafft hwn."),
        [StaffProblems.NotInReview] = new(
            "This draft is not in review. It has to be sent to review first.",
            "Nid yw'r drafft hwn yn cael ei adolygu. Rhaid ei anfon i'w adolygu yn gyntaf."),
        [StaffProblems.NotSigned] = new(
            "Not everybody who was asked has signed this draft off yet.",
            "Nid yw pawb y gofynnwyd iddynt wedi cymeradwyo'r drafft hwn eto."),
        [StaffProblems.PublishedMeanwhile] = new(
            "Somebody else published a version meanwhile. Look at the versions again.",
            "Cyhoeddodd rhywun arall fersiwn yn y cyfamser. Edrychwch ar y fersiynau eto."),
        [StaffProblems.VersionUnreadable] = new(
            "This version cannot be read: a newer program asks more of a pack, or it has errors.",
            "Ni ellir darllen y fersiwn hon: mae rhaglen fwy newydd yn gofyn mwy gan becyn, neu mae gwallau ynddi."),
        [StaffProblems.Malformed] = new("The request could not be read.", "Nid oedd modd darllen y cais."),
    };

    public string In(string language) => language == "cy" ? Welsh : English;
}
