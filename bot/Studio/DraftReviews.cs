using AdviceBot.Storage;

namespace AdviceBot.Studio;

/// <summary>How a draft is reviewed. Each either refuses with a reason or gives the draft after it.</summary>
internal static class DraftReviews
{
    /// <summary>To these people, who have all of them still to say something, whoever said what before.</summary>
    public static (Draft? After, StudioResult? Refusal) Send(Draft draft, IReadOnlyList<Person> reviewers)
    {
        if (reviewers.Count == 0)
            return (null, new NeedsReviewers());
        if (reviewers.FirstOrDefault(one => draft.EditorIds.Contains(one.Id)) is { } editor)
            return (null, new OwnChange(editor.Name));
        return (draft with { State = DraftState.InReview, Reviews = [.. reviewers.Select(one => new Review(one.Id, one.Name))] }, null);
    }

    public static (Draft? After, StudioResult? Refusal) Say(Draft draft, Person by, bool isSigned, string? words, DateTimeOffset now)
    {
        if (draft.EditorIds.Contains(by.Id))
            return (null, new OwnChange(by.Name));
        if (draft.State != DraftState.InReview)
            return (null, new NotInReview());
        if (!draft.Reviews.Any(review => review.Id == by.Id))
            return (null, new NotReviewer());
        return (draft with { Reviews = [.. draft.Reviews.Select(review => review.Id == by.Id ? review with { IsSigned = isSigned, Words = words, At = now } : review)] }, null);
    }

    /// <summary>Null when everybody who was asked has signed it.</summary>
    public static StudioResult? Missing(Draft draft)
    {
        if (draft.State != DraftState.InReview)
            return new NotInReview();
        var missing = draft.Reviews.Where(review => !review.IsSigned).Select(review => review.Name).ToList();
        return missing.Count > 0 || draft.Reviews.IsEmpty ? new NotSigned(missing) : null;
    }
}
