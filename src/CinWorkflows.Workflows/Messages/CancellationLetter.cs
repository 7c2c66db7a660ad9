using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records;
using static CinWorkflows.Workflows.Messages.LetterPart;

namespace CinWorkflows.Workflows.Messages;

/// <summary>Tells that a meeting does not take place. The reason stays in the record.</summary>
internal sealed class CancellationLetter(ICaseReader cases, IStaffDirectory staff) : ILetterWriter<CaseMatter>
{
    private readonly MeetingCalendar _calendar = new(staff);

    public async Task<Draft> WriteAsync(CaseMatter matter, CancellationToken cancellationToken)
    {
        var acts = await cases.ActsAsync(matter.File.CaseId, cancellationToken);
        if (MeetingOnRecord.At(matter.Order.Revision, matter.Order.Subject, acts) is not { } meeting)
        {
            return Draft.Impossible(MessageProblem.MeetingGone);
        }

        return new(Write(matter, meeting), await _calendar.EntryAsync(matter, meeting, CalendarMethod.Cancel, cancellationToken));
    }

    private static Letter Write(CaseMatter matter, MeetingOnRecord meeting) => new(
        $"Meeting cancelled ({matter.Reference})",
        "A meeting is cancelled",
        [
            Say(matter.Reader.Greeting),
            Say($"This meeting will not take place: {MeetingWords.Purpose(meeting.Arranged.Purpose, matter)}."),
            List([Wording.Between(meeting.StartsAt, meeting.EndsAt), Wording.OneLine(meeting.Arranged.Logistics.Venue)]),
            Head("What happens next"),
            Say(Next(matter)),
            .. matter.CaseLink,
            .. Signature.Of(matter),
        ]);

    private static string Next(CaseMatter matter) => (matter.Reader.Audience, matter.File.Ending is null) switch
    {
        (Audience.Staff, true) => "Everybody who was invited is told. Arrange a new meeting: its duty stays open.",
        (Audience.Staff, false) => "Everybody who was invited is told. The case has ended, so no other meeting follows.",
        (_, true) => $"You do not need to do anything. When there is a new date, we will invite you again. If you have a question, ask {matter.Contact.NameAndAddress}.",
        _ => $"You do not need to do anything. If you have a question, ask {matter.Contact.NameAndAddress}.",
    };
}
