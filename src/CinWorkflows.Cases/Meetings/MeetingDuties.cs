using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Meetings;

/// <summary>The duties about meetings and who is told of them.</summary>
internal static class MeetingDuties
{
    /// <summary>Discuss with child and parents who will attend the first planning meeting (N8, H8).</summary>
    public static DutyDefinition DiscussAttendees { get; } = new(DutyKind.DiscussAttendees)
    {
        Title = words => $"Discuss with the child and the parents who will attend the first {words.PlanningMeeting}",
        NextStep = "Talk to the child and each parent about who should come, and record of whom you spoke and what was decided about the child. No invitation leaves before.",
        AtEnd = DutyAtEnd.FallsAway("no first planning meeting is held any more"),
        OrdinaryPractice = day => day.ByWorker(new AttendeesDiscussed(
            day.Today,
            [.. day.File.Participants.Where(person => person.Kind is ParticipantKind.Child or ParticipantKind.Parent or ParticipantKind.Carer).Select(person => person.Id)],
            ChildAttends: true,
            "The child wishes to come and understands what it is about.",
            [.. day.File.Participants.Select(person => person.Id)])
        {
            NoFamilyReason = NoFamily.OrdinaryReason(day.File),
        }),
        EndedBy = [typeof(AttendeesDiscussed), typeof(MeetingHeld), typeof(BreachAnswered)],
        DoneBy = [typeof(AttendeesDiscussed)],
        Arises = CaseStep.AssessmentStart,
        Ends = CaseStep.AttendeesDiscussed,
    };

    /// <summary>Hold the first planning meeting (N6, H6).</summary>
    public static DutyDefinition HoldFirstPlanningMeeting { get; } = new(DutyKind.HoldFirstPlanningMeeting)
    {
        Title = words => $"Hold the first {words.PlanningMeeting}",
        NextStep = "Arrange the meeting so that the invitations go out, hold it, and record who came, with the note.",
        AtEnd = DutyAtEnd.FallsAway("there is no plan to make any more"),
        OrdinaryPractice = OrdinaryMeetings.ArrangeOrHold,
        EndedBy = [typeof(MeetingHeld), typeof(BreachAnswered), typeof(TransferInDecided)],
        DoneBy = [typeof(MeetingHeld)],
        WaitsFor =
        [
            new(
                "assessmentNotConcluded",
                "The assessment has not concluded that the child is in need yet. The date does not move because of that.",
                file => file.CurrentAssessment is not { FoundNeed: true }),
            new(
                "attendeesNotDiscussed",
                "Who will attend has not been discussed with the child and the parents yet. Record that first.",
                file => file.AttendeesDiscussedOn is null),
        ],
        MayBeTooEarly = true,
        Arises = CaseStep.AssessmentEnd,
        Ends = CaseStep.FirstPlanningMeeting,
    };

    /// <summary>Rearrange a meeting that was cancelled or not held.</summary>
    public static DutyDefinition RearrangeMeeting { get; } = new(DutyKind.RearrangeMeeting)
    {
        Title = _ => "Arrange the meeting again",
        NextStep = "Arrange a new meeting: the earlier one was cancelled or not held.",
        AtEnd = DutyAtEnd.FallsAway("no meeting is held any more, and whoever was invited to one hears that it is cancelled"),
        OrdinaryPractice = OrdinaryMeetings.ArrangeOrHold,
        EndedBy = [typeof(MeetingArranged), typeof(MeetingHeld), typeof(BreachAnswered), typeof(ReviewHeldWithoutMeeting), typeof(ReviewWithoutMeetingApproved)],
        DoneBy = [typeof(MeetingArranged)],
        Subject = MeetingAgainSubject.Read,
    };

    /// <summary>Say who chairs a meeting that whoever gave the case away was to chair (N11, H25).</summary>
    public static DutyDefinition SettleChair { get; } = new(DutyKind.SettleChair)
    {
        Title = _ => "Say who chairs the meeting now",
        NextStep = "Whoever was to chair this meeting has given the case to somebody else, or is not one of those for whom alone it is now. Record who chairs and attends, with the reason where it is still the former worker: whoever is invited is told. Where the manager agrees on the chair in advance, that comes first.",
        AtEnd = DutyAtEnd.FallsAway("no meeting is held any more, and whoever was invited to one hears that it is cancelled"),
        OrdinaryPractice = OrdinaryMeetings.SayWhoChairs,
        EndedBy = [typeof(MeetingAttendeesChanged), typeof(MeetingCancelled), typeof(MeetingHeld), typeof(WorkerAssigned), typeof(LeadProfessionalNamed)],
        DoneBy = [typeof(MeetingAttendeesChanged)],
        Subject = NamedSubject.Read,
        FromEdition = 4,
    };

    /// <summary>
    /// Decide about a meeting that the calendar shows otherwise: moved, renamed or deleted there, declined by its chair or room, with others
    /// invited than on record, or without the link for attending online, which nobody has made; for which somebody who is invited proposes another time; or to which an answer
    /// came that somebody has to read.
    /// </summary>
    public static DutyDefinition SettleCalendar { get; } = new(DutyKind.SettleCalendar)
    {
        Title = _ => "Settle what is open about a meeting",
        NextStep = "Where it can be attended online and nobody has made a link, make one in the meeting service that the team uses, and record it as a change of the meeting: whoever is invited gets it then. Otherwise read how it stands in the calendar and how on record. Then move the meeting to another time, place or room, change its chair or who attends, cancel it, or keep it as it is on record. Whoever was added in the calendar stays there: add them to the case, take them off in the calendar, or keep the meeting with them. Where somebody proposes another time, move the meeting to it or keep it as it is, and tell them. Where it is not clear whose an answer is or what it says, read it where it came in, the mailbox from which the authority writes or the calendar, ask the person where you are not sure, record what they answered, and keep the meeting.",
        AtEnd = DutyAtEnd.FallsAway("whoever was invited hears that the meeting is cancelled"),
        OrdinaryPractice = day => day.ByWorker(new MeetingKept(day.Duty.Subject!.Text, "The time is as agreed with the family.")),
        EndedBy = [typeof(MeetingKept), typeof(MeetingMoved), typeof(MeetingCancelled), typeof(MeetingHeld), typeof(MeetingAttendeesChanged), typeof(MeetingDifferedInCalendar), typeof(AttendanceAccepted)],
        Subject = NamedSubject.Read,
    };

    /// <summary>Tell somebody whom no message reaches of a meeting, of a review's outcome, of a move or of the end (N12, N32, N61, H11, H30, H33).</summary>
    public static DutyDefinition InformByHand { get; } = new(DutyKind.InformByHand)
    {
        Title = _ => "Tell somebody by hand who gets no message",
        NextStep = "No message goes to this person: none reaches them safely, they are a young child, nothing is sent to their authority, or nothing leaves to the family until a move is assessed. Tell them in person, by telephone, or through a parent or worker, and record how.",
        AtEnd = DutyAtEnd.StaysOpen,
        OrdinaryPractice = day => day.ByWorker(new InformedByHand(((InformedSubject)day.Duty.Subject!).MatterId, day.PersonId, day.Today, "By telephone.")),
        EndedBy =
        [
            typeof(InformedByHand), typeof(MeetingMoved), typeof(MeetingCancelled), typeof(MeetingHeld), typeof(MeetingAttendeesChanged), typeof(MeetingKept), typeof(ParticipantLeft), typeof(DisclosureRestricted),
            typeof(MoveAssessed), typeof(MoveReported), typeof(TransferWithdrawn), typeof(CaseReopened),

            // What cancels the meeting has its own cancellation told, and of a child who has died nothing is.
            typeof(ChildProtectionPlanStarted), typeof(TransferInDecided), typeof(TransferInWithdrawn), typeof(ChildDied), typeof(EntriesCorrected),
        ],
        DoneBy = [typeof(InformedByHand)],
        Subject = InformedSubject.Read,
        OfNoUseAfter = (file, subject) => (subject as InformedSubject)?.MeetsAt(file),
    };
}
