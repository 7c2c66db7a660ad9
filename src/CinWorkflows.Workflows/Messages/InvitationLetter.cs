using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records;
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
        var isStaff = matter.Reader.Audience == Audience.Staff;
        return new(
            meeting.Before is null ? $"Meeting ({matter.Reference})" : $"New time of a meeting ({matter.Reference})",
            meeting.Before is null ? "You are invited to a meeting" : "A meeting has a new time",
            [
                Say(matter.Reader.Greeting),
                Say(Opening(matter, meeting)),
                Head("When and where"),
                List([Wording.Between(meeting.StartsAt, meeting.EndsAt), Wording.OneLine(meeting.Arranged.Logistics.Venue)]),
                .. When(meeting.Before is not null, Say($"It was to start on {Start(meeting.Before ?? default)}. That time is no longer right.")),
                Head("Who is invited"),
                List(people.Select(person => person.Key == meeting.Arranged.ChairId ? $"{person.Value}, who chairs" : person.Value)),
                .. isStaff ? [] : Answer(matter),
                .. When(isStaff, Head("What to do next"), Say("Hold the meeting, and record who came, with the note. Anybody who declines is asked for their views.")),
                .. matter.CaseLink,
                .. Signature.Of(matter),
            ]);
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

    private static LetterPart[] Answer(CaseMatter matter) => matter.Reader.Audience switch
    {
        Audience.Child =>
        [
            Head("What you can do"),
            List(["Tell us if you will come.", "You do not have to come. You can tell us what you think in another way.", "You can ask somebody you trust to come with you."]),
            Say($"You can tell {matter.Contact.NameAndAddress}."),
            Head("If you do not answer"),
            Say($"{matter.Contact.Name} will ask you. There is a place for you."),
        ],
        Audience.Family =>
        [
            Head("What we ask you to do"),
            Say($"Please tell {matter.Contact.NameAndAddress} before the meeting whether you can come. Say so if you need help with travel, with child care, with an interpreter, or another time."),
            Head("If you do not answer"),
            Say($"We keep your place. If you do not come, {matter.Contact.Name} will ask you what you think."),
        ],
        _ =>
        [
            Head("Your reply"),
            Say($"Please accept or decline, or reply to {matter.Contact.NameAndAddress}. If you cannot attend, you will be asked for your views in writing."),
            Head("If there is no reply"),
            Say("You are expected to attend."),
        ],
    };

    private static string Start(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, Domain.Calendar.LondonTime.Zone).ToString("dddd d MMMM yyyy 'at' HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
