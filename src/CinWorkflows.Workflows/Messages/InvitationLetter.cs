using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records;
using static CinWorkflows.Workflows.Messages.LetterBlock;
using static CinWorkflows.Workflows.Messages.LetterPart;

namespace CinWorkflows.Workflows.Messages;

/// <summary>Invites to a meeting, or tells its new time (N7, N12, H7, H11).</summary>
internal sealed class InvitationLetter(ICaseReader cases, IStaffDirectory staff) : ILetterWriter<CaseMatter>
{
    private readonly MeetingCalendar _calendar = new(staff);

    public async Task<Draft> WriteAsync(CaseMatter matter, CancellationToken cancellationToken)
    {
        var acts = await cases.ActsAsync(matter.File.CaseId, cancellationToken);
        if (MeetingOnRecord.At(matter.Order.Revision, matter.Order.Subject, acts) is not { } meeting)
        {
            return Draft.Impossible(MessageProblem.MeetingGone);
        }

        var people = await matter.Names.OfAsync(
            meeting.Arranged.Attendees.Where(id => matter.File.Participant(id) is not null).Prepend(meeting.Arranged.ChairId),
            cancellationToken);
        return new(Write(matter, meeting, people), await _calendar.EntryAsync(matter, meeting, CalendarMethod.Request, cancellationToken));
    }

    private static Letter Write(CaseMatter matter, MeetingOnRecord meeting, IReadOnlyDictionary<string, string> people)
    {
        var gist = InvitationReplies.Gist(matter, meeting);
        return new(
            meeting.Before is null ? $"Meeting ({matter.Reference})" : $"New time of a meeting ({matter.Reference})",
            meeting.Before is null ? "You are invited to a meeting" : "A meeting has a new time",
            gist,
            [
                Block("greeting", Say(matter.Reader.Greeting)),
                Block("opening", Say(Opening(matter, meeting))),
                Block(
                    "whenWhere",
                    [
                        Head("When and where"),
                        List([$"{meeting.Time}", meeting.Venue]),
                        .. When(meeting.Before is not null, Say($"It was to start on {Start(meeting.Before ?? default)}. That time is no longer right.")),
                    ]),
                Block("people", Head("Who is invited"), List(people.Select(person => person.Key == meeting.Arranged.ChairId ? $"{person.Value}, who chairs" : person.Value))),
                Block("toDo", InvitationReplies.Ask(matter)),
                Block("ifNotDone", InvitationReplies.NoReply(matter)),
                Block("link", matter.CaseLink),
                Block("signature", Signature.Of(matter)),
            ])
        {
            Facts = CaseFacts.Of(matter, gist).And(MeetingWords.Facts(meeting, matter)).And(new()
            {
                { "isMoved", meeting.Before is not null },
                { "movedFrom", meeting.Before is { } before ? new LetterTime(before, before) : null },
                { "people", people.Select(person => new LetterFacts { { "name", person.Value }, { "chairs", person.Key == meeting.Arranged.ChairId } }) },
            }),
        };
    }

    private static string Opening(CaseMatter matter, MeetingOnRecord meeting)
    {
        var purpose = MeetingWords.Purpose(meeting.Arranged.Purpose, matter);
        var chairs = meeting.Arranged.ChairId == matter.Reader.Id;
        return matter.Reader.Audience switch
        {
            Audience.Child => $"We would like you to come to {purpose}.",
            Audience.Family => $"We invite you to {purpose}.",
            _ when chairs => $"You chair {purpose}.",
            _ => $"You are invited to {purpose} ({matter.Reference}).",
        };
    }

    private static string Start(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, Domain.Calendar.LondonTime.Zone).ToString("dddd d MMMM yyyy 'at' HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
