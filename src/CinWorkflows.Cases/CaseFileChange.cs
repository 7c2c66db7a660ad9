using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;

namespace CinWorkflows.Cases;

/// <summary>Replacing one part of a case file.</summary>
internal static class CaseFileChange
{
    public static IReadOnlyList<T> Replace<T>(this IReadOnlyList<T> items, Func<T, bool> which, Func<T, T> change) =>
        [.. items.Select(item => which(item) ? change(item) : item)];

    public static CaseFile WithMeeting(this CaseFile file, string id, Func<Meeting, Meeting> change) =>
        file with { Meetings = file.Meetings.Replace(meeting => meeting.Id == id, change) };

    public static CaseFile WithPlan(this CaseFile file, int version, Func<PlanVersion, PlanVersion> change) =>
        file with { Plans = file.Plans.Replace(plan => plan.Version == version, change) };

    /// <summary>Changes the review that is next, beginning its entry where none is open.</summary>
    public static CaseFile WithOpenReview(this CaseFile file, Func<Review, Review> change) =>
        file.OpenReview is { } open
            ? file with { Reviews = file.Reviews.Replace(review => review.Number == open.Number, change) }
            : file with { Reviews = [.. file.Reviews, change(new Review(file.Reviews.Count + 1))] };
}
