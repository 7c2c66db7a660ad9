using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Letters.Composing;

/// <summary>
/// What is to go to the family waits in the outbox until a move is assessed, because who must not know of it is not known before (N54, N61). It
/// leaves then, but for what events have overtaken: a person has told it, or it would say what is no more.
/// </summary>
internal static class AwaitedAssessment
{
    /// <summary>The recording of the assessment sends it on at once; this is for whatever else ends the waiting.</summary>
    public static readonly TimeSpan LooksAgainAfter = TimeSpan.FromDays(1);

    /// <summary>Whether a letter waits.</summary>
    public static bool Holds(LetterBrief brief) => brief is CaseLetterBrief letter && IsToFamily(letter) && UnassessedMove.Of(letter.File) is not null;

    /// <summary>Whether a letter that had to wait is of no use any more.</summary>
    public static bool HasOvertaken(LetterBrief brief, DateTimeOffset now) =>
        brief is CaseLetterBrief letter
        && IsToFamily(letter)
        && UnassessedMove.HeldBack(letter.File, LondonTime.DateOf(letter.Message.QueuedAt))
        && IsOfNoUse(letter, now);

    private static bool IsToFamily(CaseLetterBrief brief) =>
        !brief.Order.To.IsStaff && brief.File.Participant(brief.Order.To.Id) is { Kind: not ParticipantKind.Agency };

    private static bool IsOfNoUse(CaseLetterBrief brief, DateTimeOffset now)
    {
        var (file, order, person) = (brief.File, brief.Order, brief.Order.To.Id);
        return order.Kind switch
        {
            MessageKind.Invitation => file.Meeting(order.Subject) is not { State: MeetingState.Arranged } meeting
                || meeting.StartsAt <= now
                || (meeting.Revision > order.Revision && meeting.Joined is null)
                || WasTold(InformedPerson.Invitation(meeting.Id, meeting.Revision)),
            MessageKind.Cancellation => file.Meeting(order.Subject) is not { } meeting || meeting.EndsAt <= now || WasTold(InformedPerson.Invitation(meeting.Id, meeting.Revision)),
            MessageKind.ViewsRequest => ReviewSubject.Read(order.Subject) is var about
                && file.Reviews.FirstOrDefault(review => review.Number == about.Number) is { } review
                && (review.HeldOn is not null || review.ViewsFrom.Contains(person)),
            MessageKind.PlanCopy => PlanSubject.Read(order.Subject).Version is var version
                && (file.Plan(version)?.GivenByHand.Contains(person) == true || file.Plans.Any(later => later.Version > version && later.CirculatedOn is not null)),
            MessageKind.ReviewRecord => WasTold(InformedPerson.Record(ReviewSubject.Read(order.Subject).Number)),
            MessageKind.MeetingNote => WasTold(InformedPerson.Note(order.Subject)),
            _ => false,
        };

        bool WasTold(string matter) => file.Informed.Any(told => told.MatterId == matter && told.PersonId == person);
    }
}
