using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Letters.Invitations;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Letters.Notices;

/// <summary>What a person tells somebody of a meeting whom no letter reaches: day, place and how to join it, and what of it is another than they were told before (N12, H11).</summary>
internal static class MeetingByHand
{
    /// <param name="brief">What a letter to them would be written from.</param>
    /// <param name="subject">Who is to be told of what.</param>
    /// <param name="meeting">The meeting as it stands.</param>
    /// <param name="lead">How it begins.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyList<string>> SaidAsync(CaseLetterBrief brief, InformedSubject subject, Meeting meeting, string lead, CancellationToken cancellationToken)
    {
        var acts = await brief.Sources.Cases.ActsAsync(brief.File.CaseId, cancellationToken);
        var revision = InformedPerson.RevisionOf(subject.MatterId) ?? meeting.Revision;
        if (MeetingOnRecord.At(revision, meeting.Id, acts) is not { } written)
        {
            return [];
        }

        var letter = new MessageOrder($"{brief.File.CaseId}/{subject.MatterId}/{subject.Person}", brief.File.CaseId, MessageKind.Invitation, new(subject.Person, IsStaff: false), meeting.Id, revision);
        var told = await ToldOfMeeting.BeforeAsync(brief, letter, cancellationToken);
        if (meeting.State == MeetingState.Cancelled || brief.File.Ending is not null)
        {
            var why = WhyCancelled.Of(brief, meeting.Purpose);
            return [$"{lead}: the meeting on {Place(told.AsKnown(written, acts))} does not take place.", why.IfNotDone];
        }

        if (!meeting.Attendees.Contains(subject.Person))
        {
            return [$"{lead}: the meeting on {Place(told.AsKnown(written, acts))} takes place without them. They do not need to come."];
        }

        var news = told.AsNews(written, acts);
        return [$"{lead}: {InvitationWords.Purpose(meeting.Purpose, brief)}, on {Place(news)}.", .. MeetingNewsThen.Changed(news), .. await OnlineAsync(brief, subject.Person, meeting, news, cancellationToken)];
    }

    private static async Task<IEnumerable<string>> OnlineAsync(CaseLetterBrief brief, string person, Meeting meeting, MeetingOnRecord news, CancellationToken cancellationToken)
    {
        if (news.OnlineBefore == true)
        {
            return ["It cannot be joined online any more: a link or a number that they have for it opens nothing that they need."];
        }

        if (!news.Arranged.Logistics.Online || Disclosure.IsKeptFrom(brief.File, person, meeting, brief.Today))
        {
            return [];
        }

        var (link, dialIn, _) = await JoiningLink.OfAsync(brief, news, cancellationToken);
        return
        [
            $"{(news.Arranged.Logistics.IsOnlineOnly() ? "It is online only" : "It can be joined online too")}{(link is null ? ": there is no link yet. Give it to them when there is one." : $", at {link}")}",
            .. dialIn is null ? Array.Empty<string>() : [$"By telephone: {dialIn.Number}{(dialIn.Conference is { } digits ? $", then {digits} and #" : "")}."],
        ];
    }

    private static string Place(MeetingOnRecord meeting) => $"{InvitationWords.TimeOf(meeting)}, {meeting.Venue}";
}
