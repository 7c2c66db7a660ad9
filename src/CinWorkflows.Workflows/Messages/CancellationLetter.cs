using CinWorkflows.Domain.Meetings;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records;
using static CinWorkflows.Workflows.Messages.LetterBlock;
using static CinWorkflows.Workflows.Messages.LetterPart;

namespace CinWorkflows.Workflows.Messages;

/// <summary>Tells that a meeting does not take place, or that somebody is not asked to it any more. The reason stays in the record.</summary>
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

        var letter = IsLeftOut(matter) ? WriteLeftOut(matter, meeting) : Write(matter, meeting);
        return new(letter, await _calendar.EntryAsync(matter, meeting, CalendarMethod.Cancel, cancellationToken));
    }

    private static Letter Write(CaseMatter matter, MeetingOnRecord meeting)
    {
        var next = Next(matter);
        var gist = new LetterGist("A meeting is cancelled.", NextStep(matter)) { When = meeting.Time, Where = meeting.Venue, IfNotDone = IfNotDone(matter) };
        return new(
            $"Meeting cancelled ({matter.Reference})",
            "A meeting is cancelled",
            gist,
            [
                Block("greeting", Say(matter.Reader.Greeting)),
                Block("opening", Say($"This meeting will not take place: {MeetingWords.Purpose(meeting.Arranged.Purpose, matter)}.")),
                Block("whenWhere", List([$"{meeting.Time}", meeting.Venue])),
                Block("toDo", Head("What happens next"), Say(next)),
                Block("link", matter.CaseLink),
                Block("signature", Signature.Of(matter)),
            ])
        {
            Facts = CaseFacts.Of(matter, gist).And(MeetingWords.Facts(meeting, matter)).And(new() { { "hasEnded", matter.File.Ending is not null } }),
        };
    }

    /// <summary>The meeting takes place, without this reader: whom a change of attendees left out.</summary>
    private static bool IsLeftOut(CaseMatter matter) =>
        matter.File.Ending is null
        && matter.File.Meeting(matter.Order.Subject) is { State: MeetingState.Arranged } meeting
        && meeting.ChairId != matter.Reader.Id
        && !meeting.Attendees.Contains(matter.Reader.Id);

    private static Letter WriteLeftOut(CaseMatter matter, MeetingOnRecord meeting)
    {
        var gist = new LetterGist("You are not asked to come to a meeting any more.", $"You do not need to do anything. {matter.WhomToCall("if you have a question")}")
        {
            When = meeting.Time,
            Where = meeting.Venue,
            IfNotDone = "The meeting takes place without you.",
        };
        return new(
            $"Meeting changed ({matter.Reference})",
            "You do not need to come to a meeting",
            gist,
            [
                Block("greeting", Say(matter.Reader.Greeting)),
                Block("opening", Say($"We asked you to come to a meeting: {MeetingWords.Purpose(meeting.Arranged.Purpose, matter)}. Who comes has changed. You do not need to come any more.")),
                Block("whenWhere", List([$"{meeting.Time}", meeting.Venue])),
                Block("toDo", Head("What happens next"), Say($"You do not need to do anything. If you have a question, ask {matter.Contact.NameAndAddress}.")),
                Block("link", matter.CaseLink),
                Block("signature", Signature.Of(matter)),
            ])
        {
            Facts = CaseFacts.Of(matter, gist).And(MeetingWords.Facts(meeting, matter)).And(new() { { "hasEnded", false } }),
        };
    }

    private static string Next(CaseMatter matter) => (matter.Reader.Audience, matter.File.Ending is null) switch
    {
        (Audience.Staff, true) => "Everybody who was invited is told. Arrange a new meeting: its duty stays open.",
        (Audience.Staff, false) => "Everybody who was invited is told. The case has ended, so no other meeting follows.",
        (_, true) => $"You do not need to do anything. When there is a new date, we will invite you again. If you have a question, ask {matter.Contact.NameAndAddress}.",
        _ => $"You do not need to do anything. If you have a question, ask {matter.Contact.NameAndAddress}.",
    };

    private static string NextStep(CaseMatter matter) => (matter.Reader.Audience, matter.File.Ending is null) switch
    {
        (Audience.Staff, true) => "Arrange a new meeting.",
        (Audience.Staff, false) => "There is nothing to do.",
        _ => $"You do not need to do anything. {matter.WhomToCall("if you have a question")}",
    };

    private static string IfNotDone(CaseMatter matter) => (matter.Reader.Audience, matter.File.Ending is null) switch
    {
        (Audience.Staff, true) => "The duty to hold the meeting stays open.",
        (_, true) => "When there is a new date, we will invite you again.",
        _ => "No other meeting follows.",
    };
}
