using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Meetings.Slots;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Workflows.Meetings.Proposals;

/// <summary>
/// By when a meeting has to be held. A review that a change brings forward keeps to the earlier of its two deadlines, and to no
/// beginning of a range (N24, H21).
/// </summary>
internal static class MeetingDeadline
{
    public static SlotLimits LimitsOf(MeetingPurpose purpose, CaseFile file, PolicyPack pack, WorkingCalendar calendar)
    {
        var next = new ReviewSubject(file.NextReview?.Number ?? file.Reviews.Count + 1);
        return purpose switch
        {
            MeetingPurpose.FirstPlanning => Limits(DutyKind.HoldFirstPlanningMeeting, null),
            MeetingPurpose.TransferIn => Limits(DutyKind.HoldTransferMeeting, null),
            MeetingPurpose.TwelveMonthReview => Limits(DutyKind.HoldTwelveMonthReview, null),
            _ when file.NextReview is { EarlySince: not null } => Early(Limits(DutyKind.HoldReview, next).Deadline, Limits(DutyKind.HoldEarlyReview, next).Deadline),
            _ => Limits(DutyKind.HoldReview, next) with { Recurs = true },
        };

        SlotLimits Limits(DutyKind kind, DutySubject? subject) => pack.FindRule(kind, subject) is { } rule
            ? new(DutyBook.DeadlineOf(kind, subject, file, pack, calendar), rule.NotBefore)
            : new(Deadline: null);
    }

    private static SlotLimits Early(Deadline? review, Deadline? early) =>
        new((early is null || review?.Due < early.Due ? review : early) is { } first ? first with { Earliest = null } : null);
}
