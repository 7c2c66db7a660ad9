using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings.Slots;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Meetings;

/// <summary>
/// By when a meeting has to be held. A review that a change brings forward keeps to the earlier of its two deadlines, and to no
/// beginning of a range (N24, H21).
/// </summary>
public static class MeetingDeadline
{
    /// <summary>The deadline of the duty that a meeting does; none where the pack sets none.</summary>
    /// <param name="purpose">What it is for.</param>
    /// <param name="file">The case.</param>
    /// <param name="pack">Its pack.</param>
    /// <param name="calendar">The authority's working days.</param>
    public static SlotLimits LimitsOf(MeetingPurpose purpose, CaseFile file, PolicyPack pack, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(pack);
        var next = new ReviewSubject(file.NextReviewNumber);
        return purpose switch
        {
            // A child protection plan stood in place of a plan when the case was taken over: the meeting's old date is not asked for.
            MeetingPurpose.FirstPlanning when file.NoPlanSince is not null => new(Deadline: null),
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
