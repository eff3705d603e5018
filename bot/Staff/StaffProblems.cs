namespace AdviceBot.Staff;

/// <summary>Every refusal by its code, which stays the same. Its words, which may be bettered, are in <see cref="RefusalWords"/>.</summary>
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
    public const string NoSuchDraft = "no-such-draft";
    public const string NoSuchVersion = "no-such-version";
    public const string NoSuchFile = "no-such-file";
    public const string NoSuchPreview = "no-such-preview";
    public const string NoSuchService = "no-such-service";
    public const string BadPath = "bad-path";
    public const string CannotWrite = "cannot-write";
    public const string BadName = "bad-name";
    public const string NameTaken = "name-taken";
    public const string BadCondition = "bad-condition";
    public const string NoFlow = "no-flow";
    public const string NoSuchState = "no-such-state";
    public const string TextTooLong = "text-too-long";
    public const string DraftClosed = "draft-closed";
    public const string EditConflict = "edit-conflict";
    public const string InConflict = "in-conflict";
    public const string PushConflict = "push-conflict";
    public const string DraftBehind = "draft-behind";
    public const string DraftChanged = "draft-changed";
    public const string HasErrors = "has-errors";
    public const string NothingChanged = "nothing-changed";
    public const string NeedsReviewers = "needs-reviewers";
    public const string OwnChange = "own-change";
    public const string NotReviewer = "not-reviewer";
    public const string NotInReview = "not-in-review";
    public const string NotSigned = "not-signed";
    public const string PublishedMeanwhile = "published-meanwhile";
    public const string VersionUnreadable = "version-unreadable";
    public const string Malformed = "malformed";

    public static IResult Of(int status, string code, params (string Name, object? Value)[] more) =>
        new StaffRefusal(status, code, more.ToDictionary(member => member.Name, member => member.Value));
}
