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
    public const string BadText = "bad-text";
    public const string NotNext = "not-next";
    public const string NeedsSkills = "needs-skills";
    public const string NotStaffed = "not-staffed";
    public const string TeamNotStaffed = "team-not-staffed";
    public const string NoRoom = "no-room";
    public const string NoRoomThere = "no-room-there";
    public const string NeedsOutcome = "needs-outcome";
    public const string NeedsReference = "needs-reference";
    public const string NotYourWord = "not-your-word";
    public const string AlreadyAsked = "already-asked";
    public const string NotAsked = "not-asked";
    public const string NotThere = "not-there";
    public const string NotSupervisor = "not-supervisor";
    public const string NoSuchPoint = "no-such-point";
    public const string NotApproved = "not-approved";
    public const string ApproverIsThere = "approver-is-there";
    public const string NobodyToApprove = "nobody-to-approve";
    public const string OwnRequest = "own-request";
    public const string NeedsDisclosure = "needs-disclosure";
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
        NotNext => "This is not the next conversation. Take the next one, or ask a supervisor to pick this one.",
        NeedsSkills => "This conversation needs a skill that you do not have and that a free colleague has. Take the next one, or ask a supervisor to pick this one.",
        TeamNotStaffed => "Nobody of that team is there with room for it. Choose a team or somebody who is, or keep it.",
        NotStaffed => "That person is not there to take it. Choose somebody who is, or keep it.",
        NoRoom => "You hold as many conversations as you may. Finish one, hand one back or pass one on, or ask a supervisor to let you hold more.",
        NoRoomThere => "That person holds as many conversations as they may. Choose somebody who has room, or keep it.",
        NotYourWord => "Somebody else writes to the visitor now. Nothing was sent. Your words are kept.",
        AlreadyAsked => "Somebody has been asked already.",
        NotAsked => "This was taken back, or decided, in the meantime.",
        NotThere => "That person is not there now. Choose somebody who is.",
        NotSupervisor => "Only a supervisor or an administrator can be asked in. Choose one who is there.",
        NoSuchPoint => "The bot cannot go on from there any more. Choose another point.",
        NotApproved => "Nobody has approved that the visitor is asked who they are. Nothing was sent.",
        ApproverIsThere => "Somebody who may approve it is there, and has two minutes to answer. Ask them first.",
        NobodyToApprove => "Nobody who may approve it is there. If a life may hang on it, say that it is an emergency. Somebody will look at it afterwards.",
        OwnRequest => "You asked for this yourself. A second person has to decide.",
        NeedsDisclosure => "The visitor was asked who they are. Write down what they told, or that they told nothing, first.",
        NeedsOutcome => "Choose what came of it. Nothing was closed.",
        NeedsReference => "This outcome needs a reference number. Nothing was closed.",
        BadText => $"A message has between 1 and {ConversationService.LongestText} characters. Nothing was sent.",
        _ => "The request could not be read.",
    };
}
