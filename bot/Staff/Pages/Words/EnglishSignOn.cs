namespace AdviceBot.Staff.Pages.Words;

internal static class EnglishSignOn
{
    public static readonly SignOnWords Words = new()
    {
        Button = name => $"Sign in with {name ?? "your organisation's account"}",
        OrPassword = "Or with a password of this site",
        PasswordInstead = "Sign in with a password",
        OneMoment = "One moment",
        IfNothingHappens = "If nothing happens, go on yourself:",
        GoOn = "Go on",
        TryAgain = "Try again",
        AsSomebodyElse = "Sign in as somebody else",

        DownTitle = "Signing in is not possible just now",
        Down = name => $"{Capital(name)} cannot be reached from here, or did not answer as it should. Try again in a few minutes. If it goes on, tell whoever looks after the computers.",
        NotFinishedTitle = "You are not signed in",
        NotFinished = name => $"You turned back before {name ?? "your organisation"} let you go on. You can try again.",
        UnknownJourneyTitle = "Please start again",
        UnknownJourney = "This sign-in did not begin in this browser, was used already, or took more than ten minutes. Nothing is wrong with your account.",
        NotTrustedTitle = "You are not signed in",
        NotTrusted = name => $"What {name ?? "your organisation's sign-in"} answered could not be trusted. Try again. If it goes on, tell whoever looks after this server: its log says why.",
        NoRoleTitle = "You have no role here yet",
        NoRole = (name, organisation) => $"You signed in with {name ?? "your organisation's account"}, and that worked. But nobody there has given you a role in this chat service. Ask your supervisor, or whoever looks after the accounts of {organisation}, for the role of an operator. Then sign in again.",
        YouAre = name => $"Tell them that you sign in as {name}.",
        ClosedTitle = "Your account here is disabled",
        Closed = "An administrator of this chat service disabled it. Ask them if you think that this is a mistake.",
        LockedTitle = "Your account is locked for some minutes",
        Locked = minutes => $"Too many wrong codes were typed. Wait {minutes} minutes and try again.",
        LinkedAlreadyTitle = "Nothing was linked",
        LinkedAlready = name => $"The account that you used at {name ?? "your organisation"} has an account here already. Sign out here, sign in with it, or ask an administrator to unlink it.",
        LinkTooLateTitle = "Nothing was linked",
        LinkTooLate = "Your account here was changed meanwhile. Open the page of your account and start again.",
        OnlyAdministratorTitle = "Nothing was linked",
        OnlyAdministrator = "This is the only administrator who can sign in with a password. When single sign-on fails, somebody must still be able to come in: make another administrator first, who sets their password with the link.",

        Title = "Single sign-on",
        YouSignInThere = name => $"You sign in with {name ?? "your organisation's account"}. Your password and your role are looked after there.",
        LinkIntro = name => $"You can sign in with {name ?? "your organisation's account"} from now on. Your password here is then gone, and your role here is the one that you have there.",
        Link = name => $"Link with {name ?? "your organisation's account"}",
        FirstSignInAgain = name => $"Before you change how you sign in, show that it is you: sign in with {name ?? "your organisation's account"} again.",
        SignInAgain = name => $"Sign in with {name ?? "your organisation's account"} again",

        Mark = "single sign-on",
        Unlink = "Unlink from single sign-on",
        UsesProvider = "This account signs in by single sign-on and has no password. Unlink it first.",
        NotOnesOwnLink = "You cannot unlink your own account: you could not come back. Another administrator can.",
        WayClosed = "cannot sign in as set up now",
        OnlyAdministratorsHere = "Everybody else signs in by single sign-on: their accounts are made when they come for the first time. An administrator made here has a password, for when single sign-on fails.",
    };

    private static string Capital(string? name) => name ?? "Your organisation's sign-in";
}
