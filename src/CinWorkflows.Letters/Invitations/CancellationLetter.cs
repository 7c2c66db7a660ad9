using CinWorkflows.Cases.Meetings;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using static CinWorkflows.Letters.Layout.LetterBlock;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters.Invitations;

/// <summary>Tells that a meeting does not take place, or that somebody is not asked to it any more. The reason stays in the record.</summary>
internal sealed class CancellationLetter() : CaseLetter(MessageKind.Cancellation)
{
    public override IReadOnlyList<LetterAudience> Audiences => Everybody;

    public override IEnumerable<SampleSubject> Samples(string reader) => [new("first", 1), new("review")];

    public override IReadOnlyList<Essential> Essentials => [Essential.TimeOfMeeting];

    protected override async Task<Draft> WriteAsync(CaseLetterBrief brief, CancellationToken cancellationToken)
    {
        var acts = await brief.Sources.Cases.ActsAsync(brief.File.CaseId, cancellationToken);
        if (MeetingOnRecord.At(brief.Order.Revision, brief.Order.Subject, acts) is not { } written)
        {
            return Draft.Impossible(MessageProblem.MeetingGone);
        }

        var meeting = (await ToldOfMeeting.BeforeAsync(brief, cancellationToken)).AsKnown(written, acts);

        var letter = IsLeftOut(brief) ? WriteLeftOut(brief, meeting) : Write(brief, meeting);
        return new(letter, await InvitationEntry.OfAsync(brief, meeting, CalendarMethod.Cancel, online: null, cancellationToken));
    }

    private static Letter Write(CaseLetterBrief brief, MeetingOnRecord meeting)
    {
        var why = WhyCancelled.Of(brief, meeting.Arranged.Purpose);
        var summary = new LetterSummary("A meeting is cancelled.", why.NextStep) { When = InvitationWords.TimeOf(meeting), Where = meeting.Venue, IfNotDone = why.IfNotDone };
        return new(
            $"Meeting on {InvitationWords.StartOf(meeting)} cancelled ({brief.Reference})",
            "A meeting is cancelled",
            summary,
            [
                Block("greeting", Say(brief.Reader.Greeting)),
                Block("opening", Say($"This meeting will not take place: {InvitationWords.Purpose(meeting.Arranged.Purpose, brief)}.")),
                Block("whenWhere", List([$"{InvitationWords.TimeOf(meeting)}", meeting.Venue])),
                Block("toDo", Head("What happens next"), Say(why.Next)),
                Block("link", brief.CaseLink),
                Block("signature", Signature.Of(brief)),
            ])
        {
            Facts = CaseFacts.Of(brief, summary).And(InvitationWords.Facts(meeting, brief)).And(new() { { "hasEnded", !why.IsPutOff }, { "isLeftOut", false } }),
        };
    }

    /// <summary>The meeting takes place, without this reader: whom a change of attendees left out.</summary>
    private static bool IsLeftOut(CaseLetterBrief brief) =>
        brief.File.Ending is null
        && brief.File.Meeting(brief.Order.Subject) is { State: MeetingState.Arranged } meeting
        && meeting.ChairId != brief.Reader.Id
        && brief.File.Allocation.WorkerId != brief.Reader.Id
        && !meeting.Attendees.Contains(brief.Reader.Id);

    private static Letter WriteLeftOut(CaseLetterBrief brief, MeetingOnRecord meeting)
    {
        var summary = new LetterSummary("You are not asked to come to a meeting any more.", $"You do not need to do anything. {brief.WhomToCall("if you have a question")}")
        {
            When = InvitationWords.TimeOf(meeting),
            Where = meeting.Venue,
            IfNotDone = "The meeting takes place without you.",
        };
        return new(
            $"Meeting on {InvitationWords.StartOf(meeting)} changed ({brief.Reference})",
            "You do not need to come to a meeting",
            summary,
            [
                Block("greeting", Say(brief.Reader.Greeting)),
                Block("opening", Say($"We asked you to come to a meeting: {InvitationWords.Purpose(meeting.Arranged.Purpose, brief)}. Who comes has changed. You do not need to come any more.")),
                Block("whenWhere", List([$"{InvitationWords.TimeOf(meeting)}", meeting.Venue])),
                Block("toDo", Head("What happens next"), Say($"You do not need to do anything. If you have a question, ask {brief.Contact.NameAndAddress}.")),
                Block("link", brief.CaseLink),
                Block("signature", Signature.Of(brief)),
            ])
        {
            Facts = CaseFacts.Of(brief, summary).And(InvitationWords.Facts(meeting, brief)).And(new() { { "hasEnded", false }, { "isLeftOut", true } }),
        };
    }
}
