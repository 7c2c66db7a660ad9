using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;

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

    /// <summary>Changes the review that is to be held next: one that was held is never held a second time.</summary>
    public static CaseFile WithNextReview(this CaseFile file, Func<Review, Review> change) =>
        file.NextReview is { } next
            ? file with { Reviews = file.Reviews.Replace(review => review.Number == next.Number, change) }
            : file with { Reviews = [.. file.Reviews, change(new Review(file.Reviews.Count + 1))] };

    /// <summary>
    /// The next review was held on that day. Each change of circumstances asks for an early one after it: of those that came later, or of which nobody there knew, that
    /// is still to come.
    /// </summary>
    public static CaseFile WithReviewHeld(this CaseFile file, DateOnly on, Func<Review, Review> change)
    {
        var meetingId = change(file.NextReview ?? new Review(0)).MeetingId;
        var meeting = file.Meetings.FirstOrDefault(meeting => meeting.Id == meetingId && meeting.HeldOn == on);
        var changes = file.NextReview?.Changes.ToLookup(early => early.IsAnsweredBy(on, meeting));
        var held = file.WithNextReview(review => change((review with { HeldOn = on }).DueEarlyFor(changes?[true] ?? [])));
        return changes?[false].Any() == true ? held.WithNextReview(review => review.DueEarlyFor(changes[false])) : held;
    }

    /// <summary>Whoever has left the case attends no meeting that is arranged.</summary>
    public static CaseFile WithoutAttendee(this CaseFile file, string personId) => file with
    {
        Meetings = file.Meetings.Replace(
            meeting => meeting.State == MeetingState.Arranged && meeting.Attendees.Contains(personId),
            meeting => meeting with
            {
                Attendees = [.. meeting.Attendees.Where(id => id != personId)],
                Departed = [.. (meeting.Departed ?? []).Where(id => id != personId), personId],
            }),
    };

    /// <summary>A manager accepts what a breach left owed: a meeting, or a visit, does its duty once nothing of it is owed any more.</summary>
    public static CaseFile WithAccepted(this CaseFile file, string breachId)
    {
        if (file.Visits.OwingFor(breachId) is { } visit)
        {
            return file with { Visits = file.Visits.WithAccepted(visit, breachId, file.FirstPlan?.StartsOn) };
        }

        if (file.Meetings.FirstOrDefault(meeting => meeting.Owing?.Contains(breachId) == true) is not { } owing)
        {
            return file.NextReview is { OnPaper: { } on, Owing: { } owed } && owed.Contains(breachId)
                ? file.WithReviewHeld(on, review => review with { Owing = null })
                : file;
        }

        List<string> left = [.. owing.Owing!.Where(id => id != breachId)];
        var accepted = file.WithMeeting(owing.Id, meeting => meeting with { Owing = left.Count == 0 ? null : left });
        return left.Count > 0 || !owing.IsReview
            ? accepted
            : accepted.WithReviewHeld(owing.HeldOn!.Value, review => review with
            {
                MeetingId = owing.Id,
                TwelveMonth = owing is { Purpose: MeetingPurpose.TwelveMonthReview, NotSpecific: not true },
            });
    }

    /// <summary>The day on which another meeting did what one that is still owed was to do; null where none did.</summary>
    public static DateOnly? HeldInstead(this CaseFile file, string breachId) => file.Meetings.FirstOrDefault(meeting => meeting.Owing?.Contains(breachId) == true) switch
    {
        { IsReview: true, HeldOn: { } on } => file.LastHeldReview?.HeldOn is { } last && last >= on ? last : null,
        { Purpose: MeetingPurpose.TransferIn } => file.TransferMeeting?.HeldOn,
        { } => file.FirstPlanningMeeting?.HeldOn,
        null => file.Reviews.FirstOrDefault(review => review.Owing?.Contains(breachId) == true)?.HeldOn,
    };

    /// <summary>Changes those enquiries under section 47 that go on; where none does, nothing.</summary>
    public static CaseFile WithOpenEnquiries(this CaseFile file, Func<Section47Enquiry, bool> which, Func<Section47Enquiry, Section47Enquiry> change) =>
        file with { Enquiries = file.Enquiries?.Replace(enquiry => enquiry.IsOpen && which(enquiry), change) };

    /// <summary>Whether a child protection plan is on record that began on a day or after it, also one that has ended.</summary>
    public static bool HasPlanSince(this CaseFile file, DateOnly on) => file.Hold?.Since >= on || file.PastHolds?.Any(past => past.Since >= on) == true;

    /// <summary>Cancels what is arranged, so that whoever was invited hears of it; those of the ids given, or all.</summary>
    public static CaseFile WithoutMeetings(this CaseFile file, DateOnly on, IReadOnlyCollection<string>? only = null) => file with
    {
        Meetings = file.Meetings.Replace(
            meeting => meeting.State == MeetingState.Arranged && only?.Contains(meeting.Id) != false,
            meeting => meeting.Revised() with { State = MeetingState.Cancelled, CancelledOn = on, Differs = null }),
    };
}
