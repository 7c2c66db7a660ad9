using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Ports.Calendar.Feeds;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Feeds;

namespace CinWorkflows.Workflows.Feeds;

/// <summary>
/// A meeting on a feed: the same entry, by UID and SEQUENCE, as its invitations make. One that will not take place is shown as
/// cancelled until its time has passed, so that nobody goes there.
/// </summary>
internal static class MeetingEntry
{
    public static FeedEntry? Of(FeedMeeting meeting, FeedPage page)
    {
        var withdrawn = meeting is { State: MeetingState.Arranged, CaseEndedAt: not null };
        var cancelled = withdrawn || meeting.State == MeetingState.Cancelled;
        if (cancelled && meeting.EndsAt <= page.Now)
        {
            return null;
        }

        var link = page.Settings.PageOf(meeting.CaseId);
        return new()
        {
            Uid = CalendarInvitation.UidOf(meeting.CaseId, meeting.MeetingId),
            Sequence = withdrawn ? meeting.Revision + 1 : meeting.Revision,
            RevisedAt = withdrawn && meeting.CaseEndedAt > meeting.ChangedAt ? meeting.CaseEndedAt.Value : meeting.ChangedAt,
            StartsAt = meeting.StartsAt,
            EndsAt = meeting.EndsAt,
            Summary = cancelled ? $"Cancelled: meeting (ref {meeting.CaseId})" : $"Meeting (ref {meeting.CaseId})",
            Description = string.Join("\n\n", Description(meeting, cancelled, page).Concat(link is null ? [] : [$"Open the case: {link}"])),
            Link = link,
            Organizer = page.Settings.FromOf(meeting.Pack.Id),
            Busy = !cancelled,
            Cancelled = cancelled,
            Location = ShownVenue.Of(meeting),
        };
    }

    private static IEnumerable<string> Description(FeedMeeting meeting, bool cancelled, FeedPage page)
    {
        var purpose = Purpose(meeting.Purpose, page.PackOf(meeting.Pack));
        if (cancelled)
        {
            yield return $"This was to be {purpose}. It does not take place.";
            yield break;
        }

        yield return meeting.ChairId == page.StaffId ? $"You chair {purpose}." : $"This is {purpose} in a case of yours.";
        if (meeting.State == MeetingState.Arranged)
        {
            yield return "Hold the meeting, and record who came, with the note.";
        }
    }

    private static string Purpose(MeetingPurpose purpose, PolicyPack? pack) => purpose switch
    {
        MeetingPurpose.FirstPlanning => $"the first {pack?.Label("planningMeeting", "planning meeting") ?? "planning meeting"}",
        MeetingPurpose.TransferIn => "the meeting after the move",
        MeetingPurpose.Review => $"the {pack?.Label("review", "review of the plan") ?? "review of the plan"}",
        _ => "the specific review of support beyond 12 months",
    };
}
