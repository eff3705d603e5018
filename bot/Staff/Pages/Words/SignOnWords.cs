namespace AdviceBot.Staff.Pages.Words;

/// <summary>What the staff's own pages say of single sign-on. A function takes what staff call the provider; null where the settings do not say.</summary>
public sealed record SignOnWords
{
    public required Func<string?, string> Button { get; init; }
    public required string OrPassword { get; init; }
    public required string PasswordInstead { get; init; }
    public required string OneMoment { get; init; }
    public required string IfNothingHappens { get; init; }
    public required string GoOn { get; init; }
    public required string TryAgain { get; init; }
    public required string AsSomebodyElse { get; init; }

    public required string DownTitle { get; init; }
    public required Func<string?, string> Down { get; init; }
    public required string NotFinishedTitle { get; init; }
    public required Func<string?, string> NotFinished { get; init; }
    public required string UnknownJourneyTitle { get; init; }
    public required string UnknownJourney { get; init; }
    public required string NotTrustedTitle { get; init; }
    public required Func<string?, string> NotTrusted { get; init; }
    public required string NoRoleTitle { get; init; }
    public required Func<string?, string, string> NoRole { get; init; }
    public required Func<string, string> YouAre { get; init; }
    public required string ClosedTitle { get; init; }
    public required string Closed { get; init; }
    public required string LockedTitle { get; init; }
    public required Func<int, string> Locked { get; init; }
    public required string LinkedAlreadyTitle { get; init; }
    public required Func<string?, string> LinkedAlready { get; init; }
    public required string LinkTooLateTitle { get; init; }
    public required string LinkTooLate { get; init; }
    public required string OnlyAdministratorTitle { get; init; }
    public required string OnlyAdministrator { get; init; }

    public required string Title { get; init; }
    public required Func<string?, string> YouSignInThere { get; init; }
    public required Func<string?, string> LinkIntro { get; init; }
    public required Func<string?, string> Link { get; init; }
    public required Func<string?, string> FirstSignInAgain { get; init; }
    public required Func<string?, string> SignInAgain { get; init; }

    public required string Mark { get; init; }
    public required string Unlink { get; init; }
    public required string UsesProvider { get; init; }
    public required string NotOnesOwnLink { get; init; }
    public required string WayClosed { get; init; }
    public required string OnlyAdministratorsHere { get; init; }
}
