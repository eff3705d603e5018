using AdviceBot.Conversations;

namespace AdviceBot.Staff;

/// <summary>Every refusal by its code, which stays the same, and its words, which may be bettered.</summary>
public static class StaffProblems
{
    public const string SignedOut = "signed-out";
    public const string WrongRole = "wrong-role";
    public const string NeedsSecondFactor = "needs-second-factor";
    public const string NoToken = "no-anti-forgery-token";
    public const string ForeignOrigin = "foreign-origin";
    public const string NobodyWaits = "nobody-waits";
    public const string NobodyWaitsForYou = "nobody-waits-for-you";
    public const string NoSuchConversation = "no-such-conversation";
    public const string NotYours = "not-yours";
    public const string NotAvailable = "not-available";
    public const string LeaseLost = "lease-lost";
    public const string StaleSend = "stale-send";
    public const string DoNotContact = "do-not-contact";
    public const string NotSafeNow = "not-safe-now";
    public const string BadText = "bad-text";
    public const string NotNext = "not-next";
    public const string NeedsSkills = "needs-skills";
    public const string NotStaffed = "not-staffed";
    public const string TeamNotStaffed = "team-not-staffed";
    public const string NoRoom = "no-room";
    public const string NoRoomThere = "no-room-there";
    public const string NeedsOutcome = "needs-outcome";
    public const string NeedsReference = "needs-reference";
    public const string Malformed = "malformed";

    public static IResult Of(int status, string code, params (string Name, object? Value)[] more) =>
        new StaffRefusal(status, code, more.ToDictionary(member => member.Name, member => member.Value));

    /// <summary>For an operator: what happened and what to do.</summary>
    public static string Words(string code) => code switch
    {
        SignedOut => "You are signed out. Sign in and try again.",
        WrongRole => "Your account may not do this. Ask an administrator.",
        NeedsSecondFactor => "Your organisation asks for a second factor. Set it up on your account page first.",
        NoToken => "This page is too old to be trusted. Reload it and try again.",
        ForeignOrigin => "Another site asked for this. Open the console on its own address.",
        NobodyWaits => "Nobody is waiting now.",
        NobodyWaitsForYou => "Whoever waits needs a skill that you do not have and that a free colleague has. If they do not come, ask a supervisor.",
        NoSuchConversation => "There is no such conversation.",
        NotYours => "You can read conversations that are waiting and those that you hold. This is neither.",
        NotAvailable => "This conversation is not waiting any more.",
        LeaseLost => "You no longer hold this conversation. Nothing was sent.",
        StaleSend => "The visitor wrote while you were typing. Read it, then send again. Your words are kept.",
        DoNotContact => "The visitor left quickly. Do not contact them. Nothing was sent.",
        NotSafeNow => "It is not a safe time to write to this visitor, and they are not in the chat now. Nothing was sent. Wait for the safe time, or until they write.",
        NotNext => "This is not the next conversation. Take the next one, or ask a supervisor to pick this one.",
        NeedsSkills => "This conversation needs a skill that you do not have and that a free colleague has. Take the next one, or ask a supervisor to pick this one.",
        TeamNotStaffed => "Nobody of that team is there with room for it. Choose a team or somebody who is, or keep it.",
        NotStaffed => "That person is not there to take it. Choose somebody who is, or keep it.",
        NoRoom => "You hold as many conversations as you may. Finish one, hand one back or pass one on, or ask a supervisor to let you hold more.",
        NoRoomThere => "That person holds as many conversations as they may. Choose somebody who has room, or keep it.",
        NeedsOutcome => "Choose what came of it. Nothing was closed.",
        NeedsReference => "This outcome needs a reference number. Nothing was closed.",
        BadText => $"A message has between 1 and {ConversationService.LongestText} characters. Nothing was sent.",
        _ => "The request could not be read.",
    };
}
