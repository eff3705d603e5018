using AdviceBot.Staff.Api;
using AdviceBot.Studio;

namespace AdviceBot.Staff.StudioApi;

/// <summary>Why something was not done, with what the person needs to go on.</summary>
internal static class StudioAnswers
{
    public static IResult Refuse(StudioResult result) => result switch
    {
        NoSuchDraft => Answers.Refuse(StatusCodes.Status404NotFound, StaffProblems.NoSuchDraft),
        NoSuchService => Answers.Refuse(StatusCodes.Status404NotFound, StaffProblems.NoSuchService),
        BadPath => Answers.Refuse(StatusCodes.Status422UnprocessableEntity, StaffProblems.BadPath),
        CannotWrite cannot => Answers.Refuse(StatusCodes.Status422UnprocessableEntity, StaffProblems.CannotWrite, ("path", cannot.Path)),
        BadName bad => Answers.Refuse(StatusCodes.Status422UnprocessableEntity, StaffProblems.BadName, ("name", bad.Name)),
        NameTaken taken => Answers.Refuse(StatusCodes.Status409Conflict, StaffProblems.NameTaken, ("name", taken.Name)),
        BadCondition bad => Answers.Refuse(StatusCodes.Status422UnprocessableEntity, StaffProblems.BadCondition, ("when", bad.When), ("why", bad.Why)),
        TextTooLong => Answers.Refuse(StatusCodes.Status422UnprocessableEntity, StaffProblems.TextTooLong, ("longest", FileText.Longest)),
        EditConflict conflict => Answers.Refuse(StatusCodes.Status409Conflict, StaffProblems.EditConflict,
            ("path", conflict.Path), ("yours", conflict.Yours), ("theirs", conflict.Theirs), ("hash", conflict.Hash), ("isPublished", conflict.IsPublished)),
        InConflict { Paths: var paths } => Answers.Refuse(StatusCodes.Status409Conflict, StaffProblems.InConflict, ("paths", paths)),
        PushConflict { Paths: var paths } => Answers.Refuse(StatusCodes.Status409Conflict, StaffProblems.PushConflict, ("paths", paths)),
        ForeignFiles { Paths: var paths } => Answers.Refuse(StatusCodes.Status422UnprocessableEntity, StaffProblems.BadPath, ("paths", paths)),
        DraftClosed => Answers.Refuse(StatusCodes.Status409Conflict, StaffProblems.DraftClosed),
        Behind => Answers.Refuse(StatusCodes.Status409Conflict, StaffProblems.DraftBehind),
        DraftChanged { Version: var version } => Answers.Refuse(StatusCodes.Status409Conflict, StaffProblems.DraftChanged, ("version", version)),
        HasErrors { Problems: var problems } => Answers.Refuse(StatusCodes.Status422UnprocessableEntity, StaffProblems.HasErrors, ("problems", problems.Select(ProblemJson.Of).ToList())),
        NothingChanged => Answers.Refuse(StatusCodes.Status409Conflict, StaffProblems.NothingChanged),
        NeedsReviewers => Answers.Refuse(StatusCodes.Status422UnprocessableEntity, StaffProblems.NeedsReviewers),
        OwnChange { Name: var name } => Answers.Refuse(StatusCodes.Status403Forbidden, StaffProblems.OwnChange, ("name", name)),
        NotReviewer => Answers.Refuse(StatusCodes.Status403Forbidden, StaffProblems.NotReviewer),
        NotInReview => Answers.Refuse(StatusCodes.Status409Conflict, StaffProblems.NotInReview),
        NotSigned { Names: var names } => Answers.Refuse(StatusCodes.Status409Conflict, StaffProblems.NotSigned, ("names", names)),
        PublishedMeanwhile => Answers.Refuse(StatusCodes.Status409Conflict, StaffProblems.PublishedMeanwhile),
        VersionUnreadable => Answers.Refuse(StatusCodes.Status422UnprocessableEntity, StaffProblems.VersionUnreadable),
        _ => Answers.Refuse(StatusCodes.Status404NotFound, StaffProblems.NoSuchVersion),
    };

    public static IResult NoSuchPreview() => Answers.Refuse(StatusCodes.Status404NotFound, StaffProblems.NoSuchPreview);

    public static IResult NoSuchFile() => Answers.Refuse(StatusCodes.Status404NotFound, StaffProblems.NoSuchFile);
}
