using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Server.Simulation;

/// <summary>How an ordinary team arranges and holds its meetings: after school, a few working days ahead.</summary>
internal sealed class MeetingPractice(PolicyPack pack)
{
    private const int DaysAhead = 3;

    private static readonly TimeOnly AfterSchool = new(16, 0);

    private readonly WorkingCalendar _calendar = pack.Authority.WorkingCalendar();

    public IReadOnlyList<(Actor Actor, Act Act)> Attend(
        Duty duty,
        CaseFile file,
        IReadOnlyCollection<Duty> open,
        Actor worker,
        DateTimeOffset now,
        DateOnly today)
    {
        var first = file.CurrentPlan is null;
        if (first && (file.Assessment is not { FoundNeed: true } || file.AttendeesDiscussedOn is null || file.FirstPlanningMeeting is { HeldOn: not null }))
        {
            return [];
        }

        if (!first && (file.AwaitingOutcome is not null || file.Closure is { AwaitsDecision: true }))
        {
            return [];
        }

        var standing = file.Meetings.LastOrDefault(meeting =>
            meeting.State == MeetingState.Arranged && (meeting.Purpose == MeetingPurpose.FirstPlanning) == first);
        if (standing is null)
        {
            return [(worker, Arrange(duty, file, open, today))];
        }

        return standing.StartsAt <= now
            ? [(worker, new MeetingHeld(standing.Id, LondonTime.DateOf(standing.StartsAt), standing.Attendees, "All that was planned was discussed."))]
            : [];
    }

    private MeetingArranged Arrange(Duty duty, CaseFile file, IReadOnlyCollection<Duty> open, DateOnly today)
    {
        var purpose = Purpose(file, open);
        var ahead = _calendar.AddWorkingDays(today, DaysAhead);
        var due = duty.Deadline?.Due is { } limit && limit > today ? _calendar.PreviousWorkingDay(limit) : ahead;
        var startsAt = LondonTime.At(due < ahead ? due : ahead, AfterSchool);
        var (chair, role) = Chair(purpose, file);
        return new(
            $"m{file.Meetings.Count + 1}",
            purpose,
            startsAt,
            startsAt.AddHours(1),
            new("Family centre", "A taxi is booked", "The crèche is open", "After school"),
            chair,
            role,
            [.. file.Participants.Where(person => person.Id != OrdinaryCast.Father.Id).Select(person => person.Id)]);
    }

    private MeetingPurpose Purpose(CaseFile file, IReadOnlyCollection<Duty> open)
    {
        if (file.CurrentPlan is null)
        {
            return MeetingPurpose.FirstPlanning;
        }

        var review = open.FirstOrDefault(other => other.Kind == DutyKind.HoldReview)?.Deadline?.Due;
        var gate = open.FirstOrDefault(other => other.Kind == DutyKind.HoldTwelveMonthReview)?.Deadline?.Due;
        return gate is { } due && (review is null || due <= review)
            ? MeetingPurpose.TwelveMonthReview
            : MeetingPurpose.Review;
    }

    private (string Id, Role Role) Chair(MeetingPurpose purpose, CaseFile file)
    {
        var which = purpose switch
        {
            MeetingPurpose.FirstPlanning => ChairedMeeting.FirstPlanningMeeting,
            MeetingPurpose.TwelveMonthReview => ChairedMeeting.TwelveMonthReview,
            _ when file.Allocation.WorkerId is null => ChairedMeeting.UnallocatedReview,
            _ => ChairedMeeting.Review,
        };
        var role = file.NextReview?.ChairAgreed ?? pack.Chairs[which].Roles[0];
        role = which == ChairedMeeting.TwelveMonthReview ? Role.TeamManager : role;
        return (role is Role.TeamManager or Role.PracticeManager ? OrdinaryCast.Manager.Id : file.Allocation.WorkerId ?? OrdinaryCast.Manager.Id, role);
    }
}
