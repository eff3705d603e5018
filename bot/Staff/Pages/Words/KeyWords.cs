namespace AdviceBot.Staff.Pages.Words;

/// <summary>Of keys for the command line.</summary>
public sealed record KeyWords(string Title, string What, string Make, string Once, string Use, string Ends)
{
    public static readonly KeyWords English = new(
        "Key for the command line",
        "With a key, “advicebot content pull” and “push” keep a folder on your own machine and this server in step. It can do nothing else. Each key stands below, among the places where you are signed in.",
        "Make a key",
        "This is your key. It is shown once: copy it now. Whoever has it can read drafts and write them in your name.",
        "Give it to the program in the environment, and keep it out of files that others read:",
        "It ends 12 hours after its last use, at the latest after 30 days, or when you sign out of “advicebot content” on your account page.");

    public static readonly KeyWords Welsh = new(
        "Allwedd ar gyfer y llinell orchymyn",
        "Gydag allwedd, mae “advicebot content pull” a “push” yn cadw ffolder ar eich peiriant eich hun a'r gweinydd hwn ar yr un cam. Ni all wneud dim arall. Mae pob allwedd isod, ymhlith y lleoedd lle rydych wedi mewngofnodi.",
        "Gwneud allwedd",
        "Dyma'ch allwedd. Dim ond unwaith y'i dangosir: copïwch hi nawr. Gall pwy bynnag sydd â hi ddarllen drafftiau a'u hysgrifennu yn eich enw chi.",
        "Rhowch hi i'r rhaglen yn yr amgylchedd, a chadwch hi allan o ffeiliau y mae eraill yn eu darllen:",
        "Daw i ben 12 awr ar ôl ei defnyddio ddiwethaf, ar ôl 30 diwrnod fan bellaf, neu pan fyddwch yn allgofnodi o “advicebot content” ar dudalen eich cyfrif.");
}
