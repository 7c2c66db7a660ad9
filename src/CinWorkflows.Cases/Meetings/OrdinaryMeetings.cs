using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Meetings;

/// <summary>How an ordinary team arranges and holds its meetings: after school, a few working days ahead.</summary>
internal static class OrdinaryMeetings
{
    private const int DaysAhead = 3;

    private static readonly TimeOnly AfterSchool = new(16, 0);

    /// <summary>Arranges the meeting that is next, or holds it once its time has come.</summary>
    public static IReadOnlyList<OrdinaryAct> ArrangeOrHold(OrdinaryDay day)
    {
        var file = day.File;
        var first = file.CurrentPlan is null;
        if (first && (file.CurrentAssessment is not { FoundNeed: true } || file.AttendeesDiscussedOn is null || file.FirstPlanningMeeting is { HeldOn: not null }))
        {
            return [];
        }

        if (!first && (file.AwaitingOutcome is not null || file.Closure is { AwaitsDecision: true }))
        {
            return [];
        }

        var arranged = file.Meetings.LastOrDefault(meeting =>
            meeting.State == MeetingState.Arranged && (meeting.Purpose == MeetingPurpose.FirstPlanning) == first);
        if (arranged is null)
        {
            return day.ByWorker(Arrange(day));
        }

        return arranged.StartsAt <= day.Now
            ? day.ByWorker(new MeetingHeld(arranged.Id, LondonTime.DateOf(arranged.StartsAt), arranged.Attendees, "All that was planned was discussed."))
            : [];
    }

    private static MeetingArranged Arrange(OrdinaryDay day)
    {
        var calendar = day.Pack.Authority.WorkingCalendar();
        var purpose = Purpose(day);
        var ahead = calendar.AddWorkingDays(day.Today, DaysAhead);
        var due = day.Duty.Deadline?.Due is { } limit && limit > day.Today ? calendar.PreviousWorkingDay(limit) : ahead;
        var startsAt = LondonTime.At(due < ahead ? due : ahead, AfterSchool);
        var (chair, role) = Chair(purpose, day);
        var objector = purpose == MeetingPurpose.FirstPlanning ? day.File.Participant(day.Team.Objector ?? "") : null;
        string[] apart = [.. day.File.Participants.Select(person => person.Id).Where(id => Disclosure.Of(day.File, id, day.Today).Any(restriction => restriction.NotWith is not null))];
        return new(
            $"m{day.File.Meetings.Count + 1}",
            purpose,
            startsAt,
            startsAt.AddHours(1),
            new("Family centre", "A taxi is booked", "The crèche is open", "After school"),
            chair,
            role,
            [.. day.File.Participants.Select(person => person.Id).Where(id => id != day.Team.Objector).Except(apart)])
        {
            LeftOutReasons = objector is null && (apart.Length == 0 || purpose != MeetingPurpose.FirstPlanning)
                ? null
                : [.. objector is null ? Array.Empty<PersonReason>() : [new(objector.Id, "Does not wish to come.")], .. apart.Where(id => id != objector?.Id).Select(id => new PersonReason(id, "They must not meet."))],
            TimeReason = MeetingDeadline.LimitsOf(purpose, day.File, day.Pack, calendar).Deadline is { } last && LondonTime.DateOf(startsAt) > last.Due ? "A parent was in hospital." : null,
        };
    }

    /// <summary>Whoever chairs by the procedure takes over; where the manager agrees on the chair in advance, the team waits for that.</summary>
    public static IReadOnlyList<OrdinaryAct> SayWhoChairs(OrdinaryDay day)
    {
        var meeting = day.File.Meeting(day.Duty.Subject!.Text)!;
        if (day.Open.Any(other => other.Kind == DutyKind.AgreeReviewChair))
        {
            return [];
        }

        var (id, role) = Chair(meeting.Purpose, day);
        return day.ByWorker(new MeetingAttendeesChanged(meeting.Id, meeting.Attendees, id, role, "The case was given to another worker."));
    }

    private static MeetingPurpose Purpose(OrdinaryDay day)
    {
        if (day.File.CurrentPlan is null)
        {
            return MeetingPurpose.FirstPlanning;
        }

        var review = day.Open.FirstOrDefault(other => other.Kind == DutyKind.HoldReview)?.Deadline?.Due;
        var gate = day.Open.FirstOrDefault(other => other.Kind == DutyKind.HoldTwelveMonthReview)?.Deadline?.Due;
        return gate is { } due && (review is null || due <= review)
            ? MeetingPurpose.TwelveMonthReview
            : MeetingPurpose.Review;
    }

    private static (string Id, Role Role) Chair(MeetingPurpose purpose, OrdinaryDay day)
    {
        var which = purpose switch
        {
            MeetingPurpose.FirstPlanning => ChairedMeeting.FirstPlanningMeeting,
            MeetingPurpose.TwelveMonthReview => ChairedMeeting.TwelveMonthReview,
            _ when day.File.Allocation.WorkerId is null => ChairedMeeting.UnallocatedReview,
            _ => ChairedMeeting.Review,
        };
        if (which == ChairedMeeting.Review && day.File.NextReview is { ChairAgreed: { } agreed, ChairAgreedId: { } person })
        {
            return (person, agreed);
        }

        var role = which == ChairedMeeting.TwelveMonthReview ? Role.TeamManager : day.File.NextReview?.ChairAgreed ?? day.Pack.Chairs[which].Roles[0];
        var manager = day.Team.Manager.Id;
        return (role is Role.TeamManager or Role.PracticeManager ? manager : day.Worker.Id, role);
    }
}
