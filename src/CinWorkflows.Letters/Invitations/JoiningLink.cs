using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Letters.Invitations;

/// <summary>The link of a meeting that can be attended online: what people put in goes before what the calendar made. A letter tells the one that was known when it set out.</summary>
/// <param name="Address">The link; null where it is not known.</param>
/// <param name="DialIn">How it is joined by telephone; null where it cannot be.</param>
/// <param name="Follows">Whether it is sent when there is one: the calendar makes it, or it is somebody's duty.</param>
internal sealed record JoiningLink(string? Address, DialIn? DialIn, bool Follows)
{
    public static async Task<JoiningLink> OfAsync(CaseLetterBrief brief, MeetingOnRecord meeting, CancellationToken cancellationToken)
    {
        if (meeting.Arranged.Logistics.OnlineLink is { } recorded)
        {
            return new(recorded, null, Follows: false);
        }

        var entry = await HowToJoin.EntryOfAsync(brief, meeting.Arranged.MeetingId, cancellationToken);
        return entry is { OnlineLink: { } made } && entry.LinkedAt <= brief.At
            ? new(made, entry.DialIn, Follows: false)
            : new(null, null, Follows: entry is { Order.Withdrawn: false } || (entry is null && !brief.Sources.HasCalendars(brief.Authority)));
    }
}
